import { createNow } from '../../machines/now.ts';
import { taskKey, type Suite, type Task } from '../suite.ts';
import { bankOf } from './bank-of.ts';
import { createBareArrays, type Reuse } from './bare-arrays.ts';
import { createCycle } from './cycle.ts';
import { fill } from './parcels-inside.ts';
import { cycleName, scales, type Scale } from './scale.ts';

const suiteName = (reuse: Reuse) => `bare arrays, ${reuse} compartment`;

function bareCycle(scale: Scale, reuse: Reuse): Task {
  return {
    name: cycleName(scale),
    get cycle() {
      const bank = bankOf(scale.compartments);
      const now = createNow(0);
      const locker = createBareArrays(bank, now, reuse);
      return createCycle(locker, fill(bank, now, scale.occupied, locker, true), now);
    },
  };
}

/** The cycle with nothing but the accesses to memory that it cannot do without. */
export const bareSuites: readonly Suite[] = (['same', 'another'] as const).map((reuse) => ({
  name: suiteName(reuse),
  summary: 'the cycle of the lockers, as accesses to typed arrays and nothing else',
  tasks: (largest) => scales(largest).map((scale) => bareCycle(scale, reuse)),
}));

/**
 * The bare cycle that goes to as much memory as a locker's with this rule: `first` gives the compartment
 * that has just become free, since those before it are taken; the other rules give another.
 */
export function bareKey(scale: Scale, within: string): string {
  return taskKey(suiteName(within === 'first' ? 'same' : 'another'), cycleName(scale));
}
