// Firefox by its own remote control, Marionette: commands and answers are JSON with their length before them.

import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Longest wait for the browser to listen, in milliseconds. */
const START_MS = 60_000;

/** @typedef {{ resolve: (value: any) => void, reject: (error: Error) => void }} Waiting */

/** A running Firefox. */
export class Firefox {
  /** @type {Waiting[]} answers come in the order of the commands */
  #waiting = [];
  #received = Buffer.alloc(0);
  #lastId = 0;
  #socket;
  #end;

  /**
   * @param {import('node:net').Socket} socket
   * @param {() => Promise<void>} end
   */
  constructor(socket, end) {
    this.#socket = socket;
    this.#end = end;
    socket.on('data', (data) => this.#hear(data));
  }

  /**
   * Starts a browser without a window, on a profile of its own.
   * @param {string} program
   */
  static async start(program) {
    const profile = await mkdtemp(join(tmpdir(), 'depeche-firefox-'));
    const port = await freePort();
    await writeFile(join(profile, 'user.js'), `user_pref("marionette.port", ${port});\n`);
    const browser = spawn(program, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
      stdio: 'ignore',
      env: { ...process.env, HOME: profile },
    });
    const end = async () => {
      const ended = new Promise((resolve) => browser.once('exit', resolve));
      browser.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    };
    try {
      const firefox = new Firefox(await connected(port), end);
      await firefox.command('WebDriver:NewSession', {});
      return firefox;
    } catch (error) {
      await end();
      throw error;
    }
  }

  async stop() {
    this.#socket.destroy();
    await this.#end();
  }

  /**
   * @param {string} name
   * @param {object} parameters
   * @returns {Promise<any>}
   */
  command(name, parameters) {
    this.#lastId += 1;
    const text = JSON.stringify([0, this.#lastId, name, parameters]);
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** @param {string} url */
  async open(url) {
    await this.command('WebDriver:Navigate', { url });
  }

  /**
   * What a function gives in the page.
   * @template T
   * @param {string} script the body of a function
   * @returns {Promise<T>}
   */
  async evaluate(script) {
    return (await this.command('WebDriver:ExecuteScript', { script, args: [] })).value;
  }

  /**
   * Waits until a script gives something true, and gives that.
   * @param {string} script
   */
  async until(script) {
    for (const since = Date.now(); Date.now() - since < START_MS; ) {
      const value = await this.evaluate(script);
      if (value) return value;
      await pause();
    }
    throw new Error(`never true in Firefox: ${script}`);
  }

  /** @param {Buffer} data */
  #hear(data) {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      const length = Number(this.#received.subarray(0, colon).toString());
      if (colon < 0 || this.#received.length < colon + 1 + length) return;
      const message = JSON.parse(this.#received.subarray(colon + 1, colon + 1 + length).toString());
      this.#received = this.#received.subarray(colon + 1 + length);
      // The first message is the browser's own, about itself.
      if (!Array.isArray(message)) continue;
      const [, , error, value] = message;
      const waiting = this.#waiting.shift();
      if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
      else waiting?.resolve(value);
    }
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 2828));
    });
  });
}

/**
 * @param {number} port
 * @returns {Promise<import('node:net').Socket>}
 */
async function connected(port) {
  for (const since = Date.now(); Date.now() - since < START_MS; ) {
    const socket = connect(port, '127.0.0.1');
    const open = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (open) return socket;
    await pause();
  }
  throw new Error(`Firefox does not listen on port ${port}`);
}

function pause() {
  return new Promise((resolve) => setTimeout(resolve, 100));
}
