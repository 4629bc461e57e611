// A small strict XML parser, by which exports are read back: elements, attributes, text, character references. It throws on
// anything that is not well formed.

/**
 * An element: its text is that of itself and of all below.
 */
class Element {
  /** @type {Element[]} */
  children = [];
  text = '';

  /**
   * @param {string} name
   * @param {Record<string, string>} attributes
   */
  constructor(name, attributes) {
    this.name = name;
    this.attributes = attributes;
  }

  /**
   * All elements of that name below this one, in order.
   * @param {string} name
   * @returns {Element[]}
   */
  all(name) {
    return this.children.flatMap((child) => [...(child.name === name ? [child] : []), ...child.all(name)]);
  }
}

const NAMED = /** @type {Record<string, string>} */ ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" });

/** @param {string} text */
function unescaped(text) {
  if (/[<>]|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text)) throw new Error(`not XML: ${text}`);
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (all, code, name) => {
    const sign = code ? String.fromCodePoint(Number(code)) : NAMED[name];
    if (sign === undefined) throw new Error(`no reference: ${all}`);
    return sign;
  });
}

/**
 * @param {string} source
 * @returns {Element} the root
 */
export function parseXml(source) {
  const document = new Element('', {});
  const open = [document];
  const token = /<\?xml[^?]*\?>|<(\/?)([\w:-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|[^<]+/y;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const found = token.exec(source);
    if (!found) throw new Error(`not XML at ${at}: ${source.slice(at, at + 40)}`);
    const [all, closes, name = '', attributes = '', empty] = found;
    const parent = open.at(-1) ?? document;
    if (all.startsWith('<?')) continue;
    if (!all.startsWith('<')) for (const element of open) element.text += unescaped(all);
    else if (closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescaped(value)]);
      const element = new Element(name, Object.fromEntries(pairs));
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [root] = document.children;
  if (open.length !== 1 || !root || document.children.length !== 1) throw new Error('not one root, closed');
  return root;
}
