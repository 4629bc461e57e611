// The two servers of the page tests: one for the site, one that plays another origin. Both write down what they are asked.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, relative, sep } from 'node:path';

/** A page of the site's origin that holds nothing and asks for nothing, for tests of the browser itself. */
export const BLANK = 'blank';

/** Where the site is found a second time. */
export const SUB_PATH = '/sous/chemin/';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/**
 * One request as a server saw it.
 * @typedef {{ method: string, path: string, time: number }} Hit
 */

/** A server on a free port of this machine, and what it was asked. */
export class RecordingServer {
  /** @type {Hit[]} */
  hits = [];
  /** @type {Map<string, { type?: string, body?: (body: string) => string }>} what is answered otherwise, by the name of the file */
  changes = new Map();
  /** @type {Record<string, string>} added to every answer */
  headers = {};
  url = '';
  /** Whether it breaks every connection, as a server that is gone. */
  down = false;
  #server;

  /** @param {(path: string, response: import('node:http').ServerResponse) => void | Promise<void>} answer */
  constructor(answer) {
    this.#server = createServer((request, response) => {
      const path = request.url ?? '/';
      this.hits.push({ method: request.method ?? '', path, time: Date.now() });
      if (this.down) request.socket.destroy();
      else void answer(path, response);
    });
  }

  /** @returns {Promise<this>} */
  async start() {
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    this.url = `http://127.0.0.1:${address.port}/`;
    return this;
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/**
 * Serves a folder at / and below SUB_PATH, with no header but the type: what any static host does.
 * @param {string} folder
 */
export function siteServer(folder) {
  const server = new RecordingServer(async (path, response) => {
    if (path === `/${BLANK}`) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><link rel="icon" href="data:,">');
      return;
    }
    const name = decodeURIComponent(path.split('?')[0] ?? '');
    const inside = name.startsWith(SUB_PATH) ? name.slice(SUB_PATH.length - 1) : name;
    const file = normalize(join(folder, inside.endsWith('/') ? `${inside}index.html` : inside));
    try {
      if (!file.startsWith(folder + sep)) throw new Error('outside the site');
      const { type, body } = server.changes.get(relative(folder, file)) ?? {};
      const content = await readFile(file);
      response
        .writeHead(200, {
          'Content-Type': type ?? TYPES[extname(file)] ?? 'text/plain; charset=utf-8',
          ...server.headers,
        })
        .end(body ? body(content.toString()) : content);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found');
    }
  });
  return server;
}

/** Answers everything, and lets every origin read the answer. */
export function strangerServer() {
  return new RecordingServer((_path, response) => {
    response
      .writeHead(200, {
        'Content-Type': 'text/plain',
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': '*',
        'Access-Control-Allow-Headers': '*',
      })
      .end('caught');
  });
}
