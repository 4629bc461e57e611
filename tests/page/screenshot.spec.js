// The picture in the README: `cargo xtask screenshot` takes it again.

import { analyzed, clickWords, open } from './support/desk.js';
import { expect, test } from './support/test.js';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

test('the page with an example', { tag: '@screenshot' }, async ({ page }, info) => {
  await open(page);
  await page.click('#example');
  await analyzed(page);
  await clickWords(page, 'Hélène Castagnier');
  await expect(page.locator('#card-title')).toHaveText('Hélène Castagnier');
  // The picture shows the page at rest.
  await page.mouse.move(0, 0);
  const file = process.env['DEPECHE_SCREENSHOT'] ?? info.outputPath('page.png');
  const picture = await page.screenshot({ path: file, animations: 'disabled' });
  expect(picture.length).toBeGreaterThan(50_000);
});
