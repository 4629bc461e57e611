// The picture in the README: `cargo xtask screenshot` takes it again.

import { expect, test } from './support/test.js';

test('the page with an example', { tag: '@screenshot' }, async ({ page }, info) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Essayer un exemple' }).click();
  await expect(page.getByText('Analysé en')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  // The picture shows the page at rest.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: process.env.DEPECHE_SCREENSHOT ?? info.outputPath('page.png'), animations: 'disabled' });
});
