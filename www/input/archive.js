// What begins like a zip archive: office documents and books by what is in them, else an archive of files.

import { isDocx, readDocx } from "./docx.js";
import { readEpub } from "./epub.js";
import { MAX_DEPTH } from "./limits.js";
import { readOdt } from "./odt.js";
import { Refusal } from "./refusal.js";
import { Source } from "./source.js";
import { Zip } from "./zip.js";

/** @import { Draft } from "./file.js" */

/** Files that systems add to archives. */
const SYSTEM = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/;

/**
 * @param {Source} source
 * @param {(source: Source) => AsyncGenerator<Draft | Refusal>} readInner reads a file of the archive
 * @returns {AsyncGenerator<Draft | Refusal>}
 */
export async function* readArchive(source, readInner) {
  const zip = await Zip.open(source);
  const type = zip.has("mimetype") ? ((await zip.text("mimetype")) ?? "").trim() : "";
  if (isDocx(zip)) yield await readDocx(source, zip);
  else if (type === "application/epub+zip") yield await readEpub(source, zip);
  else if (/^application\/vnd\.oasis\.opendocument\.text/.test(type)) yield await readOdt(source, zip);
  else if (type.includes("opendocument") || zip.has("[Content_Types].xml"))
    throw source.refusal("refusal.format", { format: extension(source.name) });
  else yield* files(source, zip, readInner);
}

/**
 * @param {Source} source
 * @param {Zip} zip
 * @param {(source: Source) => AsyncGenerator<Draft | Refusal>} readInner
 * @returns {AsyncGenerator<Draft | Refusal>}
 */
async function* files(source, zip, readInner) {
  if (source.depth >= MAX_DEPTH) throw source.refusal("refusal.nested", { limit: MAX_DEPTH });
  let read = 0;
  for (const name of zip.entries.keys()) {
    if (name.endsWith("/") || SYSTEM.test(name)) continue;
    read += 1;
    if (source.shared.cancelled) return;
    try {
      const bytes = await zip.bytes(name);
      if (bytes) yield* readInner(new Source(`${source.name} / ${name}`, new Blob([bytes]), { parent: source }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // One damaged file does not take the others with it, but an archive that is a bomb is left alone.
      if (source.shared.bytes < 0) throw error;
      yield new Refusal(error.key, { ...error.values, name: `${source.name} / ${name}` });
    }
  }
  if (read === 0) throw source.refusal("refusal.empty");
}

/** @param {string} name */
function extension(name) {
  return (/\.(\w{1,8})$/.exec(name)?.[1] ?? "zip").toUpperCase();
}
