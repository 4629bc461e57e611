// Builds elements. Text only ever becomes text nodes: there is no way here to parse markup.

/**
 * @typedef {Node | string | number | false | null | undefined} Child
 * @typedef {Record<string, unknown>} Attributes
 */

/**
 * An element with attributes, properties, listeners and children.
 *
 * `onclick` and the like add a listener; `class`, `for`, `aria-*`, `data-*` and `role` set attributes;
 * everything else sets a property. Attributes that are null, undefined or false are left out.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else if (isAttribute(name)) {
      element.setAttribute(name, String(value));
    } else {
      Object.assign(element, { [name]: value });
    }
  }
  append(element, children);
  return element;
}

/**
 * Replaces what is in `parent`. Focus stays with the element of the same `data-focus`.
 * @param {Element | DocumentFragment} parent
 * @param {...(Child | Child[])} children
 */
export function fill(parent, ...children) {
  keepFocus(parent, () => {
    parent.replaceChildren();
    append(parent, children);
  });
}

/**
 * Gives `parent` these children in this order; those that it has already are not touched, nor laid out anew.
 * @param {Element} parent
 * @param {readonly Element[]} children
 */
export function arrange(parent, children) {
  keepFocus(parent, () => {
    const wanted = new Set(children);
    for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
    let next = parent.firstElementChild;
    for (const child of children) {
      if (child === next) next = next.nextElementSibling;
      else parent.insertBefore(child, next);
    }
  });
}

/**
 * @param {Element | DocumentFragment} parent
 * @param {() => void} change
 */
function keepFocus(parent, change) {
  const focused = document.activeElement;
  const key = focused && parent.contains(focused) ? focused.getAttribute("data-focus") : null;
  change();
  if (!key || focused === document.activeElement) return;
  const again = /** @type {HTMLElement | null} */ (parent.querySelector(`[data-focus="${CSS.escape(key)}"]`));
  again?.focus({ preventScroll: true });
}

/**
 * The element with that id, which the document always has.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element #${id}`);
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/**
 * An SVG element; every name is an attribute.
 * @param {string} tag
 * @param {Record<string, string | number>} [attributes]
 * @param {...Node} children
 */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** @param {string} name */
function isAttribute(name) {
  return ["class", "for", "role", "list"].includes(name) || name.includes("-");
}

/**
 * @param {Element | DocumentFragment} parent
 * @param {(Child | Child[])[]} children
 */
function append(parent, children) {
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === false) continue;
    parent.append(child instanceof Node ? child : String(child));
  }
}
