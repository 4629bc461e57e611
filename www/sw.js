// The service worker: after the first visit the page opens without a network. It answers GET requests for files of this site
// from a copy made when it was installed, hands what is shared with the installed page to it, and asks no other origin.

// @ts-ignore: only the build of the whole page writes it
import { FILES, VERSION } from "./pkg/precache.js";

/**
 * What a service worker has that a page has not.
 * @typedef {{ waitUntil(promise: Promise<unknown>): void }} Lasting
 * @typedef {Lasting & { request: Request, respondWith(response: Promise<Response> | Response): void }} Fetching
 * @typedef {object} Scope
 * @property {{ scope: string }} registration
 * @property {() => Promise<void>} skipWaiting
 * @property {{ claim(): Promise<void> }} clients
 * @property {(type: string, listen: (event: any) => void) => void} addEventListener
 */

const worker = /** @type {Scope} */ (/** @type {unknown} */ (self));
const { scope } = worker.registration;

/** Other copies of the page may live on this origin, below other paths: each has its own caches. */
const PREFIX = `depeche ${scope} `;
const CACHE = PREFIX + VERSION;

/** Where what is shared waits until the page takes it. */
const SHARED = `${PREFIX}shared`;

/** The address that the manifest names for sharing. */
const SHARE = new URL("share", scope).href;

/** Addresses of the files in the cache. */
const own = new Set(/** @type {string[]} */ (FILES).map((name) => new URL(name, scope).href));

worker.addEventListener("install", (/** @type {Lasting} */ event) => event.waitUntil(fill()));
worker.addEventListener("activate", (/** @type {Lasting} */ event) => event.waitUntil(takeOver()));
worker.addEventListener("message", (/** @type {MessageEvent} */ { data }) => {
  if (data?.type === "take-over") void worker.skipWaiting();
});
worker.addEventListener("fetch", (/** @type {Fetching} */ event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0] ?? "";
  if (request.method === "POST" && address === SHARE) {
    event.respondWith(keepShared(request));
    return;
  }
  if (request.method !== "GET") return;
  const file = address === scope ? new URL("index.html", scope).href : address;
  if (own.has(file)) event.respondWith(answer(file, request));
});

/** Copies every file, past the browser's own cache: all of one version, or none. */
async function fill() {
  const cache = await caches.open(CACHE);
  await cache.addAll([...own].map((address) => new Request(address, { cache: "no-cache" })));
}

/** Drops the copies of earlier versions, and serves the pages that are open. */
async function takeOver() {
  for (const name of await caches.keys())
    if (name.startsWith(PREFIX) && name !== CACHE && name !== SHARED) await caches.delete(name);
  await worker.clients.claim();
}

/**
 * @param {string} file
 * @param {Request} request
 */
async function answer(file, request) {
  const copy = await (await caches.open(CACHE)).match(file);
  return copy ?? fetch(request);
}

/**
 * Keeps what another program shares, on this device, and opens the page, which takes it. Nothing is sent on.
 * @param {Request} request
 */
async function keepShared(request) {
  const form = await request.formData();
  const cache = await caches.open(SHARED);
  const text = ["title", "text", "url"].map((name) => form.get(name)).filter((value) => typeof value === "string");
  const parts = [new File([text.filter(Boolean).join("\n\n")], ""), ...form.getAll("files")];
  for (const [i, part] of parts.entries()) {
    if (typeof part === "string" || part.size === 0) continue;
    const headers = { "X-Name": encodeURIComponent(part.name) };
    await cache.put(new URL(`shared/${i}`, scope), new Response(part, { headers }));
  }
  return Response.redirect(new URL("./#shared", scope).href, 303);
}
