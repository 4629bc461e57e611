// The page in a real browser. `cargo xtask test --only page` installs what is needed, names the browser in
// DEPECHE_CHROMIUM and runs this; words after `--` go to Playwright: `cargo xtask test --only page -- --grep paste --headed`.
//
// Specs are the files *.spec.js in this folder. They import `test` and `expect` from ./support/test.js, which adds:
//
//   site       the server of www/ that this worker started, on a port of its own:
//                site.url        'http://127.0.0.1:PORT/'
//                site.requests   what it was asked since the test began: [{ method, path, time }]
//                site.changes    files that it answers otherwise, by name: another type, another body
//                site.headers    what it adds to every answer
//              The site is there twice: at / and below /sous/chemin/. `page.goto('./')` opens the first, after
//              `test.use({ subPath: SUB_PATH })` the second.
//   stranger   a server of another origin that answers everything with 200 and open CORS:
//                stranger.url, stranger.hits   (the same shape as site.requests)
//   problems   (always on) fails the test on an uncaught error, an error or warning in the console, a failed request, a
//              Content-Security-Policy violation, or any request to another origin. A test that provokes one names it:
//              `test.use({ tolerated: [/Refused to connect/] })`.
//   axe        `await axe()` gives the accessibility violations of the page as it is now (WCAG 2.2 A and AA), as text.
//
// The browser cannot look up any host but this one. Locale fr-FR, time zone Europe/Paris, 1280 × 800, light: `test.use` changes it.

import { defineConfig } from '@playwright/test';

const CI = Boolean(process.env.CI);

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.js',
  outputDir: './test-results',
  fullyParallel: true,
  forbidOnly: CI,
  // A test that fails now and then is a defect, of the page or of the test. On a machine of continuous integration another
  // guest may starve the browser for seconds: there it gets a second try, and is listed as flaky when that passes.
  retries: CI ? 1 : 0,
  // A page has its own processes for the worker and for drawing: with two at a time on two cores, each waits for the other.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    colorScheme: 'light',
    viewport: { width: 1280, height: 800 },
    // Files must come from the server under test; offline.spec.js has the service worker work.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.DEPECHE_CHROMIUM || undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      ],
    },
  },
});
