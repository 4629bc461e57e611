// Words without what writers vary: case, accents, the shape of quotes, hyphens and spaces.

/** Folded UTF-16 units, filled as they are met. */
const table = new Uint16Array(65_536);

/** Units turned into a string at a time: a call takes only so many arguments. */
const CHUNK = 8_192;

/**
 * Lower case, without accents, with plain quotes, hyphens and spaces; every UTF-16 unit stays one unit, so that
 * offsets remain true.
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  let folded = "";
  for (let from = 0; from < text.length; from += CHUNK) {
    const units = new Uint16Array(Math.min(CHUNK, text.length - from));
    for (let i = 0; i < units.length; i += 1) {
      const unit = text.charCodeAt(from + i);
      units[i] = table[unit] || (table[unit] = foldUnit(unit));
    }
    folded += String.fromCharCode(...units);
  }
  return folded;
}

/** @param {number} unit */
function foldUnit(unit) {
  if (unit >= 0xd800 && unit < 0xe000) return unit;
  const sign = String.fromCharCode(unit);
  if (/[\s\u00A0\u202F]/.test(sign)) return 32;
  if (/[’‘ʼ]/.test(sign)) return 39;
  if (/[‐‑–]/.test(sign)) return 45;
  return sign.normalize("NFD").toLowerCase().charCodeAt(0);
}

/**
 * What two writings of one name have in common: « Saint-Élie » and « saint elie ».
 * @param {string} name
 * @returns {string}
 */
export function nameKey(name) {
  return fold(name).replace(/['\-\s]+/g, " ");
}
