import { describe, expect, it } from 'vitest';
import { createBank } from '../../machines/bank.ts';
import type { LockerRecord } from '../../machines/record.ts';
import { createNow } from '../../machines/now.ts';
import { createRecording } from '../../machines/recording.ts';
import { STATE } from '../../machines/rules.ts';

const bank = createBank([
  { name: 'S', count: 2 },
  { name: 'L', count: 1 },
]);
const reserve = { type: 'reserve', size: 'S' } as const;
const status = { type: 'status' } as const;
const rejected = { ok: false, reason: 'noCompartment', outOfService: 0 } as const;

function start() {
  const records: LockerRecord[] = [];
  const now = createNow(0);
  return { now, records, recording: createRecording(bank, now, (record) => records.push(record)) };
}

describe('a recording', () => {
  it('puts what happens during a command into its record, in order, by public names', () => {
    const { now, recording, records } = start();
    now[0] = 5;
    recording.begin(reserve);
    recording.doorOpened(2);
    recording.changed(2, STATE.free, STATE.reserved);
    recording.changed(1, STATE.unverified, STATE.free);
    expect(records).toEqual([]);
    recording.end(rejected);
    expect(records).toStrictEqual([
      {
        atMs: 5,
        command: reserve,
        reply: rejected,
        effects: [
          { door: 'L1' },
          { compartment: 'L1', from: 'free', to: 'reserved' },
          { compartment: 'S2', from: 'outOfService.unverified', to: 'free' },
        ],
      },
    ]);
  });

  it('begins each command with nothing', () => {
    const { recording, records } = start();
    recording.begin(reserve);
    recording.doorOpened(0);
    recording.end(rejected);
    recording.begin(status);
    recording.end(rejected);
    expect(records.map(({ effects }) => effects.length)).toEqual([1, 0]);
  });

  it('gives what happens between commands records of their own', () => {
    const { now, recording, records } = start();
    now[0] = 7;
    recording.changed(0, STATE.reserved, STATE.free);
    now[0] = 8;
    recording.begin(status);
    recording.end(rejected);
    now[0] = 9;
    recording.changed(1, STATE.reserved, STATE.free);
    expect(records).toStrictEqual([
      { atMs: 7, effects: [{ compartment: 'S1', from: 'reserved', to: 'free' }] },
      { atMs: 8, command: status, reply: rejected, effects: [] },
      { atMs: 9, effects: [{ compartment: 'S2', from: 'reserved', to: 'free' }] },
    ]);
  });
});
