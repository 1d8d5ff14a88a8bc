import type { Scenario } from '../../sim/scenario/scenario.ts';
import { inOrder } from './in-order.ts';
import type { Banks } from './run-banks.ts';
import { addSums, sumsOfNothing, type Sums } from './sums.ts';

export interface NetworkOptions {
  /** The bank to which all are in proportion. */
  readonly average: Scenario;
  /** How many to run. */
  readonly banks: number;
  /** Runs some of them, here or on a worker. */
  readonly run: (banks: Banks) => Promise<Sums>;
  /** How many calls of `run` may be under way. */
  readonly ahead: number;
  /** Told of the sums so far, often. */
  readonly onProgress?: (sums: Sums) => void;
  /** Asked as often; true ends it with the banks that are finished. */
  readonly isCancelled?: () => boolean;
}

/** Banks in a call of `run`: a message costs microseconds, a bank's year milliseconds. */
const BANKS_AT_ONCE = 10;

/**
 * Runs the banks 0, 1, … of a network, and adds up what they saw in that order. If it is cancelled, the sums
 * are those of a network with as many banks.
 */
export async function runNetwork(options: NetworkOptions): Promise<Sums> {
  const { average, banks, run, ahead, onProgress, isCancelled } = options;
  let sums = sumsOfNothing(average.sizes.length);
  for await (const some of inOrder(split(average, banks), run, ahead)) {
    sums = addSums(sums, some);
    onProgress?.(sums);
    if (isCancelled?.()) break;
  }
  return sums;
}

function* split(average: Scenario, banks: number): Generator<Banks> {
  for (let first = 0; first < banks; first += BANKS_AT_ONCE) {
    yield { average, first, count: Math.min(BANKS_AT_ONCE, banks - first) };
  }
}
