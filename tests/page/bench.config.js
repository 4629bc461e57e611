// Measuring the page: `cargo xtask bench-page`. The same browser and servers as the tests; nothing here passes or fails.

import config from './playwright.config.js';

export default {
  ...config,
  testMatch: '*.bench.js',
  timeout: 300_000,
  reporter: [['./support/bare.js']],
  // A recording photographs every frame and the document at every step, in the time that is measured.
  use: { ...config.use, trace: /** @type {const} */ ('off') },
};
