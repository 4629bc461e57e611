// Files of every format, damaged at random: each gives articles or a refusal that has words, and the readers go on.
// `MUTATIONS=5000 npx playwright test damaged` looks longer.

import { expect, test } from './support/test.js';
import { open } from './support/desk.js';
import { column, core, docx, epub, odt, p, pdf, word } from './support/files.js';
import { mutated, random, tangled } from './support/mutate.js';

const MUTATIONS = Number(process.env['MUTATIONS'] ?? 80);

/** So many files are handed to the page at a time. */
const BATCH = 10;

const WORD_TAGS = ['p', 'r', 't', 'tbl', 'tr', 'tc', 'ins', 'del', 'delText', 'tab', 'br', 'hyperlink', 'sdt', 'sdtContent']
  .map((name) => `w:${name}`)
  .concat('w:footnoteReference w:id="1"', 'w:pStyle w:val="Titre1"', 'w:pPr', 'w:numPr', 'w:fldChar w:fldCharType="begin"');

const ODT_TAGS = ['text:p', 'text:h text:outline-level="1"', 'text:span', 'text:s text:c="3"', 'text:tab', 'text:list']
  .concat('text:list-item', 'text:note', 'text:note-body', 'text:note-citation', 'table:table', 'table:table-row')
  .concat('table:table-cell', 'text:tracked-changes', 'text:deletion', 'text:change-start text:change-id="c"', 'text:s text:c="99999999"');

const WEB_TAGS = ['div', 'p', 'article', 'main', 'table', 'tr', 'td', 'ul', 'li', 'h1', 'figure', 'figcaption', 'nav', 'aside']
  .concat('a href="x"', 'blockquote', 'pre', 'span', 'template', 'svg', 'math', 'select', 'time datetime="2026-03-24"');

const RTF = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}}{\info{\title Le titre}}\pard Zo\'e9 Talmont\par {\*\x oubli}\u8364 ?\bin3 abc\par}`;

const MAIL = [
  'From: =?utf-8?Q?Zo=C3=A9?= <zoe@exemple.org>',
  'Subject: =?utf-8?B?TGUgcG9udA==?=',
  'Date: Tue, 24 Mar 2026 10:00:00 +0100',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="xyz"',
  '',
  '--xyz',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Le pont co=C3=BBte 3 millions d=E2=80=99euros.',
  '--xyz',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: base64',
  '',
  'PHA+TGUgcG9udDwvcD4=',
  '--xyz--',
].join('\r\n');

/** @type {Record<string, (next: () => number) => Buffer>} */
const FORMATS = {
  'bytes.docx': (next) =>
    mutated(docx(p('Le pont', 'Titre1') + p('Zoé Talmont'), { 'docProps/core.xml': core('<dc:title>T</dc:title>') }), next),
  'tangled.docx': (next) =>
    docx(tangled(WORD_TAGS, next), { 'word/footnotes.xml': word('footnotes', tangled(WORD_TAGS, next)) }),
  'bytes.odt': (next) => mutated(odt('<text:p>Le pont</text:p>'), next),
  'tangled.odt': (next) => odt(tangled(ODT_TAGS, next)),
  'bytes.epub': (next) => mutated(epub(['<p>Le pont</p>', '<p>La rive</p>']), next),
  'tangled.epub': (next) => epub([tangled(WEB_TAGS, next), tangled(WEB_TAGS, next)]),
  'tangled.html': (next) => Buffer.from(`<!doctype html><title>Le pont</title>${tangled(WEB_TAGS, next)}`),
  'bytes.html': (next) => mutated(Buffer.from('<article><h1>Le pont</h1><p>Zoé &amp; Talmont</p></article>'), next),
  'bytes.rtf': (next) => mutated(Buffer.from(RTF, 'latin1'), next),
  'bytes.eml': (next) => mutated(Buffer.from(MAIL), next),
  'bytes.pdf': (next) => mutated(pdf([column(['Le pont coûte', 'trois millions.'], { x: 72, y: 72 })]), next),
  'bytes.txt': (next) => mutated(Buffer.from('\uFEFFLe pont coûte 3 € à Zoé.\r\n', 'utf16le'), next),
};

for (const [name, make] of Object.entries(FORMATS)) {
  test(name, async ({ page }) => {
    test.setTimeout(60_000 + MUTATIONS * 500);
    await open(page);
    const next = random(name.length * 7919);
    // A document of PDF takes a worker of its own, and a second.
    const count = name.endsWith('.pdf') ? MUTATIONS / 6 : MUTATIONS;
    for (let done = 0; done < count; done += BATCH) {
      const files = Array.from({ length: BATCH }, () => make(next));
      const outcomes = await page.evaluate(read, { name, files: files.map((file) => file.toString('base64')) });
      expect(outcomes).toHaveLength(BATCH);
      for (const [index, outcome] of outcomes.entries())
        expect(outcome, files[index]?.toString('latin1')).toMatch(/^(articles|refusal\..+)$/);
    }
  });
}

/**
 * In the page: what comes of each file: `articles`, the key of a refusal that has words, or what went wrong.
 * @param {{ name: string, files: string[] }} given
 */
async function read({ name, files }) {
  const load = (/** @type {string} */ path) => import(new URL(path, document.baseURI).href);
  const [{ readSource }, { Source }, { Refusal }, { known }] = await Promise.all(
    ['input/file.js', 'input/source.js', 'input/refusal.js', 'i18n/index.js'].map(load),
  );
  const outcomes = [];
  for (const file of files) {
    const bytes = Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0));
    let outcome = 'articles';
    try {
      for await (const found of readSource(new Source(name, new Blob([bytes])))) {
        if (found instanceof Refusal) outcome = known(found.key) ? found.key : `no words: ${found.key}`;
        else if (typeof found.text !== 'string' || found.text.trim() === '') outcome = 'an article without text';
      }
    } catch (error) {
      outcome = String(error);
    }
    outcomes.push(outcome);
  }
  return outcomes;
}
