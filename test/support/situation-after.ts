import type { Bank } from '../../machines/bank.ts';
import { Situation } from '../../machines/exploration/situation.ts';
import type { LockerRecord } from '../../machines/record.ts';
import { DURATIONS } from './record-builders.ts';

/** Where a locker stands after these records, at an instant: that of the last record if left out. */
export function situationAfter(
  bank: Bank,
  records: readonly LockerRecord[],
  clockMs = records.at(-1)?.atMs ?? 0,
): Situation {
  const situation = new Situation({ bank, durations: DURATIONS, remembered: 9, startMs: clockMs });
  for (const record of records) {
    situation.view.advanceTo(record.atMs);
    situation.view.take(record);
    situation.trim();
  }
  return situation;
}
