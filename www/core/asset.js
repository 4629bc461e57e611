// Where the page's own files are: beside it on its server. The build of the page as a single file puts another module in the
// place of this one, by which they are in the page itself.

/** The folder of the page. */
const SITE = new URL("../", import.meta.url);

/**
 * A file of the page.
 * @param {string} name from the folder of the page
 * @returns {Promise<Response>}
 */
export async function asset(name) {
  const response = await fetch(new URL(name, SITE));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/** Whether every reader of files came along: that of PDF is too large for a single file. */
export const COMPLETE = true;

/** What such a script is. */
export const WORKER_TYPE = /** @type {WorkerType} */ ("module");

/**
 * A script that starts a worker of the page.
 * @param {string} name from the folder of the page
 */
export function workerSource(name) {
  return `import ${JSON.stringify(new URL(name, SITE).href)};`;
}

/**
 * The languages that there are models for, as the build found them.
 * @returns {Promise<string[]>}
 */
export async function modelLanguages() {
  const list = "../pkg/models.js";
  const { MODELS } = /** @type {{ MODELS: string[] }} */ (await import(list));
  return MODELS;
}
