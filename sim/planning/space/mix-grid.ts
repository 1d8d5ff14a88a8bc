import type { Mix } from './mix.ts';

/** More take too long, and too much memory. */
const MOST_CELLS = 20_000_000;

/** Numbers the mixes of up to `most` compartments of each size, in lexicographic order from the empty one. */
export class MixGrid {
  readonly cells: number;
  /** How far apart in the numbering are mixes that differ by one compartment, by size. */
  readonly strides: readonly number[];
  readonly most: Mix;

  /** @throws RangeError for more than 20 million mixes */
  constructor(most: Mix) {
    this.most = most;
    const strides = new Array<number>(most.length);
    let cells = 1;
    for (let size = most.length - 1; size >= 0; size--) {
      strides[size] = cells;
      cells *= most[size]! + 1;
    }
    if (cells > MOST_CELLS) {
      throw new RangeError(`up to ${MOST_CELLS} mixes can be looked through, not ${cells}`);
    }
    this.cells = cells;
    this.strides = strides;
  }

  /** The number of a mix, 0 … cells − 1; undefined outside of the grid. */
  cellOf(mix: Mix): number | undefined {
    let cell = 0;
    for (let size = 0; size < mix.length; size++) {
      const count = mix[size]!;
      if (count < 0 || count > this.most[size]!) return undefined;
      cell += count * this.strides[size]!;
    }
    return cell;
  }

  mixAt(cell: number): Mix {
    return this.strides.map((stride, size) => Math.floor(cell / stride) % (this.most[size]! + 1));
  }
}
