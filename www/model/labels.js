// Names beside points, none over another: those that matter most first, each where there is room, else nowhere.

/**
 * @typedef {{ x: number, y: number, radius: number, width: number }} Spot `width` is that of its name
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Box
 * @typedef {{ x: number, y: number, anchor: "start" | "middle" | "end" }} Label the baseline of a name
 * @typedef {{ x1: number, y1: number, x2: number, y2: number }} Line
 */

/** Between a point and its name. */
const GAP = 3;

/** Height of a line, and how much of it lies above the baseline. */
const LINE = 13;
const ASCENT = 10;

/**
 * A place for each name, or null where there is none; the first have the first choice. Of the places that are free a name has
 * the one that the fewest lines cross.
 * @param {readonly Spot[]} spots
 * @param {{ width: number, height: number }} frame names stay within
 * @param {readonly Line[]} [lines] drawn below the names
 * @returns {(Label | null)[]}
 */
export function placeLabels(spots, frame, lines = []) {
  const taken = spots.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  return spots.map((spot, i) => {
    let fewest = Infinity;
    /** @type {{ label: Label, box: Box } | null} */
    let best = null;
    for (const label of candidates(spot)) {
      const box = boxOf(label, spot.width);
      // Its own point lies under no name of its own, but small points may lie within it.
      if (!inside(box, frame) || taken.some((other, at) => at !== i && overlap(box, other))) continue;
      const crossed = lines.filter((line) => crosses(line, box)).length;
      if (crossed < fewest) [fewest, best] = [crossed, { label, box }];
      if (crossed === 0) break;
    }
    if (best) taken.push(best.box);
    return best?.label ?? null;
  });
}

/**
 * Where a name stands that is shown alone, over others.
 * @param {Spot} spot
 * @param {{ width: number, height: number }} frame
 * @returns {Label}
 */
export function labelAlone(spot, frame) {
  const { x, y } = spot;
  return candidates(spot).find((label) => inside(boxOf(label, spot.width), frame)) ?? { x, y, anchor: "middle" };
}

/**
 * To the right, to the left, above, below, then the corners, then above and below from the point on.
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
    { x: x - radius, y: above, anchor: "start" },
    { x: x + radius, y: above, anchor: "end" },
    { x: x - radius, y: below, anchor: "start" },
    { x: x + radius, y: below, anchor: "end" },
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

/**
 * @param {Box} box
 * @param {{ width: number, height: number }} frame
 */
function inside(box, frame) {
  return box.left >= 0 && box.top >= 0 && box.right <= frame.width && box.bottom <= frame.height;
}

/**
 * Whether a part of the line lies in the box: what is left of it when each side has cut off its own, after Liang and Barsky.
 * @param {Line} line
 * @param {Box} box
 */
function crosses({ x1, y1, x2, y2 }, { left, top, right, bottom }) {
  let [from, to] = [0, 1];
  for (const [step, room] of [[x1 - x2, x1 - left], [x2 - x1, right - x1], [y1 - y2, y1 - top], [y2 - y1, bottom - y1]]) {
    if (step === undefined || room === undefined) continue;
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from < to;
}
