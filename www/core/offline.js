// The page without a network: its service worker, and how a newer version takes over without losing work.

import { serviceWorkerAddress } from "./trust.js";

/**
 * Has the browser keep a copy of the page.
 * @param {(takeOver: () => Promise<void>) => void} onUpdate a newer version waits; `takeOver` starts it and loads the page anew
 */
export async function keepOffline(onUpdate) {
  // Absent in pages from a file and on plain HTTP.
  const container = /** @type {ServiceWorkerContainer | undefined} */ (navigator.serviceWorker);
  if (!container) return;
  const address = serviceWorkerAddress(new URL("../sw.js", import.meta.url));
  const registration = await container.register(address, { type: "module", updateViaCache: "none" });
  if (!registration) return;
  const offer = () => {
    const { waiting } = registration;
    if (waiting && container.controller) onUpdate(() => start(container, waiting));
  };
  offer();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
}

/**
 * @param {ServiceWorkerContainer} container
 * @param {ServiceWorker} waiting
 */
function start(container, waiting) {
  return new Promise((/** @type {(nothing: void) => void} */ resolve) => {
    container.addEventListener("controllerchange", () => {
      location.reload();
      resolve();
    });
    waiting.postMessage({ type: "take-over" });
  });
}

/**
 * The files that another program shared with the installed page, or opened with it.
 * @param {(files: File[]) => void} take
 */
export function receiveFiles(take) {
  /** @type {{ setConsumer(consumer: (launch: { files?: { getFile(): Promise<File> }[] }) => void): void } | undefined} */
  const queue = Reflect.get(globalThis, "launchQueue");
  queue?.setConsumer(({ files = [] }) => {
    if (files.length > 0) void Promise.all(files.map((handle) => handle.getFile())).then(take);
  });
  if (location.hash !== "#shared") return;
  history.replaceState(null, "", "./");
  void shared().then((files) => files.length > 0 && take(files));
}

/** Takes what the service worker kept out of its cache. */
async function shared() {
  /** @type {File[]} */
  const files = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(`depeche ${new URL("./", location.href).href} shared`)) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const kept = await cache.match(request);
      if (!kept) continue;
      const file = decodeURIComponent(kept.headers.get("X-Name") ?? "");
      files.push(new File([await kept.blob()], file || "partage.txt"));
    }
    await caches.delete(name);
  }
  return files;
}
