import type { Sampler } from './distribution.ts';
import { CELLS, CELLS_PER_OCTAVE, cellOf, octaveOf, tailOf, uniformIn } from './quantile-cells.ts';

/** Octaves of either tail that are tabulated; what lies beyond comes once in 65 536 draws. */
const OCTAVES = 16;

/** Where in its cell a cubic meets the exact quantile, … */
const NODES = [0, 5 / 16, 11 / 16, 1] as const;
/** … and where it is farthest from a smooth function that it meets there. */
const FARTHEST = [1 / 8, 7 / 8] as const;

/**
 * How far a tabulated x may lie from the exact one in rank, as a share of its tail: |P(X ≤ x) − u| ≤
 * RANK_ERROR · min(u, 1 − u). Rank has no unit, and it is what a sample's statistics see: 10^14 draws would
 * be needed to notice. Tables of well-behaved distributions are some hundred times closer.
 */
export const RANK_ERROR = 1e-7;

/**
 * The quantile of a smooth distribution from a table, for 0 < u < 1: a cubic in each cell, continuous from
 * cell to cell. Cells are filled when they are first met, and each by itself, so that a value hangs on u
 * alone. The exact quantile serves beyond the last octave, and in cells where a cubic would miss RANK_ERROR.
 */
export function createQuantileTable(exact: (u: number) => number): Sampler {
  return new QuantileTable(exact);
}

/** Plain loops also where they are rarely run: V8 copies what a cell takes to fill into all who may do it. */
class QuantileTable implements Sampler {
  private readonly exact: (u: number) => number;
  /** Four for each cell, the constant first; NaN if it is not filled. */
  private readonly coefficients = new Float64Array(CELLS * 4).fill(NaN);
  private readonly met = new Uint8Array(CELLS);
  // The points at which a cubic meets the exact quantile.
  private readonly tails = new Float64Array(NODES.length);
  private readonly values = new Float64Array(NODES.length);

  constructor(exact: (u: number) => number) {
    this.exact = exact;
  }

  quantile(u: number): number {
    const x = lookUp(this.coefficients, u);
    return x === x ? x : this.fillOrInvert(u);
  }

  invert(block: Float64Array, count: number): void {
    for (let i = 0; i < count; i++) {
      i = lookUpAll(this.coefficients, block, i, count);
      if (i < count) block[i] = this.fillOrInvert(block[i]!);
    }
  }

  /** Where the table has nothing: tries to fill a cell that is met for the first time. */
  private fillOrInvert(u: number): number {
    const cell = cellOf(u);
    if (octaveOf(cell) < OCTAVES && this.met[cell] === 0) {
      this.met[cell] = 1;
      this.fill(cell);
      const x = lookUp(this.coefficients, u);
      if (x === x) return x;
    }
    return this.exact(u);
  }

  private fill(cell: number): void {
    const { coefficients, tails, values } = this;
    for (let n = 0; n < NODES.length; n++) {
      const u = uniformIn(cell, NODES[n]!);
      tails[n] = tailOf(u);
      values[n] = this.exact(u);
    }
    putCubicThrough(tails, values, coefficients, cell * 4);
    // A cell's width is at most a 64th of its tail: its mean slope turns the error in rank into one in x.
    const bound = RANK_ERROR * CELLS_PER_OCTAVE * Math.abs(values[3]! - values[0]!);
    for (let n = 0; n < FARTHEST.length; n++) {
      const u = uniformIn(cell, FARTHEST[n]!);
      const isClose = Math.abs(lookUp(coefficients, u) - this.exact(u)) <= bound;
      if (!isClose) return void coefficients.fill(NaN, cell * 4, (cell + 1) * 4);
    }
  }
}

/** The tabulated x; NaN where the table has nothing, or nothing yet. */
function lookUp(coefficients: Float64Array, u: number): number {
  const tail = tailOf(u);
  const at = cellOf(u) << 2;
  const high = coefficients[at + 2]! + tail * coefficients[at + 3]!;
  return coefficients[at]! + tail * (coefficients[at + 1]! + tail * high);
}

/** Looks up a block from an index on; returns where the table has nothing. The loop is free of calls. */
function lookUpAll(
  coefficients: Float64Array,
  block: Float64Array,
  from: number,
  count: number,
): number {
  for (let i = from; i < count; i++) {
    const x = lookUp(coefficients, block[i]!);
    if (Number.isNaN(x)) return i;
    block[i] = x;
  }
  return count;
}

/** Newton's divided differences for four points, multiplied out. */
function putCubicThrough(
  at: Float64Array,
  values: Float64Array,
  coefficients: Float64Array,
  first: number,
): void {
  const a = at[0]!;
  const b = at[1]!;
  const c = at[2]!;
  const ab = (values[1]! - values[0]!) / (b - a);
  const bc = (values[2]! - values[1]!) / (c - b);
  const cd = (values[3]! - values[2]!) / (at[3]! - c);
  const abc = (bc - ab) / (c - a);
  const bcd = (cd - bc) / (at[3]! - b);
  const abcd = (bcd - abc) / (at[3]! - a);
  coefficients[first] = values[0]! - a * (ab - b * (abc - c * abcd));
  coefficients[first + 1] = ab - (a + b) * abc + (a * b + a * c + b * c) * abcd;
  coefficients[first + 2] = abc - (a + b + c) * abcd;
  coefficients[first + 3] = abcd;
}
