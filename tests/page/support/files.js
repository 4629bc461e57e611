// Files of the formats that the page reads, made here: no test depends on a program that writes them.

import { deflateRawSync } from 'node:zlib';

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ -1) >>> 0;
}

/**
 * A zip archive.
 * @param {Record<string, string | Uint8Array>} files by name
 * @param {{ flags?: number }} [how] bits of the general purpose flag: 1 says encrypted
 */
export function zip(files, { flags = 0x800 } = {}) {
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const stored = name === 'mimetype';
    const packed = stored ? bytes : deflateRawSync(bytes);
    const encoded = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(encoded.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, encoded, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, encoded]));
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const CORE =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"';

/**
 * A Word document.
 * @param {string} body the blocks, in its markup
 * @param {Record<string, string>} [parts] further parts by name; their root is given
 */
export function docx(body, parts = {}) {
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${WORD}><w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, xml.replace('/>', `/>`)])),
  });
}

/**
 * A root of WordprocessingML.
 * @param {string} name
 * @param {string} content
 */
export function word(name, content) {
  return `<w:${name} ${WORD}>${content}</w:${name}>`;
}

/**
 * The properties of a Word document.
 * @param {string} content
 */
export function core(content) {
  return `<cp:coreProperties ${CORE}>${content}</cp:coreProperties>`;
}

/**
 * A paragraph of a Word document.
 * @param {string} text
 * @param {string} [style]
 */
export function p(text, style = '') {
  return `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

const OPEN =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"';

/**
 * An OpenDocument text.
 * @param {string} body
 * @param {string} [meta]
 * @param {string} [manifest]
 */
export function odt(body, meta = '', manifest = '') {
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': `<manifest>${manifest}</manifest>`,
    'content.xml': `<office:document-content ${OPEN}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'meta.xml': `<office:document-meta ${OPEN}><office:meta>${meta}</office:meta></office:document-meta>`,
  });
}

/**
 * A book of chapters.
 * @param {string[]} chapters markup of their bodies
 * @param {Record<string, string>} [more]
 */
export function epub(chapters, more = {}) {
  const files = Object.fromEntries(
    chapters.map((body, i) => [
      `OEBPS/texte ${i}.xhtml`,
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
    ]),
  );
  const items = chapters.map(
    (_, i) => `<item id="c${i}" href="texte%20${i}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  return zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/livre.opf"/></rootfiles></container>',
    'OEBPS/livre.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Le Livre</dc:title><dc:creator>Zoé Talmont</dc:creator><dc:publisher>Éditions du Pont</dc:publisher><dc:date>2025-11-03</dc:date></metadata><manifest>${items.join('')}</manifest><spine>${chapters.map((_, i) => `<itemref idref="c${i}"/>`).join('')}</spine></package>`,
    ...files,
    ...more,
  });
}

/** @typedef {{ x: number, y: number, text: string, size?: number }} Words `y` from the top of an A4 page, in points */

/**
 * A PDF of A4 pages in Helvetica.
 * @param {Words[][]} pages
 * @param {{ info?: string, encrypt?: boolean, copies?: number }} [how] `info` is the content of the information dictionary;
 *   `copies` repeats the first page so many times
 */
export function pdf(pages, { info = '', encrypt = false, copies = 0 } = {}) {
  const HEIGHT = 842;
  /** @type {string[]} */
  const objects = [];
  const add = (/** @type {string} */ object) => objects.push(object);
  const kids = pages
    .map((_, i) => `${5 + 2 * i} 0 R`)
    .concat(Array.from({ length: copies }, (_, i) => `${5 + 2 * pages.length + i} 0 R`));
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  add(`<< ${info} >>`);
  const page = (/** @type {number} */ content) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Resources << /Font << /F 3 0 R >> >> /Contents ${content} 0 R >>`;
  pages.forEach((words, i) => {
    const drawn = words.map(
      ({ x, y, text, size = 10 }) => `BT /F ${size} Tf ${x} ${HEIGHT - y} Td (${literal(text)}) Tj ET`,
    );
    const stream = drawn.join('\n');
    add(page(6 + 2 * i));
    add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  });
  for (let i = 0; i < copies; i += 1) add(page(6));
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = text.length;
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<00> <00>]`;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${encrypt ? lock : ''} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** @param {string} text in the letters of Windows-1252 */
function literal(text) {
  const special = /** @type {Record<string, number>} */ ({ '’': 0x92, '€': 0x80, '–': 0x96, '—': 0x97, œ: 0x9c });
  return [...text]
    .map((sign) => {
      const code = special[sign] ?? sign.charCodeAt(0);
      return code > 126 || '\\()'.includes(sign) ? `\\${code.toString(8).padStart(3, '0')}` : sign;
    })
    .join('');
}

/**
 * Words set in lines of one column, the way a typesetter would.
 * @param {string[]} lines
 * @param {{ x: number, y: number, size?: number, leading?: number }} where
 * @returns {Words[]}
 */
export function column(lines, { x, y, size = 10, leading = 12 }) {
  return lines.map((text, i) => ({ x, y: y + i * leading, size, text }));
}
