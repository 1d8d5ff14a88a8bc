import type { InjectedFault } from '../../machines/injected-fault.ts';
import type { Ask, Pick, Step, StepFault, Wait } from './step.ts';

/** Numbers below this are steps. */
export const STEP_CODES = 2 ** 16;
/** Numbers below this are steps with which something may go wrong; those below STEP_CODES are without. */
export const FAULTY_STEP_CODES = 2 ** 25;

const SECOND_MS = 1_000;
const DAY_MS = 86_400 * SECOND_MS;

/** How often each is asked, in 64ths. Chosen so that all that sometimes happens does within a few hundred runs. */
const WEIGHTS: Readonly<Record<Ask, number>> = {
  reserve: 10,
  deposit: 9,
  confirm: 9,
  pickup: 9,
  cancel: 3,
  confirmRemoval: 5,
  openExpired: 4,
  fault: 5,
  repair: 4,
  status: 2,
  wrongCodes: 2,
  again: 2,
};

/** In the order of simplicity, since a number shrinks towards 0. */
const AMONG: readonly Pick['among'][] = [
  ...(['open', 'open', 'open', 'open', 'open'] as const),
  ...(['ended', 'ended', 'none'] as const),
];

/** Boundaries are where lockers differ: half of the waits end within a millisecond of a deadline. */
const WAITS: readonly Wait[] = [
  ...[0, 0, 0, 0, 0, 1, 30 * SECOND_MS, DAY_MS].map((byMs) => ({ byMs })),
  ...[0, 0, 0, -1, -1, -1, 1, 1].map((offMs) => ({ offMs })),
];

/** Each fault befalls so many of 64 steps, whatever others there are. */
const FAULT_WEIGHT = 2;

/** Turns numbers into steps. */
export interface Shaping {
  /** @param code 0 … FAULTY_STEP_CODES − 1 */
  stepOf(code: number): Step;
}

/**
 * A step is one number, since fast-check makes millions of those a second, and shrinks them.
 * @param asks what may be asked of the locker
 * @param faults that may be injected
 */
export function createShaping(
  asks: ReadonlySet<Ask>,
  faults: readonly InjectedFault[] = [],
): Shaping {
  const table = (Object.keys(WEIGHTS) as Ask[])
    .filter((ask) => asks.has(ask))
    .flatMap((ask) => Array<Ask>(WEIGHTS[ask]).fill(ask));
  const befalling = faults.flatMap((fault) => Array<InjectedFault>(FAULT_WEIGHT).fill(fault));

  function faultOf(code: number): StepFault | undefined {
    // Most steps have none, and 0 is the simplest.
    const name = befalling[63 - (code & 63)];
    return name && { name, nth: (code >> 6) & 7 };
  }

  return {
    stepOf(code) {
      const fault = faultOf(code >> 16);
      return {
        ask: table[(code & 63) % table.length]!,
        pick: { among: AMONG[(code >> 6) & 7]!, nth: (code >> 9) & 7 },
        wait: WAITS[(code >> 12) & 15]!,
        ...(fault && { fault }),
      };
    },
  };
}
