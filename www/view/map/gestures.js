// Pointers and fingers on the map: one moves it, two bring it closer or further, the wheel too.

/** Pixels that a pointer moves before a press becomes a drag. */
const DRAG = 4;

/**
 * What a gesture asks for, in widths of the map: how far what is under the pointer moves, how much wider the view becomes, and
 * the place that stays where it is, from the middle.
 * @typedef {{ right: number, down: number, factor: number, x: number, y: number }} Gesture
 * @typedef {{ x: number, y: number }} Spot
 */

/**
 * @param {SVGSVGElement} element
 * @param {number} step factor of one turn of the wheel, and of a double click
 * @param {(gesture: Gesture) => boolean} act gives false for one that is too small to be shown: the next one has it in it
 */
export function listenToGestures(element, step, act) {
  /** @type {Map<number, Spot>} */
  const pointers = new Map();
  /** The middle of the pointers and how far they are from each other, when they were last acted on. */
  let from = grip(pointers);
  let dragging = false;

  /** @param {Spot} spot @param {number} factor @param {Spot} [before] */
  const change = (spot, factor, before = spot) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return act({
      right: (spot.x - before.x) / width,
      down: (spot.y - before.y) / width,
      factor,
      x: (spot.x - left - width / 2) / width,
      y: (spot.y - top - height / 2) / width,
    });
  };
  element.addEventListener("pointerdown", ({ pointerId, clientX, clientY }) => {
    pointers.set(pointerId, { x: clientX, y: clientY });
    from = grip(pointers);
  });
  element.addEventListener("pointermove", (event) => {
    // Released outside, before a drag began.
    if (event.pointerType === "mouse" && !(event.buttons & 1)) pointers.clear();
    const pointer = pointers.get(event.pointerId);
    if (!pointer) return;
    [pointer.x, pointer.y] = [event.clientX, event.clientY];
    const now = grip(pointers);
    if (!dragging && (pointers.size > 1 || Math.hypot(now.x - from.x, now.y - from.y) > DRAG)) dragging = true;
    if (!dragging) return;
    element.setPointerCapture(event.pointerId);
    if (change(now, now.spread > 0 && from.spread > 0 ? from.spread / now.spread : 1, from)) from = now;
  });
  const end = (/** @type {PointerEvent} */ { pointerId }) => {
    pointers.delete(pointerId);
    from = grip(pointers);
    // The click that ends a drag chooses nothing.
    if (pointers.size === 0) setTimeout(() => (dragging = false));
  };
  element.addEventListener("pointerup", end);
  element.addEventListener("pointercancel", end);
  element.addEventListener("click", (event) => dragging && event.stopPropagation(), { capture: true });
  element.addEventListener("dblclick", ({ clientX, clientY }) => change({ x: clientX, y: clientY }, 1 / step));
  element.addEventListener(
    "wheel",
    (event) => {
      // The wheel alone scrolls the list that the map stands in.
      if (!event.ctrlKey) return;
      event.preventDefault();
      change({ x: event.clientX, y: event.clientY }, event.deltaY > 0 ? step : 1 / step);
    },
    { passive: false },
  );
}

/**
 * @param {Map<number, Spot>} pointers
 * @returns {Spot & { spread: number }}
 */
function grip(pointers) {
  const [first = { x: 0, y: 0 }, second = first] = pointers.values();
  return {
    x: (first.x + second.x) / 2,
    y: (first.y + second.y) / 2,
    spread: Math.hypot(first.x - second.x, first.y - second.y),
  };
}
