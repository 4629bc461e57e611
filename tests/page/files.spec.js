// Files of every format that is read. They are made here, by support/files.js.

import { expect, test } from './support/test.js';
import { analyzed, drop, lines, open } from './support/desk.js';
import { column, core, docx, epub, odt, p, pdf, word, zip } from './support/files.js';

/** @import { Page } from '@playwright/test' */

test.beforeEach(async ({ page }) => {
  await open(page);
});

/**
 * Drops one file and waits for its article.
 * @param {Page} page
 * @param {string} name
 * @param {Buffer | string | number[]} content
 */
async function read(page, name, content) {
  await drop(page, [{ name, content }]);
  await analyzed(page);
  return lines(page);
}

/**
 * Drops one file and gives what the page says of it.
 * @param {Page} page
 * @param {string} name
 * @param {Buffer | string | number[]} content
 */
async function refused(page, name, content) {
  await drop(page, [{ name, content }]);
  await expect(page.locator('.notice')).toHaveCount(1);
  return (await page.locator('.notice p').textContent())?.replace(/\s/g, ' ');
}

/** @param {Page} page */
function facts(page) {
  return page.locator('#about-facts input').evaluateAll((inputs) => inputs.map((input) => Reflect.get(input, 'value')));
}

/** @param {Page} page */
function asides(page) {
  return page
    .locator('.asides li')
    .evaluateAll((items) =>
      items.map((item) => [item.querySelector('.kind')?.textContent, item.querySelector('q')?.textContent]),
    );
}

const SENTENCE = 'Zoé Talmont, maire de Vareuil, a acheté 12 autobus.';

test.describe('Word', () => {
  const BODY = `${p('Le pont ferme', 'Titre1')}${p(SENTENCE)}
    <w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>un point</w:t></w:r></w:p>
    <w:tbl><w:tr><w:tc>${p('Vareuil')}</w:tc><w:tc>${p('300')}</w:tc></w:tr></w:tbl>
    <w:p><w:r><w:t>Avec une note</w:t><w:footnoteReference w:id="2"/><w:t xml:space="preserve"> et un</w:t><w:br/><w:t>saut.</w:t></w:r></w:p>
    <w:p><w:r><w:t xml:space="preserve">Il a </w:t></w:r><w:del><w:r><w:delText>refusé</w:delText></w:r></w:del><w:ins><w:r><w:t>accepté</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>`;
  const PARTS = {
    'word/footnotes.xml': word(
      'footnotes',
      `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p('La note.')}</w:footnote>`,
    ),
    'word/comments.xml': word('comments', `<w:comment w:id="1" w:author="Malik">${p('À vérifier')}</w:comment>`),
    'word/header1.xml': word('hdr', p('Vareuil, le journal')),
    'docProps/core.xml': core(
      '<dc:title>Microsoft Word - brouillon</dc:title><dc:creator>Malik Desroches</dc:creator><dcterms:modified>2026-03-20T10:00:00Z</dcterms:modified>',
    ),
  };

  test('paragraphs, lists, tables and notes', async ({ page }) => {
    expect(await read(page, 'article.docx', docx(BODY, PARTS))).toEqual([
      'Le pont ferme',
      SENTENCE,
      '- un point',
      'Vareuil | 300',
      'Avec une note et un',
      'saut.',
      '[1] La note.',
      'Il a accepté.',
    ]);
  });

  test('title, author and date come from the document', async ({ page }) => {
    await read(page, 'article.docx', docx(BODY, PARTS));
    expect(await facts(page)).toEqual(['Le pont ferme', '', 'Malik Desroches']);
    await expect(page.locator('#reference-date')).toHaveValue('2026-03-20');
    await expect(page.locator('#date-origin')).toHaveText('d’après le document');
  });

  test('tracked changes and comments are told, and can be taken back', async ({ page }) => {
    await read(page, 'article.docx', docx(BODY, PARTS));
    await expect(page.locator('#about-asides .note')).toHaveText([
      /1 ajouts lus comme acceptés, 1 suppressions laissées de côté/,
      /1\u00A0commentaire, laissé de côté/,
    ]);
    expect(await asides(page)).toEqual([
      ['répété sur les pages', 'Vareuil, le journal'],
      ['supprimé (suivi des modifications)', 'refusé'],
      ['commentaire', 'Malik: À vérifier'],
    ]);
    await page.locator('.asides summary').click();
    await page.locator('.asides li', { hasText: 'refusé' }).getByRole('button').click();
    await analyzed(page);
    expect((await lines(page)).slice(-2)).toEqual(['Il a accepté.', 'refusé']);
    await page.locator('.asides summary').click();
    await page.getByRole('button', { name: 'Tout reprendre' }).click();
    await analyzed(page);
    expect((await lines(page))[0]).toBe('Vareuil, le journal');
    expect((await lines(page)).at(-1)).toBe('Malik: À vérifier');
    await expect(page.locator('.asides')).toHaveCount(0);
  });

  test('with a password', async ({ page }) => {
    const compound = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(4_000),
    ]);
    expect(await refused(page, 'secret.docx', compound)).toContain('« secret.docx » est protégé');
  });

  test('of before 2007', async ({ page }) => {
    const compound = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(4_000),
    ]);
    expect(await refused(page, 'vieux.doc', compound)).toContain('« vieux.doc » est dans un ancien format (DOC)');
  });

  test('with entities that grow', async ({ page }) => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>`;
    expect(await refused(page, 'x.docx', zip({ 'word/document.xml': bomb }))).toContain('endommagé');
  });
});

test('the same article in OpenDocument', async ({ page }) => {
  const body = `<text:tracked-changes><text:changed-region><text:deletion><text:p>Biffé.</text:p></text:deletion></text:changed-region></text:tracked-changes>
    <text:h text:outline-level="1">Le pont ferme</text:h><text:p>Zoé<text:s text:c="2"/>Talmont<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>La note.</text:p></text:note-body></text:note><text:line-break/>habite ici.</text:p>
    <text:list><text:list-item><text:p>un point</text:p></text:list-item></text:list>
    <table:table><table:table-row><table:table-cell><text:p>Vareuil</text:p></table:table-cell><table:table-cell><text:p>300</text:p></table:table-cell></table:table-row></table:table>`;
  const meta = '<dc:title>Autre titre</dc:title><dc:creator>Malik</dc:creator><dc:date>2026-03-19T08:00:00</dc:date>';
  expect(await read(page, 'article.odt', odt(body, meta))).toEqual([
    'Le pont ferme',
    'Zoé Talmont',
    'habite ici.',
    '[1] La note.',
    '- un point',
    'Vareuil | 300',
  ]);
  expect(await facts(page)).toEqual(['Le pont ferme', '', 'Malik']);
  await expect(page.locator('#reference-date')).toHaveValue('2026-03-19');
  expect(await asides(page)).toEqual([['supprimé (suivi des modifications)', 'Biffé.']]);
});

test('OpenDocument with a password', async ({ page }) => {
  const file = odt('', '', '<manifest:encryption-data xmlns:manifest="urn:x"/>');
  expect(await refused(page, 'secret.odt', file)).toContain('« secret.odt » est protégé');
});

test('a book: the chapters in order', async ({ page }) => {
  const file = epub([
    '<h1>Un</h1><p>Zoé&#160;Talmont.</p>',
    '<h1>Deux</h1><p>Elle<br/>part.</p><script>window.ran = 1</script>',
  ]);
  expect(await read(page, 'livre.epub', file)).toEqual(['Un', 'Zoé\u00A0Talmont.', 'Deux', 'Elle', 'part.']);
  expect(await facts(page)).toEqual(['Le Livre', 'Éditions du Pont', 'Zoé Talmont']);
  await expect(page.locator('#reference-date')).toHaveValue('2025-11-03');
  expect(await page.evaluate(() => Reflect.has(window, 'ran'))).toBe(false);
});

test('a book under lock', async ({ page }) => {
  const file = epub(['<p>x</p>'], {
    'META-INF/encryption.xml': '<encryption><CipherReference URI="OEBPS/texte%200.xhtml"/></encryption>',
  });
  expect(await refused(page, 'livre.epub', file)).toContain('protégé');
});

test('rich text (RTF)', async ({ page }) => {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0 Arial;}}{\info{\title Le pont}{\author Malik}{\creatim\yr2026\mo3\dy9}}{\header En-t\'eate\par}
{\*\generator x;}Zo\'e9 Talmont\u8217?s\line rue\par {\footnote La note.}Prix\~: \u8364?12 \endash  {\deleted biff\'e9}fin\par
\trowd Vareuil\cell 300\cell\row\par\b gras\b0\par}`;
  expect(await read(page, 'a.rtf', rtf)).toEqual([
    'Zoé Talmont’s',
    'rue',
    'Prix\u00A0: €12 – fin',
    '[1] La note.',
    'Vareuil | 300',
    'gras',
  ]);
  expect(await facts(page)).toEqual(['Le pont', '', 'Malik']);
  await expect(page.locator('#reference-date')).toHaveValue('2026-03-09');
  expect(await asides(page)).toEqual([
    ['répété sur les pages', 'En-tête'],
    ['supprimé (suivi des modifications)', 'biffé'],
  ]);
});

test.describe('mail', () => {
  test('headers, alternatives, encodings and an attached document', async ({ page }) => {
    const attached = docx(p('Le texte joint parle de Vareuil.')).toString('base64');
    const mail = `From: =?utf-8?Q?Zo=C3=A9_Talmont?= <zoe@example.org>
Date: Tue, 24 Mar 2026 08:00:00 +0100
Subject: =?iso-8859-1?B?TOlnZXIgcmV0YXJk?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="a"

--a
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=iso-8859-15
Content-Transfer-Encoding: quoted-printable

Il co=FBte 12 =A4 =E0 =
Vareuil.
--b
Content-Type: text/html; charset=utf-8

<p>autre</p>
--b--
--a
Content-Type: application/octet-stream
Content-Disposition: attachment; filename*=utf-8''pi%C3%A8ce.docx
Content-Transfer-Encoding: base64

${attached}
--a--
`.replaceAll('\n', '\r\n');
    await drop(page, [{ name: 'm.eml', content: mail }]);
    await expect(page.locator('#articles .title')).toHaveText(['Léger retard', 'Le texte joint parle de Vareuil.']);
    await analyzed(page);
    expect(await lines(page)).toEqual(['Léger retard', 'Il coûte 12 € à Vareuil.']);
    expect(await facts(page)).toEqual(['Léger retard', 'Zoé Talmont', '']);
    await expect(page.locator('#reference-date')).toHaveValue('2026-03-24');
    await expect(page.locator('#about-asides .note')).toHaveText(/1\u00A0pièce jointe/);
  });

  test('only HTML, of a message without its extension', async ({ page }) => {
    const mail =
      'From: a@example.org\nDate: 3 Jan 2026 10:00:00 +0000\nSubject: Essai\nContent-Type: text/html\n\n<p>Un <b>texte</b>.</p><p>Deux.</p>';
    expect(await read(page, 'message', mail)).toEqual(['Essai', 'Un texte.', 'Deux.']);
  });
});

test.describe('archives', () => {
  test('of several files, some of which are refused', async ({ page }) => {
    const inner = zip({ 'c.txt': 'Le troisième texte.' });
    const file = zip({
      'a.txt': SENTENCE,
      'dossier/b.docx': docx(p('Le deuxième texte.')),
      'encore.zip': inner,
      'photo.jpg': Uint8Array.from({ length: 300 }, (_, i) => (i * 7919) % 256),
      '__MACOSX/._a.txt': 'x',
    });
    await drop(page, [{ name: 'lot.zip', content: file }]);
    await expect(page.locator('#articles .title')).toHaveText([SENTENCE, 'Le deuxième texte.', 'Le troisième texte.']);
    await expect(page.locator('.notice')).toHaveCount(1);
    await expect(page.locator('.notice')).toContainText('«\u00A0lot.zip / photo.jpg\u00A0» est un fichier JPG');
  });

  test('cut short', async ({ page }) => {
    const file = zip({ 'a.txt': SENTENCE.repeat(200) });
    expect(await refused(page, 'coupe.zip', file.subarray(0, file.length - 40))).toContain(
      '« coupe.zip » est incomplet',
    );
  });

  test('with a damaged file', async ({ page }) => {
    const file = zip({ 'a.txt': SENTENCE.repeat(200) });
    file[60] = (file[60] ?? 0) ^ 0xff;
    expect(await refused(page, 'abime.zip', file)).toContain('« abime.zip / a.txt » est incomplet ou endommagé');
  });

  test('with a password', async ({ page }) => {
    expect(await refused(page, 'clos.zip', zip({ 'a.txt': 'x' }, { flags: 1 }))).toContain('protégé');
  });

  test('that unpack to far more than they are', async ({ page }) => {
    const file = zip({ 'a.txt': Buffer.alloc(80 * 1024 * 1024, 'a ') });
    expect(file.length).toBeLessThan(200_000);
    expect(await refused(page, 'bombe.zip', file)).toContain('se décompresse en plus de 64 Mo');
  });

  test('that state another size than they have', async ({ page }) => {
    const file = zip({ 'a.txt': SENTENCE.repeat(100) });
    file.writeUInt32LE(10, file.indexOf('PK\x01\x02') + 24);
    expect(await refused(page, 'menteur.zip', file)).toContain('endommagé');
  });

  test('that hold themselves, as it were', async ({ page }) => {
    let file = zip({ 'a.txt': SENTENCE });
    for (let i = 0; i < 6; i += 1) file = zip({ 'plus.zip': file });
    expect(await refused(page, 'poupee.zip', file)).toContain('est une archive dans plus de 3 autres');
  });

  test('of spreadsheets', async ({ page }) => {
    const file = zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' });
    expect(await refused(page, 'budget.xlsx', file)).toContain('« budget.xlsx » est un fichier XLSX');
  });
});

test.describe('encodings', () => {
  /** @type {[string, string, number[]][]} */
  const CASES = [
    [
      'macintosh',
      'L’été coûte 12 € à Noël.',
      [
        0x4c, 0xd5, 0x8e, 0x74, 0x8e, 0x20, 0x63, 0x6f, 0x9e, 0x74, 0x65, 0x20, 0x31, 0x32, 0x20, 0xdb, 0x20, 0x88,
        0x20, 0x4e, 0x6f, 0x91, 0x6c, 0x2e,
      ],
    ],
    [
      'iso-8859-15',
      'Un œuf coûte 2 €.',
      [0x55, 0x6e, 0x20, 0xbd, 0x75, 0x66, 0x20, 0x63, 0x6f, 0xfb, 0x74, 0x65, 0x20, 0x32, 0x20, 0xa4, 0x2e],
    ],
    ['utf-16le', 'Été', [0xff, 0xfe, 0xc9, 0, 0x74, 0, 0xe9, 0]],
    ['utf-8', 'Été à Noël\uFFFD', [...Buffer.from('Été à Noël'), 0xe9]],
  ];
  for (const [encoding, text, bytes] of CASES)
    test(encoding, async ({ page }) => {
      expect(await read(page, 'a.txt', bytes)).toEqual([text]);
      await expect(page.locator('#encoding')).toHaveValue(encoding);
    });

  test('a page is read as it states', async ({ page }) => {
    const html = Buffer.from('<meta charset="windows-1251"><p>\xCC\xEE\xF1\xEA\xE2\xE0 et Paris.</p>', 'latin1');
    expect(await read(page, 'a.html', html)).toEqual(['Москва et Paris.']);
    await expect(page.locator('#encoding')).toHaveValue('windows-1251');
  });
});

test.describe('PDF', () => {
  const LEFT = [
    'Le maire de Vareuil a annoncé hier que',
    'le pont suspendu restera fermé pendant',
    'trois semaines, le temps des expé-',
    'rtises. Les habitants devront faire un',
    'détour de 12 kilomètres.',
  ];
  const RIGHT = [
    'La société Talmont Transports livrera',
    'deux autobus de plus sur la ligne de',
    'Saint-Aubert. « Nous ferons vite », dit-',
    'elle. Le coût est de 18,5 millions.',
    'La réouverture est prévue en avril.',
  ];

  test('columns, hyphens and a heading over both', async ({ page }) => {
    const file = pdf(
      [
        [
          { x: 50, y: 80, size: 22, text: 'Le pont de Vareuil ferme trois semaines' },
          ...column(LEFT, { x: 50, y: 130 }),
          // Another rhythm of lines, as beside a picture.
          ...column(RIGHT, { x: 310, y: 135 }),
        ],
      ],
      { info: '/Title (Microsoft Word - pont.docx) /Author (Malik Desroches) /CreationDate (D:20260321101500+01)' },
    );
    expect(await read(page, 'page.pdf', file)).toEqual([
      'Le pont de Vareuil ferme trois semaines',
      'Le maire de Vareuil a annoncé hier que le pont suspendu restera fermé pendant trois semaines, le temps des expértises. Les habitants devront faire un détour de 12 kilomètres.',
      'La société Talmont Transports livrera deux autobus de plus sur la ligne de Saint-Aubert. « Nous ferons vite », dit-elle. Le coût est de 18,5 millions. La réouverture est prévue en avril.',
    ]);
    expect(await facts(page)).toEqual(['Le pont de Vareuil ferme trois semaines', '', 'Malik Desroches']);
    await expect(page.locator('#reference-date')).toHaveValue('2026-03-21');
  });

  test('headers, footers and page numbers are set aside; paragraphs go on over pages', async ({ page }) => {
    const texts = [
      ['Le conseil municipal a voté le budget de la', 'commune. Il prévoit des travaux dans les'],
      ['écoles du centre. Les impôts ne changent', 'pas cette année.'],
      ['Une réunion publique aura lieu mardi.'],
    ];
    const pages = texts.map((text, i) => [
      { x: 50, y: 40, size: 8, text: 'Vareuil Matin – mardi 24 mars 2026' },
      ...column(text, { x: 50, y: 120 }),
      { x: 290, y: 810, size: 8, text: `${i + 1} / 3` },
    ]);
    expect(await read(page, 'journal.pdf', pdf(pages))).toEqual([
      'Le conseil municipal a voté le budget de la commune. Il prévoit des travaux dans les écoles du centre. Les impôts ne changent pas cette année.',
      'Une réunion publique aura lieu mardi.',
    ]);
    expect(await asides(page)).toEqual([
      ['répété sur les pages', '1 / 3\n2 / 3\n3 / 3\nVareuil Matin – mardi 24 mars 2026'],
    ]);
  });

  test('a table is read by rows', async ({ page }) => {
    const rows = [
      ['Ville', 'Habitants', 'Écoles'],
      ['Vareuil', '12 400', '7'],
      ['Orvane', '3 100', '2'],
      ['Loude', '900', '1'],
    ];
    const words = rows.flatMap((cells, i) => cells.map((text, j) => ({ x: 60 + 150 * j, y: 100 + 14 * i, text })));
    expect(await read(page, 't.pdf', pdf([words]))).toEqual([
      'Ville | Habitants | Écoles',
      'Vareuil | 12 400 | 7',
      'Orvane | 3 100 | 2',
      'Loude | 900 | 1',
    ]);
  });

  test('without text', async ({ page }) => {
    expect(await refused(page, 'scan.pdf', pdf([[], []]))).toContain('« scan.pdf » ne contient que des images');
  });

  test('with a password', async ({ page }) => {
    expect(await refused(page, 'clos.pdf', pdf([[{ x: 50, y: 50, text: SENTENCE }]], { encrypt: true }))).toContain(
      'protégé par un mot de passe',
    );
  });

  test('damaged', async ({ page }) => {
    expect(await refused(page, 'abime.pdf', '%PDF-1.7\nrien de bon')).toContain(
      '« abime.pdf » est incomplet ou endommagé',
    );
  });

  test('of ten thousand pages', async ({ page }) => {
    const file = pdf([[{ x: 50, y: 50, text: SENTENCE }]], { copies: 9_999 });
    expect(await refused(page, 'bombe.pdf', file)).toContain('a 10 000 pages');
  });

  test('is read in a worker that ends with it', async ({ page }) => {
    await read(page, 'a.pdf', pdf([[{ x: 50, y: 50, text: SENTENCE }]]));
    await expect.poll(() => page.workers().length).toBe(1);
  });
});
