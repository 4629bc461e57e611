// Fetches a wasm module of this site and compiles it.

/**
 * Works where the server names another type than application/wasm.
 * @param {string} path from this folder
 * @returns {Promise<WebAssembly.Module>}
 */
export async function loadModule(path) {
  const response = await fetch(new URL(path, import.meta.url));
  if (!response.ok) throw new Error(`${path.replace(/.*\//, "")}: ${response.status}`);
  if (response.headers.get("content-type") === "application/wasm") return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}
