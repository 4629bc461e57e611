// `test` and `expect` for the page; what they add to Playwright's is told in playwright.config.js.

import { test as base, expect } from '@playwright/test';
import axeCore from 'axe-core';
import { fileURLToPath } from 'node:url';
import { siteServer, strangerServer } from './server.js';

export { expect };
export { BLANK, SUB_PATH } from './server.js';

/** @import { Hit } from './server.js' */

/** @typedef {{ url: string, requests: Hit[], changes: import('./server.js').RecordingServer['changes'], headers: Record<string, string>, stop: () => void }} Site */
/** @typedef {{ url: string, hits: Hit[] }} Stranger */
/** @typedef {{ subPath: string, tolerated: RegExp[] }} Options */
/** @typedef {{ site: Site, stranger: Stranger, problems: string[], axe: () => Promise<string[]> }} Tools */
/** @typedef {{ servers: Record<'site' | 'stranger', import('./server.js').RecordingServer> }} Shared */
/** @typedef {import('@playwright/test').PlaywrightTestArgs & import('@playwright/test').PlaywrightTestOptions} Given */

const WWW = fileURLToPath(new URL('../../../www', import.meta.url));
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** @type {import('@playwright/test').Fixtures<Options & Tools, Shared, Given>} */
const fixtures = {
  subPath: ['/', { option: true }],
  tolerated: [[], { option: true }],

  servers: [
    // Playwright reads the names in these braces, empty or not.
    async ({}, use) => {
      const servers = { site: await siteServer(WWW).start(), stranger: await strangerServer().start() };
      await use(servers);
      await Promise.all([servers.site.stop(), servers.stranger.stop()]);
    },
    { scope: 'worker' },
  ],

  site: async ({ servers }, use) => {
    servers.site.hits = [];
    servers.site.changes.clear();
    servers.site.headers = {};
    servers.site.down = false;
    const stop = () => void (servers.site.down = true);
    const { url, hits: requests, changes, headers } = servers.site;
    await use({ url, requests, changes, headers, stop });
  },

  stranger: async ({ servers }, use) => {
    servers.stranger.hits = [];
    await use({ url: servers.stranger.url, hits: servers.stranger.hits });
  },

  baseURL: async ({ site, subPath }, use) => {
    await use(new URL(subPath, site.url).href);
  },

  problems: [
    async ({ context, site, tolerated }, use) => {
      /** @type {string[]} */
      const problems = [];
      const own = new URL(site.url).origin;
      context.on('weberror', (event) => problems.push(`uncaught: ${event.error().message}`));
      context.on('console', (message) => {
        // What Playwright itself says when it holds service workers back.
        if (message.text().startsWith('Service Worker registration blocked by Playwright')) return;
        if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
      });
      context.on('request', (request) => {
        const url = new URL(request.url());
        const local = ['data:', 'blob:', 'about:'].includes(url.protocol);
        if (!local && url.origin !== own) problems.push(`request to another origin: ${request.url()}`);
      });
      context.on('requestfailed', (request) => {
        problems.push(`failed request: ${request.url()} ${request.failure()?.errorText ?? ''}`);
      });
      await use(problems);
      expect(problems.filter((text) => !tolerated.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],

  axe: async ({ page }, use) => {
    await use(async () => {
      // Through the debugger, which the page's policy does not bind.
      await page.evaluate(axeCore.source);
      /** @type {import('axe-core').AxeResults} */
      const { violations } = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')}`),
      );
    });
  },
};

export const test = base.extend(fixtures);
