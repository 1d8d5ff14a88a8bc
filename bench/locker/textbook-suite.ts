import { createNow } from '../../machines/now.ts';
import { taskKey, type Suite, type Task } from '../suite.ts';
import { bankOf } from './bank-of.ts';
import { createCycle } from './cycle.ts';
import { fill } from './parcels-inside.ts';
import { createRejection } from './rejection.ts';
import { COMPARTMENTS, cycleName, scales, type Scale } from './scale.ts';
import { createTextbookLocker } from './textbook-locker.ts';

const SUITE = 'textbook locker';
const rejectionName = (compartments: number) => `rejection at ${compartments} compartments`;

/** A textbook locker in which so many of each size are taken, from the front: found without a search. */
function filledTextbook({ compartments, occupied }: Scale) {
  const bank = bankOf(compartments);
  const now = createNow(0);
  const locker = createTextbookLocker(bank, now);
  const next = [...bank.firstOfSize];
  const inOrder = {
    deposit(parcel: number, size: number) {
      locker.put(parcel, next[size]!);
      return next[size]!++;
    },
    pickup: locker.pickup,
  };
  return { bank, now, locker, parcels: fill(bank, now, occupied, inOrder, false) };
}

function textbookCycle(scale: Scale): Task {
  return {
    name: cycleName(scale),
    get cycle() {
      const { locker, parcels, now } = filledTextbook(scale);
      return createCycle(locker, parcels, now);
    },
  };
}

function textbookRejection(compartments: number): Task {
  return {
    name: rejectionName(compartments),
    get cycle() {
      const { bank, locker } = filledTextbook({ compartments, occupied: 1 });
      return createRejection(locker, bank);
    },
  };
}

/** What one would write without thinking of scale. */
export const textbookSuite: Suite = {
  name: SUITE,
  summary: 'the cycle of the lockers with a search from the front, and what a full bank costs',
  // A search through a million takes milliseconds.
  checksumCycles: 20,
  tasks: (largest) => [
    ...scales(largest).map(textbookCycle),
    ...COMPARTMENTS.filter((n) => n <= largest).map(textbookRejection),
  ],
};

export const textbookKey = (scale: Scale) => taskKey(SUITE, cycleName(scale));

export const textbookRejectionKey = (compartments: number) =>
  taskKey(SUITE, rejectionName(compartments));
