// Web pages, exports of press databases, and copies among articles.

import { expect, test } from './support/test.js';
import { analyzed, drop, lines, open, paste } from './support/desk.js';

test.beforeEach(async ({ page }) => {
  await open(page);
});

const FIRST =
  'Le pont suspendu de Vareuil restera fermé au moins trois semaines, a annoncé mercredi Hélène Castagnier, présidente du département.';
const SECOND =
  'La tempête a balayé la vallée dans la nuit, avec des rafales de 137 km/h, et 12 400 foyers étaient encore privés d’électricité.';
const THIRD =
  'Les premiers dégâts sont estimés à 18,5 millions d’euros, dont près de la moitié pour le seul pont, construit en 1932.';

/** Pages of the kinds there are, and what must be read of them. */
const PAGES = {
  'without any semantic element': `<title>Le pont ferme | Le Journal</title><body><div class="top-nav"><a href="/">Accueil</a> <a href="/s">Sports</a></div>
    <div class="wrap"><div class="col"><h1>Le pont ferme</h1><div class="chapo">Trois semaines sans passage sur la Loude.</div>
    <div class="txt"><p>${FIRST}</p><p>${SECOND}</p><div class="share-box"><a href="#">Partager</a> par courriel</div><p>${THIRD}</p></div></div>
    <div class="col2"><h2>Les plus lus</h2><a href="/a">Un autre article dont le titre est assez long pour être une phrase</a></div></div>
    <div id="cookie-banner">Nous utilisons des cookies pour mesurer notre audience et vous proposer des offres adaptées.</div>
    <div class="footer">Tous droits réservés.</div>`,
  'with links and a box in the article': `<body><header><nav><ul><li><a href="/">Accueil</a></li></ul></nav></header><main><article><header><h1>Le pont ferme</h1><p>Trois semaines sans passage sur la Loude.</p></header>
    <p>${FIRST}</p><p><a href="/x">Lire aussi : Le viaduc de la Loude a été rénové il y a onze ans déjà</a></p><p>${SECOND}</p><aside><p>À savoir : la vallée compte 40 000 habitants.</p></aside><p>${THIRD}</p></article>
    <section class="comments"><h2>Commentaires</h2><p>C’est une honte, on nous avait promis un pont neuf depuis dix ans déjà.</p></section></main><footer>Mentions</footer>`,
  'in a form and tables': `<body><form id="aspnetForm"><table><tr><td><a href="/">Accueil</a></td></tr><tr><td><h1>Le pont ferme</h1><p>Trois semaines sans passage sur la Loude.</p><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></td></tr></table></form>`,
};

test.describe('the article of a web page', () => {
  for (const [name, markup] of Object.entries(PAGES))
    test(name, async ({ page }) => {
      await drop(page, [{ name: 'page.html', content: `<!doctype html>${markup}` }]);
      await analyzed(page);
      expect(await lines(page)).toEqual([
        'Le pont ferme',
        'Trois semaines sans passage sur la Loude.',
        FIRST,
        SECOND,
        THIRD,
      ]);
      await expect(page.locator('.asides summary')).toContainText('laissé');
    });

  test('what is left out comes back to its place', async ({ page }) => {
    await drop(page, [{ name: 'page.html', content: PAGES['with links and a box in the article'] }]);
    await analyzed(page);
    await page.locator('.asides summary').click();
    await page.locator('.asides li', { hasText: 'Lire aussi' }).getByRole('button').click();
    await analyzed(page);
    const back = await lines(page);
    expect(back.indexOf('Lire aussi : Le viaduc de la Loude a été rénové il y a onze ans déjà')).toBe(3);
    await page.locator('.asides summary').click();
    await page.locator('.asides li', { hasText: 'À savoir' }).getByRole('button').click();
    await analyzed(page);
    expect((await lines(page)).indexOf('À savoir : la vallée compte 40 000 habitants.')).toBe(5);
  });

  test('title, source, author and date are those that the page states', async ({ page }) => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite' },
        {
          '@type': 'NewsArticle',
          headline: 'Le pont de Vareuil ferme',
          datePublished: '2026-03-25T06:00:00+01:00',
          author: [{ name: 'Zoé Talmont' }, { name: 'Malik Desroches' }],
          publisher: { name: 'Vareuil Matin' },
        },
      ],
    };
    const content = `<!doctype html><title>x</title><script type="application/ld+json">${JSON.stringify(data)}</script><article><p>${FIRST}</p><p>${SECOND}</p></article>`;
    await drop(page, [{ name: 'page.html', content }]);
    await analyzed(page);
    await expect(page.locator('#about-facts summary')).toHaveText(
      'Fiche\u00A0: Vareuil Matin · Zoé Talmont, Malik Desroches · page.html',
    );
    await expect(page.locator('#reference-date')).toHaveValue('2026-03-25');
    await page.locator('#about-facts summary').click();
    await page.getByLabel('Source').fill('Le Courrier de la Loude');
    await page.getByLabel('Titre').fill('Pont fermé');
    await page.getByLabel('Titre').press('Enter');
    await expect(page.locator('#articles .title')).toHaveText('Pont fermé');
    await expect(page.locator('#about-facts summary')).toContainText('Le Courrier de la Loude');
  });

  test('a pasted page loses its frame, and can have it back', async ({ page }) => {
    const html = `<nav>Accueil Sports</nav><h1>Le pont ferme</h1><p>${FIRST}</p><footer>Mentions légales</footer>`;
    await paste(page, `Accueil Sports\nLe pont ferme\n${FIRST}\nMentions légales`, { html });
    await analyzed(page);
    expect(await lines(page)).toEqual(['Le pont ferme', FIRST]);
    await page.locator('.asides summary').click();
    await page.getByRole('button', { name: 'Tout reprendre' }).click();
    await analyzed(page);
    expect(await lines(page)).toEqual(['Accueil Sports', 'Le pont ferme', FIRST, 'Mentions légales']);
  });
});

test.describe('exports of press databases', () => {
  test('Europresse', async ({ page }) => {
    const article = (
      /** @type {string} */ source,
      /** @type {string} */ date,
      /** @type {string} */ title,
      /** @type {string} */ text,
    ) =>
      `<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">${source}, no. 1234</span></div>
      <div class="rdp__DocHeader"><span class="DocHeader">Région, ${date}, p. 4</span></div><div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">${title}</p></div>
      <div class="docAuthors">Zoé Talmont</div></header><section><div class="docOcurrContainer"><div class="DocText clearfix"><p>${text}</p><p>${SECOND}</p></div></div></section>
      <footer><div class="publiC-lblNodoc">news·20260324·VM·12345</div></footer></article>`;
    const content = `<!doctype html><html><body>${article('Vareuil Matin', 'mardi 24 mars 2026', 'Le pont ferme', FIRST)}${article('Le Courrier', '1er avril 2026', 'Le pont rouvre', THIRD)}</body></html>`;
    await drop(page, [{ name: 'europresse.HTML', content }]);
    await expect(page.locator('#articles .title')).toHaveText(['Le pont ferme', 'Le pont rouvre']);
    await analyzed(page);
    expect(await lines(page)).toEqual(['Le pont ferme', FIRST, SECOND]);
    await expect(page.locator('#reference-date')).toHaveValue('2026-03-24');
    await expect(page.locator('#about-facts summary')).toContainText('Vareuil Matin · Zoé Talmont');
    await page.locator('#articles .article').nth(1).click();
    await expect(page.locator('#reference-date')).toHaveValue('2026-04-01');
  });

  test('Factiva, with codes and without', async ({ page }) => {
    const row = (/** @type {string} */ code, /** @type {string} */ value) =>
      `<tr><td><b>${code}</b></td><td>${value}</td></tr>`;
    const content = `<html><body><div class="article frArticle"><table>${row('HD', 'Le pont ferme')}${row('BY', 'Par Zoé Talmont')}${row('WC', '123 mots')}${row('PD', '24 mars 2026')}${row('SN', 'Vareuil Matin')}${row('LP', `<p>${FIRST}</p>`)}${row('TD', `<p>${SECOND}</p>`)}${row('CO', 'x')}</table></div>
      <div class="article enArticle"><div id="hd"><span class="enHeadline">The bridge closes</span></div><div class="author">By Malik Desroches</div><div>1,234 words</div><div>25 March 2026</div><div>08:15</div><div>The Vareuil Post</div><div>VAPO</div><div>English</div><div>Copyright 2026</div><p class="articleParagraph enarticleParagraph">The bridge over the Loude will stay closed for three weeks.</p></div></body></html>`;
    await drop(page, [{ name: 'Factiva.html', content }]);
    await expect(page.locator('#articles .title')).toHaveText(['Le pont ferme', 'The bridge closes']);
    await analyzed(page);
    expect(await lines(page)).toEqual(['Le pont ferme', FIRST, SECOND]);
    await expect(page.locator('#reference-date')).toHaveValue('2026-03-24');
    await expect(page.locator('#about-facts summary')).toContainText('Vareuil Matin · Zoé Talmont');
    await page.locator('#articles .article').nth(1).click();
    await expect(page.locator('#reference-date')).toHaveValue('2026-03-25');
    await expect(page.locator('#about-facts summary')).toContainText('The Vareuil Post · Malik Desroches');
  });
});

test('copies of a dispatch are told', async ({ page }) => {
  await drop(page, [
    { name: 'a.txt', content: `Dépêche\n${FIRST}\n${SECOND}\n${THIRD}` },
    {
      name: 'b.txt',
      content: `Un tout autre texte, sur le marché de Noël d’Orvane, ses chalets, ses vins chauds et ses visiteurs venus de loin.`,
    },
    { name: 'c.txt', content: `Le pont fermé\n${FIRST}\n${SECOND}` },
  ]);
  await expect(page.locator('#articles .meta.done')).toHaveCount(3);
  await expect(page.locator('#articles .meta')).toHaveText([/copie/, /^(?!.*copie)/, /copie/]);
  await page.locator('.twins button').click();
  await expect(page.locator('#articles li.active .title')).toHaveText('Le pont fermé');
});

test('a thousand files at once', async ({ page }) => {
  test.setTimeout(240_000);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    for (let i = 0; i < 990; i += 1)
      dataTransfer.items.add(new File([`Texte ${i} : Zoé Talmont a vendu ${i} autobus.`], `${i}.txt`));
    for (let i = 0; i < 10; i += 1) dataTransfer.items.add(new File([], `vide ${i}.txt`));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(page.locator('#articles li')).toHaveCount(990, { timeout: 60_000 });
  await expect(page.locator('.notice')).toHaveCount(1);
  await expect(page.locator('.notice')).toContainText('10 fichiers ne contiennent pas de texte');
  await expect(page.locator('#articles .meta.done')).toHaveCount(990, { timeout: 150_000 });
});

test('reading many files can be stopped', async ({ page }) => {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    for (let i = 0; i < 3_000; i += 1) dataTransfer.items.add(new File([`Texte ${i}.`], `${i}.txt`));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await page.locator('#reading').getByRole('button').click();
  await expect(page.locator('#reading')).toBeHidden();
  expect(await page.locator('#articles li').count()).toBeLessThan(3_000);
});

test('a file of 200 megabytes is refused before it is read', async ({ page }) => {
  await page.evaluate(() => {
    const part = new Uint8Array(50 * 1024 * 1024).fill(97);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([part, part, part, part], 'énorme.txt'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(page.locator('.notice')).toContainText('«\u00A0énorme.txt\u00A0» dépasse 64\u00A0Mo');
});
