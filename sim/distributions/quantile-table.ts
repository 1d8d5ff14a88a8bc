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
  /** Four for each cell, the constant first; NaN if it is not filled. */
  const coefficients = new Float64Array(CELLS * 4).fill(NaN);
  const met = new Uint8Array(CELLS);

  function fill(cell: number): void {
    const uniforms = NODES.map((share) => uniformIn(cell, share));
    const values = uniforms.map(exact);
    coefficients.set(cubicThrough(uniforms.map(tailOf), values), cell * 4);
    // A cell's width is at most a 64th of its tail: its mean slope turns the error in rank into one in x.
    const bound = RANK_ERROR * CELLS_PER_OCTAVE * Math.abs(values[3]! - values[0]!);
    const isClose = FARTHEST.map((share) => uniformIn(cell, share)).every(
      (u) => Math.abs(lookUp(coefficients, u) - exact(u)) <= bound,
    );
    if (!isClose) coefficients.fill(NaN, cell * 4, (cell + 1) * 4);
  }

  /** Where the table has nothing: tries to fill a cell that is met for the first time. */
  function fillOrInvert(u: number): number {
    const cell = cellOf(u);
    if (octaveOf(cell) >= OCTAVES || met[cell] === 1) return exact(u);
    met[cell] = 1;
    fill(cell);
    return quantile(u);
  }

  function quantile(u: number): number {
    const x = lookUp(coefficients, u);
    return Number.isNaN(x) ? fillOrInvert(u) : x;
  }

  return {
    quantile,
    invert(block, count) {
      for (let i = 0; i < count; i++) {
        i = lookUpAll(coefficients, block, i, count);
        if (i < count) block[i] = fillOrInvert(block[i]!);
      }
    },
  };
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
function cubicThrough(at: readonly number[], values: readonly number[]): number[] {
  const [a, b, c, d] = at as [number, number, number, number];
  const [va, vb, vc, vd] = values as [number, number, number, number];
  const ab = (vb - va) / (b - a);
  const bc = (vc - vb) / (c - b);
  const cd = (vd - vc) / (d - c);
  const abc = (bc - ab) / (c - a);
  const bcd = (cd - bc) / (d - b);
  const abcd = (bcd - abc) / (d - a);
  return [
    va - a * (ab - b * (abc - c * abcd)),
    ab - (a + b) * abc + (a * b + a * c + b * c) * abcd,
    abc - (a + b + c) * abcd,
    abcd,
  ];
}
