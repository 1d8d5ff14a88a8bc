/** The first block is short, so that a source of few parcels pays for few; each is twice the one before. */
const FIRST_ROWS = 32;

/** Rows of the largest block. */
export const MOST_ROWS = 512;

/** @param refill writes the first so many rows, for those that come next */
export function createRows(refill: (rows: number) => void): Rows {
  return new Rows(refill);
}

/** Counts through columns that are refilled in place, a block of rows at a time. */
export class Rows {
  private readonly refill: (rows: number) => void;
  private count = FIRST_ROWS / 2;
  private row = FIRST_ROWS / 2 - 1;

  constructor(refill: (rows: number) => void) {
    this.refill = refill;
  }

  /** Moves on to the next one, and gives its row, which holds until the next call. */
  next(): number {
    if (++this.row === this.count) this.begin();
    return this.row;
  }

  private begin(): void {
    this.count = Math.min(MOST_ROWS, 2 * this.count);
    this.refill(this.count);
    this.row = 0;
  }
}
