/** How much of a series is warm-up, by its own look. */
export interface Truncation {
  /** So many values of the series to leave out: a multiple of 5. */
  readonly truncation: number;
  /** Whether to believe it: a truncation in the second half says only that the series is too short. */
  readonly isEnoughData: boolean;
}

const BATCH = 5;
/** So many batches must stay: the mean of fewer is constant by chance. */
const FEWEST_BATCHES = 5;

/**
 * MSER-5 (White, Cobb & Spratt 2000, after White 1997): of the means of batches of 5 values, those from d on
 * are kept, with d the minimum of Σ (mean − their average)² ÷ (how many)², which is the squared
 * half-width of the interval that they would give if they were independent. Of several minima the first.
 * A rule of thumb and no test: also a series without any warm-up often loses a few batches.
 *
 * @param series in order of time, such as how many compartments are occupied at the end of each hour; the
 *   average over replications shows it better than one of them
 */
export function mser5(series: readonly number[]): Truncation {
  const batches = batchMeans(series);
  let best = { start: 0, marginalError: Infinity };
  let sum = 0;
  let sumOfSquares = 0;
  const origin = batches.at(-1) ?? 0;
  for (let start = batches.length - 1; start >= 0; start--) {
    // Around a value of their own, so that a large mean does not drown the squares.
    const value = batches[start]! - origin;
    sum += value;
    sumOfSquares += value * value;
    const kept = batches.length - start;
    const marginalError = (sumOfSquares - (sum * sum) / kept) / (kept * kept);
    if (kept >= FEWEST_BATCHES && marginalError <= best.marginalError) {
      best = { start, marginalError };
    }
  }
  return {
    truncation: best.start * BATCH,
    isEnoughData: batches.length >= 2 * FEWEST_BATCHES && 2 * best.start <= batches.length,
  };
}

/** What is left over after the last whole batch is left out. */
function batchMeans(series: readonly number[]): number[] {
  return Array.from({ length: Math.floor(series.length / BATCH) }, (_, batch) => {
    const values = series.slice(batch * BATCH, (batch + 1) * BATCH);
    return values.reduce((sum, value) => sum + value, 0) / BATCH;
  });
}
