/** The first block is short, so that a source of few parcels pays for few; each is twice the one before. */
const FIRST_ROWS = 32;

/** Rows of the largest block. */
export const MOST_ROWS = 512;

/**
 * Counts through columns that are refilled in place, a block of rows at a time.
 * @param refill writes the first so many rows, for those that come next
 * @returns moves on to the next one, and gives its row, which holds until the next call
 */
export function createRows(refill: (rows: number) => void): () => number {
  let rows = FIRST_ROWS / 2;
  let row = rows - 1;
  return () => {
    if (++row === rows) {
      rows = Math.min(MOST_ROWS, 2 * rows);
      refill(rows);
      row = 0;
    }
    return row;
  };
}
