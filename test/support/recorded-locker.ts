import { createActorLocker } from '../../machines/actor-locker.ts';
import { strategyNamed } from '../../machines/allocation/registry.ts';
import type { AllocationStrategy } from '../../machines/allocation/strategy.ts';
import { withinNamed } from '../../machines/allocation/within/registry.ts';
import { createBank, type SizeCount } from '../../machines/bank.ts';
import type { Command, ReplyTo } from '../../machines/command.ts';
import { createNow } from '../../machines/now.ts';
import type { LockerObserver } from '../../machines/observer.ts';
import type { LockerRecord } from '../../machines/record.ts';
import { DEFAULT_DURATIONS, type LockerDurations } from '../../machines/durations.ts';
import { createSeededCodes } from '../../machines/seeded-codes.ts';
import { createCalendar } from '../../sim/calendar.ts';
import { createVirtualClock } from '../../sim/clock.ts';

export interface RecordedLockerOptions {
  readonly sizes?: readonly SizeCount[];
  readonly strategy?: AllocationStrategy;
  readonly durations?: Partial<LockerDurations>;
  readonly observer?: LockerObserver;
}

type Succeeded<C extends Command> = Extract<ReplyTo<C>, { ok: true }>;

/** An actor locker in virtual time from 0, whose records are kept: two S and one M unless told otherwise. */
export function createRecordedLocker(options: RecordedLockerOptions = {}) {
  const sizes = options.sizes ?? [
    { name: 'S', count: 2 },
    { name: 'M', count: 1 },
  ];
  const bank = createBank(sizes);
  const now = createNow(0);
  const calendar = createCalendar();
  const codes = createSeededCodes(1);
  const records: LockerRecord[] = [];
  const locker = createActorLocker({
    bank,
    now,
    clock: createVirtualClock(calendar),
    codes,
    strategy: options.strategy ?? strategyNamed('exact').create(bank.sizes, {}),
    within: withinNamed('first'),
    uniform: () => 0,
    durations: { ...DEFAULT_DURATIONS, ...options.durations },
    onRecord: (record) => records.push(record),
    ...(options.observer && { observer: options.observer }),
  });

  return {
    locker,
    now,
    calendar,
    codes,
    records,
    /** Executes a command now, or at a later instant. */
    ask<C extends Command>(command: C, atMs = calendar.nowMs): ReplyTo<C> {
      return locker.execute(command, atMs);
    },
    /** Executes a command that must succeed. */
    must<C extends Command>(command: C, atMs = calendar.nowMs): Succeeded<C> {
      const reply = locker.execute<Command>(command, atMs);
      if (!reply.ok) throw new Error(`${command.type} was rejected: ${reply.reason}`);
      return reply as Succeeded<C>;
    },
  };
}

export type RecordedLocker = ReturnType<typeof createRecordedLocker>;
