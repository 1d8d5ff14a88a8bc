import { describe, expect, it } from 'vitest';
import { exact } from '../../machines/allocation/exact.ts';
import { withinNamed } from '../../machines/allocation/within/registry.ts';
import { createBank } from '../../machines/bank.ts';
import type { CompiledMachine } from '../../machines/compile/compiled-machine.ts';
import { byTable, type Executor } from '../../machines/compile/executor.ts';
import { createCompiledLocker } from '../../machines/compiled-locker.ts';
import { DEFAULT_DURATIONS } from '../../machines/durations.ts';
import { createNow } from '../../machines/now.ts';
import type { LockerRecord } from '../../machines/record.ts';
import { createSeededCodes } from '../../machines/seeded-codes.ts';

const { reservationTimeoutMs: TIMEOUT_MS } = DEFAULT_DURATIONS;
const STATUS = { type: 'status' } as const;
const RESERVE = { type: 'reserve', size: 'S' } as const;

function start(parts: { readonly executor?: Executor; readonly timeoutMs?: number } = {}) {
  const { executor, timeoutMs = TIMEOUT_MS } = parts;
  const bank = createBank([{ name: 'S', count: 2 }]);
  const now = createNow(0);
  const records: LockerRecord[] = [];
  const locker = createCompiledLocker({
    bank,
    now,
    codes: createSeededCodes(1),
    strategy: exact.create(bank.sizes, {}),
    within: withinNamed('first'),
    uniform: () => 0,
    durations: { ...DEFAULT_DURATIONS, reservationTimeoutMs: timeoutMs },
    onRecord: (record) => records.push(record),
    ...(executor && { executor }),
  });
  return { locker, now, records };
}

describe('the compiled locker', () => {
  it('is brought back to where it was noted, timers and all, as often as is asked', () => {
    const { locker } = start();
    locker.execute(RESERVE, 10);
    const before = locker.execute(STATUS, 10);
    const back = locker.save();
    for (let time = 0; time < 2; time++) {
      locker.execute(RESERVE, 20);
      expect(locker.execute(STATUS, 20)).not.toEqual(before);
      back();
      expect(locker.execute(STATUS, 20)).toEqual(before);
      const reservedAgain = locker.execute(RESERVE, 20);
      expect(reservedAgain).toMatchObject({ ok: true, reservation: 'R2', compartment: 'S2' });
      back();
    }
    expect(locker.execute(STATUS, 9 + TIMEOUT_MS)).toEqual(before);
    const confirm = { type: 'confirm', reservation: 'R1' } as const;
    expect(locker.execute(confirm, 10 + TIMEOUT_MS)).toMatchObject({
      reason: 'reservationExpired',
    });
  });

  it('fires in numbers what is due when it is told to settle', () => {
    const { locker, now, records } = start();
    locker.inNumbers.reserve(0);
    records.length = 0;
    now[0] = TIMEOUT_MS - 1;
    locker.inNumbers.settle();
    expect(records).toEqual([]);
    now[0] = TIMEOUT_MS;
    locker.inNumbers.settle();
    expect(records).toEqual([
      { atMs: TIMEOUT_MS, effects: [{ compartment: 'S1', from: 'reserved', to: 'free' }] },
    ]);
  });

  it('is executed as it is told, by the tables of its own timeout', () => {
    const machines: CompiledMachine[] = [];
    const executor: Executor = (machine) => {
      machines.push(machine);
      return byTable(machine);
    };
    for (const timeoutMs of [5, 7, 5]) start({ executor, timeoutMs });
    expect(machines.map(({ timers }) => timers[0]!.delayMs)).toEqual([5, 7, 5]);
  });
});
