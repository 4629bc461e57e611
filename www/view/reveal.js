// Bringing a place of the text into sight.

/** What is revealed keeps this distance from the edges, in pixels: a line or two around it can be read. */
const MARGIN = 40;

/** Over more screens than this there is nothing to follow with the eye, and every section on the way would be laid out. */
const FAR = 4;

/**
 * Scrolls a part of the document into view if it is not in it.
 * @param {Range} range
 * @param {HTMLElement} scroller the column that it stands in
 * @param {number} covered height at the bottom of the window that something lies over
 */
export function reveal(range, scroller, covered) {
  // A section off screen has no layout until it is near: bring it in first.
  const section = range.startContainer.parentElement?.closest(".section");
  if (section?.classList.contains("lazy") && range.getClientRects().length === 0)
    section.scrollIntoView({ block: "nearest" });
  const [box, frame] = [range.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const top = Math.max(frame.top, 0);
  const bottom = Math.min(frame.bottom, window.innerHeight) - covered;
  if (box.top >= top + MARGIN && box.bottom <= bottom - MARGIN) return;
  const distance = box.top - top - (bottom - top) / 3;
  const still = Math.abs(distance) > FAR * (bottom - top) || matchMedia("(prefers-reduced-motion: reduce)").matches;
  scrolling(scroller)?.scrollBy({ top: distance, behavior: still ? "instant" : "smooth" });
}

/**
 * Scrolls a part of the document whose end lies behind something at the bottom of the window out from behind it.
 * @param {Range} range
 * @param {HTMLElement} scroller the column that it stands in
 * @param {number} line where what lies over it begins
 */
export function uncover(range, scroller, line) {
  const { bottom } = range.getBoundingClientRect();
  // What ends further down was never in sight.
  if (bottom <= line || bottom > window.innerHeight) return;
  scrolling(scroller)?.scrollBy({ top: bottom - line + MARGIN, behavior: "instant" });
}

/** @param {HTMLElement} scroller the column; on a narrow screen the document scrolls */
function scrolling(scroller) {
  return scroller.scrollHeight > scroller.clientHeight + 1 ? scroller : document.scrollingElement;
}
