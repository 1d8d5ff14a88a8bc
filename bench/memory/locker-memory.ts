import { createBank } from '../../machines/bank.ts';
import { createCompiledLocker } from '../../machines/compiled-locker.ts';
import { createCycle } from '../locker/cycle.ts';
import { cycledNumbers } from '../locker/cycled-numbers.ts';
import { lockerOptions } from '../locker/locker-options.ts';
import { fill } from '../locker/parcels-inside.ts';
import { liveBytes } from './live-bytes.ts';

/** Bytes that a compiled locker takes. */
export interface LockerMemory {
  readonly compartments: number;
  /** The bank's names and numbers, each compartment. */
  readonly bankPerCompartment: number;
  /** The empty locker's own, each compartment. */
  readonly lockerPerCompartment: number;
  /** What a full bank takes more, each parcel. */
  readonly perParcelInside: number;
  /** What as many parcels take more that were picked up within the last day, each. */
  readonly perParcelRemembered: number;
}

const SMALL = 100;

/** What code and statechart take is there before, from a small locker, so that it counts for none. */
export function measureLockerMemory(compartments: number): LockerMemory {
  measure(SMALL);
  return measure(compartments);
}

function measure(compartments: number): LockerMemory {
  const tokens = new Float64Array(compartments);
  const before = liveBytes();
  const bank = createBank([{ name: 'S', count: compartments }]);
  const withBank = liveBytes();
  const options = lockerOptions(bank, { strategy: 'exact', within: 'first' });
  const locker = createCompiledLocker(options);
  const withLocker = liveBytes();
  const numbers = cycledNumbers(locker.inNumbers, tokens);
  const parcels = fill(bank, options.now, 1, numbers, false);
  const withParcels = liveBytes();
  const cycle = createCycle(numbers, parcels, options.now);
  for (let n = 0; n < compartments; n++) cycle();
  const withMemory = liveBytes();
  // All of it is still there.
  if (locker.execute({ type: 'status' }, options.now[0]!).tokens.live !== compartments) {
    throw new Error('The bank is not full.');
  }
  return {
    compartments,
    bankPerCompartment: (withBank - before) / compartments,
    lockerPerCompartment: (withLocker - withBank) / compartments,
    perParcelInside: (withParcels - withLocker) / compartments,
    perParcelRemembered: (withMemory - withParcels) / compartments,
  };
}
