import type { LockerRecord } from '../../record.ts';
import { unlessInjected } from '../claims.ts';
import type { LockerView } from '../locker-view.ts';
import type { SometimesProperty } from '../property.ts';
import { changesOf, succeeded } from '../reading.ts';
import { EVERY_RECORD } from '../watched.ts';

const obstacle = unlessInjected('restart', 'crash');

/** What a locker must have carried over a power cut. */
export const powerCuts: readonly SometimesProperty[] = [
  {
    number: 'S27',
    name: 'power-cut-in-use',
    statement: 'The power is cut while a reservation is open and a parcel is inside.',
    rules: ['R72'],
    watches: EVERY_RECORD,
    takes: ['reserve'],
    obstacle,
    create: (view) => (record) =>
      isCut(record) && isAny(view.reservations.open) && isAny(view.tokens.open),
  },
  {
    number: 'S28',
    name: 'timer-after-power-cut',
    statement: 'A reservation that was made before a power cut ends by its timer after it.',
    rules: ['R40', 'R72'],
    watches: EVERY_RECORD,
    takes: ['reserve'],
    takesTime: true,
    obstacle,
    create: (view) =>
      afterCut((record) => {
        if (record.command !== undefined) return undefined;
        const [change] = changesOf(record);
        return change && view.reservations.openAt(change.compartment)?.beganAtMs;
      }),
  },
  {
    number: 'S29',
    name: 'code-after-power-cut',
    statement: 'A code that was issued before a power cut opens its door after it.',
    rules: ['R31', 'R72'],
    watches: EVERY_RECORD,
    takes: ['pickup'],
    obstacle,
    create: (view: LockerView) =>
      afterCut((record) => {
        const used = succeeded(record, 'pickup')?.command;
        return used && view.tokens.get(used.code)?.beganAtMs;
      }),
  },
];

/** Whether what a record brings to its end, and which began then, was there before the last power cut. */
function afterCut(
  beganAtMs: (record: LockerRecord) => number | undefined,
): (record: LockerRecord) => boolean {
  let cutAtMs = -Infinity;
  return (record) => {
    if (isCut(record)) cutAtMs = record.atMs;
    return (beganAtMs(record) ?? Infinity) < cutAtMs;
  };
}

function isCut({ injected }: LockerRecord): boolean {
  return injected === 'restart' || injected === 'crash';
}

function isAny(entries: Iterable<unknown>): boolean {
  for (const _ of entries) return true;
  return false;
}
