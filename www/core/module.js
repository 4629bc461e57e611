// Fetches a wasm module of this site and compiles it.

import { asset } from "./asset.js";

/**
 * Works where the server names another type than application/wasm.
 * @param {string} name from the folder of the page
 * @returns {Promise<WebAssembly.Module>}
 */
export async function loadModule(name) {
  const response = await asset(name);
  if (response.headers.get("content-type") === "application/wasm") return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}
