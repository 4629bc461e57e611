// Text in XML.

/**
 * Text for XML: its own signs as references, and signs that XML does not have left out.
 * @param {string} text
 */
export function escaped(text) {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
