// Names beside points, none over another: those that matter most first, each where there is room, else nowhere.

/**
 * @typedef {{ x: number, y: number, radius: number, width: number }} Spot `width` is that of its name
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Box
 * @typedef {{ x: number, y: number, anchor: "start" | "middle" | "end" }} Label the baseline of a name
 */

/** Between a point and its name. */
const GAP = 3;

/** Height of a line, and how much of it lies above the baseline. */
const LINE = 13;
const ASCENT = 10;

/**
 * A place for each name, or null where there is none; the first have the first choice.
 * @param {readonly Spot[]} spots
 * @param {{ width: number, height: number }} frame names stay within
 * @returns {(Label | null)[]}
 */
export function placeLabels(spots, frame) {
  const taken = spots.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  return spots.map((spot, i) => {
    for (const label of candidates(spot)) {
      const box = boxOf(label, spot.width);
      const inside = box.left >= 0 && box.top >= 0 && box.right <= frame.width && box.bottom <= frame.height;
      // Its own point lies under no name of its own, but small points may lie within it.
      if (!inside || taken.some((other, at) => at !== i && overlap(box, other))) continue;
      taken.push(box);
      return label;
    }
    return null;
  });
}

/**
 * To the right, to the left, above, below, then the corners.
 * @param {Spot} spot
 * @returns {Label[]}
 */
function candidates({ x, y, radius }) {
  const middle = y + ASCENT - LINE / 2;
  const [above, below] = [y - radius - GAP, y + radius + ASCENT + 1];
  const aside = radius * 0.7 + GAP;
  return [
    { x: x + radius + GAP, y: middle, anchor: "start" },
    { x: x - radius - GAP, y: middle, anchor: "end" },
    { x, y: above, anchor: "middle" },
    { x, y: below, anchor: "middle" },
    { x: x + aside, y: y - aside, anchor: "start" },
    { x: x + aside, y: y + aside + ASCENT, anchor: "start" },
    { x: x - aside, y: y - aside, anchor: "end" },
    { x: x - aside, y: y + aside + ASCENT, anchor: "end" },
  ];
}

/**
 * @param {Label} label
 * @param {number} width
 * @returns {Box}
 */
function boxOf({ x, y, anchor }, width) {
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, top: y - ASCENT, right: left + width, bottom: y - ASCENT + LINE };
}

/**
 * @param {Box} a
 * @param {Box} b
 */
function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
