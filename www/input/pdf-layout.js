// From pieces of text on a page to its lines in reading order.
//
// Pieces on one baseline with no wide gap between them are a segment: a line of one column. Where many segments begin at one
// place, and the rows around leave a strip free before it, there are two columns: they are read one after the other, and what
// is above and below them apart. This is the recursive cut of Nagy and Seth, "Hierarchical representation of optically
// scanned documents" (1984), begun from lines rather than from pixels. What stands side by side in short segments is a table,
// and is read by rows.

/**
 * @typedef {{ text: string, x: number, y: number, width: number, size: number }} Piece
 *   `x`, `y` is the beginning of its baseline, in points from the top left; `size` is that of its letters
 * @typedef {Piece & { right: number }} Segment
 * @typedef {{ text: string, x: number, right: number, y: number, size: number, column: number, left: number, edge: number, top: number }} PdfLine
 *   `left` and `edge` are the sides of its column, `column` is a number for it; `top` is its place on the page, 0 to 1
 */

/** A wider gap than this, in sizes of letters, ends a segment: as wide as the widest justified space, narrower than a gutter. */
const SEGMENT_GAP = 0.9;

/** Segments of one row further apart than this, in sizes of letters, are cells of a table. */
const CELL_GAP = 1.8;

/** A space is drawn where the gap is wider than this, in sizes of letters. */
const SPACE_GAP = 0.15;

/** Narrowest strip between two columns, in sizes of letters. */
const MIN_GUTTER = 0.8;

/** Fewest segments of a column. */
const MIN_COLUMN_LINES = 3;

/** Columns of prose have segments at least this wide, in sizes of letters; those of tables are mostly narrower. */
const MIN_COLUMN_WIDTH = 9;

/** Baselines nearer to each other than this are one row, in sizes of letters. */
const SAME_ROW = 0.4;

/** Between the cells of a row. */
const CELL = " | ";

/** Segments that begin within so many points of each other begin at one place. */
const SAME_START = 3;

/** Cuts within cuts beyond this are not looked for. */
const MAX_NESTING = 16;

/**
 * @param {Piece[]} pieces
 * @param {{ width: number, height: number }} page
 * @returns {PdfLine[]}
 */
export function linesOf(pieces, page) {
  const layout = new Layout(page.height);
  layout.region(segmentsOf(pieces), 0);
  return layout.lines;
}

class Layout {
  /** @type {PdfLine[]} */
  lines = [];
  #height;
  #columns = 0;

  /** @param {number} height */
  constructor(height) {
    this.#height = Math.max(1, height);
  }

  /**
   * Reads the segments of a region.
   * @param {Segment[]} segments
   * @param {number} depth
   */
  region(segments, depth) {
    const rows = rowsOf(segments);
    const cut = depth < MAX_NESTING ? bestCut(rows) : null;
    if (!cut) {
      this.#column(rows);
      return;
    }
    const [left, right] = split(rows.slice(cut.from, cut.to).flat(), cut.at);
    this.region(rows.slice(0, cut.from).flat(), depth + 1);
    this.region(left, depth + 1);
    this.region(right, depth + 1);
    this.region(rows.slice(cut.to).flat(), depth + 1);
  }

  /** @param {Segment[][]} rows */
  #column(rows) {
    if (rows.length === 0) return;
    this.#columns += 1;
    const left = Math.min(...rows.flat().map(({ x }) => x));
    const edge = Math.max(...rows.flat().map(({ right }) => right));
    for (const row of rows) {
      const [first, last] = [row[0], row.at(-1)];
      if (!first || !last) continue;
      this.lines.push({
        text: rowText(row),
        x: first.x,
        right: last.right,
        y: first.y,
        size: Math.max(...row.map(({ size }) => size)),
        column: this.#columns,
        left,
        edge,
        top: first.y / this.#height,
      });
    }
  }
}

/** @param {Segment[]} row */
function rowText(row) {
  let text = "";
  row.forEach((segment, i) => {
    const before = row[i - 1];
    if (before) text += segment.x - before.right > CELL_GAP * segment.size ? CELL : " ";
    text += segment.text.trim();
  });
  return text;
}

/**
 * Joins pieces that stand next to each other.
 * @param {Piece[]} pieces
 * @returns {Segment[]}
 */
function segmentsOf(pieces) {
  /** @type {Segment[]} */
  const segments = [];
  for (const row of rowsOf(pieces)) {
    /** @type {Segment | null} */
    let open = null;
    for (const piece of row) {
      const gap = open ? (piece.x - open.right) / Math.max(1, Math.min(piece.size, open.size)) : Infinity;
      if (!open || gap > SEGMENT_GAP) {
        open = { ...piece, right: piece.x + piece.width };
        segments.push(open);
        continue;
      }
      // Bold type is drawn twice by some programs, a hair apart.
      if (gap < -1 && open.text.endsWith(piece.text)) continue;
      const spaced = gap > SPACE_GAP && !/\s$/.test(open.text) && !/^\s/.test(piece.text);
      open.text += spaced ? ` ${piece.text}` : piece.text;
      open.right = Math.max(open.right, piece.x + piece.width);
      open.size = Math.max(open.size, piece.size);
    }
  }
  return segments;
}

/**
 * Rows from top to bottom, each from left to right.
 * @template {Piece} P
 * @param {P[]} pieces
 * @returns {P[][]}
 */
function rowsOf(pieces) {
  const sorted = [...pieces].sort((a, b) => a.y - b.y || a.x - b.x);
  /** @type {P[][]} */
  const rows = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    const last = row?.[0];
    if (row && last && piece.y - last.y < SAME_ROW * Math.min(piece.size, last.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/**
 * The cut between two columns that holds for most rows: before the place `at`, from row `from` to before row `to`.
 * @param {Segment[][]} rows
 * @returns {{ at: number, from: number, to: number } | null}
 */
function bestCut(rows) {
  /** @type {{ at: number, from: number, to: number } | null} */
  let best = null;
  for (const at of starts(rows.flat())) {
    let from = 0;
    for (let to = 0; to <= rows.length; to += 1) {
      const row = rows[to];
      if (row && !row.some((segment) => crosses(segment, at))) continue;
      if (to - from > (best ? best.to - best.from : 0) && split(rows.slice(from, to).flat(), at).every(isColumn))
        best = { at, from, to };
      from = to + 1;
    }
  }
  return best;
}

/**
 * The places where enough segments for a column begin, from the left.
 * @param {Segment[]} segments
 */
function starts(segments) {
  const sorted = segments.map(({ x }) => x).sort((a, b) => a - b);
  /** @type {number[]} */
  const found = [];
  for (let i = 0; i + MIN_COLUMN_LINES <= sorted.length; i += 1) {
    const [first = 0, last = 0] = [sorted[i], sorted[i + MIN_COLUMN_LINES - 1]];
    if (last - first <= SAME_START && first > (found.at(-1) ?? sorted[0] ?? 0) + SAME_START) found.push(first);
  }
  return found;
}

/**
 * Whether a segment stands in the strip before a place.
 * @param {Segment} segment
 * @param {number} at
 */
function crosses({ x, right, size }, at) {
  return x < at - SAME_START && right > at - MIN_GUTTER * size;
}

/**
 * @param {Segment[]} segments
 * @param {number} at
 * @returns {[Segment[], Segment[]]}
 */
function split(segments, at) {
  return [segments.filter(({ x }) => x < at - SAME_START), segments.filter(({ x }) => x >= at - SAME_START)];
}

/**
 * Whether segments are lines of prose, one below the other.
 * @param {Segment[]} segments
 */
function isColumn(segments) {
  if (segments.length < MIN_COLUMN_LINES) return false;
  const widths = segments.map(({ x, right, size }) => (right - x) / size).sort((a, b) => a - b);
  // The last line of a paragraph is short: the upper third tells how wide the column is.
  return (widths[Math.floor((widths.length * 2) / 3)] ?? 0) >= MIN_COLUMN_WIDTH;
}
