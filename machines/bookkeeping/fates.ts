/** What becomes of the entries of a memory; from 2 on the ways in which they end, by whoever ends them. */
export const OPEN = 0;
/** Never opened, or forgotten. */
export const UNKNOWN = 1;
