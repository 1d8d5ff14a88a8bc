import { exact } from '../../machines/allocation/exact.ts';
import { createBank } from '../../machines/bank.ts';
import {
  REJECTIONS,
  type CommandType,
  type Reply,
  type SizeStatus,
} from '../../machines/command.ts';
import { INJECTED_FAULTS } from '../../machines/injected-fault.ts';
import { createJudge, type Violation } from '../../machines/properties/judge.ts';
import type { Claims } from '../../machines/properties/monitor-setup.ts';
import type { LockerRecord } from '../../machines/record.ts';
import { DURATIONS, step } from './record-builders.ts';

/** The bank of all stories has the compartments S1, S2 and M1, and gives only the size asked for. */
const BANK = createBank([
  { name: 'S', count: 2 },
  { name: 'M', count: 1 },
]);

/** A locker that can do all, tells all and promises all. */
export const EVERYTHING: Claims = {
  commands: Object.keys(REJECTIONS) as CommandType[],
  clock: 'request',
  idempotent: true,
  rejections: 'typed',
  tells: ['doors', 'changes', 'deadlines', 'notifications'],
};

/** What each record of a story breaks. */
export function judged(records: readonly LockerRecord[]): (readonly Violation[])[] {
  const strategy = exact.create(BANK.sizes, {});
  const judge = createJudge({
    bank: BANK,
    durations: DURATIONS,
    strategy,
    capabilities: EVERYTHING,
    injected: INJECTED_FAULTS,
  });
  return records.map((record) => judge.observe(record));
}

/** A story whose last record is the first that is wrong, and words of the accusation. */
export type WrongStory = readonly [what: string, records: readonly LockerRecord[], words: string];

const EMPTY: SizeStatus = {
  free: 0,
  reserved: 0,
  occupied: 0,
  outOfService: { empty: 0, unverified: 0, holding: 0 },
};

export const NO_TOKENS = { live: 0, expired: 0 };

/** A status; counts that are not given are 0. */
export function status(
  atMs: number,
  S: Partial<SizeStatus>,
  M: Partial<SizeStatus>,
  tokens: { live: number; expired: number },
): LockerRecord {
  const sizes = { S: { ...EMPTY, ...S }, M: { ...EMPTY, ...M } };
  return step(atMs, { type: 'status' }, { ok: true, sizes, tokens });
}

/** The record with another command or other effects. */
export function but(record: LockerRecord, changes: Partial<LockerRecord>): LockerRecord {
  return { ...record, ...changes };
}

/** The record with another reply. */
export function replying(record: LockerRecord, reply: object): LockerRecord {
  return but(record, { reply: { ...record.reply, ...reply } as Reply });
}
