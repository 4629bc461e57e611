// A drawing of the page as a file: its style sheets stay behind, so what they say is written into the drawing.

import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { save } from "./save.js";

/** What style sheets decide of a shape or a text. */
const STYLES = [
  ...["fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray", "stroke-linejoin", "paint-order"],
  ...["opacity", "visibility", "font-family", "font-size", "font-weight"],
];

/** Pixels of a picture for each of the page: sharp in print and on dense screens. 1 to 4. */
const SCALE = 2;

/**
 * Buttons that save the drawing of the same view, as it is shown then.
 * @param {string} view selector of the view
 * @param {string} name key of the name of the file, without its ending
 */
export function drawingButtons(view, name) {
  const button = (/** @type {string} */ key, /** @type {(drawing: SVGElement) => void} */ keep) => {
    const root = h("button", { type: "button" }, t(key));
    root.addEventListener("click", () => {
      const drawing = root.closest(view)?.querySelector("svg");
      if (drawing) keep(drawing);
    });
    return root;
  };
  const failure = h("span", { role: "alert" });
  return [
    button("drawing.svg", (drawing) => save(`${t(name)}.svg`, svgFile(drawing, t(name)), "image/svg+xml")),
    button("drawing.png", async (drawing) => {
      const picture = await png(drawing, t(name));
      failure.textContent = picture ? "" : t("drawing.failed");
      if (picture) save(`${t(name)}.png`, picture, "image/png");
    }),
    failure,
  ];
}

/**
 * The drawing in pixels; null where the browser cannot make it.
 * @param {SVGElement} drawing
 * @param {string} title
 * @returns {Promise<Blob | null>}
 */
async function png(drawing, title) {
  const { width, height } = drawing.getBoundingClientRect();
  const url = URL.createObjectURL(new Blob([svgFile(drawing, title)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = h("canvas", { width: Math.round(width * SCALE), height: Math.round(height * SCALE) });
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((give) => canvas.toBlob(give, "image/png"));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * @param {SVGElement} drawing
 * @param {string} title
 * @returns {string} what the file holds
 */
function svgFile(drawing, title) {
  const copy = /** @type {SVGElement} */ (drawing.cloneNode(true));
  const ground = inLight(() => {
    takeStyles(copy, drawing);
    return groundOf(drawing);
  });
  const { width, height } = drawing.getBoundingClientRect();
  copy.setAttribute("width", String(Math.round(width)));
  copy.setAttribute("height", String(Math.round(height)));
  copy.removeAttribute("aria-hidden");
  copy.removeAttribute("class");
  const { namespaceURI } = drawing;
  const named = document.createElementNS(namespaceURI, "title");
  named.textContent = title;
  const behind = document.createElementNS(namespaceURI, "rect");
  const view = (copy.getAttribute("viewBox") ?? `0 0 ${width} ${height}`).split(" ");
  ["x", "y", "width", "height"].forEach((side, i) => behind.setAttribute(side, view[i] ?? "0"));
  behind.setAttribute("fill", ground);
  copy.prepend(named, behind);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

/**
 * @param {SVGElement} copy
 * @param {SVGElement} drawing
 */
function takeStyles(copy, drawing) {
  const shown = drawing.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((element, i) => {
    const style = getComputedStyle(/** @type {Element} */ (shown[i]));
    for (const property of STYLES) {
      const value = style.getPropertyValue(property);
      if (value) element.setAttribute(property, value);
    }
    for (const { name } of [...element.attributes])
      if (name === "class" || name === "tabindex" || name.startsWith("data-")) element.removeAttribute(name);
  });
}

/**
 * What `read` finds while the page is light: a file is printed and sent to others, whatever the theme here. Nothing is painted
 * meanwhile.
 * @template T
 * @param {() => T} read
 */
function inLight(read) {
  const { documentElement } = document;
  const theme = documentElement.getAttribute("data-theme");
  documentElement.setAttribute("data-theme", "light");
  try {
    return read();
  } finally {
    if (theme === null) documentElement.removeAttribute("data-theme");
    else documentElement.setAttribute("data-theme", theme);
  }
}

/**
 * The colour behind an element.
 * @param {Element} element
 */
function groundOf(element) {
  for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
  }
  return "white";
}
