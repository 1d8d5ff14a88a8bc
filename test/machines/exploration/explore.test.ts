import { describe, expect, it } from 'vitest';
import { createActorLocker } from '../../../machines/actor-locker.ts';
import { strategyNamed } from '../../../machines/allocation/registry.ts';
import { withinNamed } from '../../../machines/allocation/within/registry.ts';
import { createBank, type SizeCount } from '../../../machines/bank.ts';
import { createCompiledLocker } from '../../../machines/compiled-locker.ts';
import { DEFAULT_DURATIONS } from '../../../machines/durations.ts';
import {
  copyable,
  replayable,
  type ExplorableLocker,
} from '../../../machines/exploration/explorable-locker.ts';
import { explore } from '../../../machines/exploration/explore.ts';
import { createNow } from '../../../machines/now.ts';
import type { LockerRecord } from '../../../machines/record.ts';
import { createSeededCodes } from '../../../machines/seeded-codes.ts';
import { createCalendar } from '../../../sim/calendar.ts';
import { createVirtualClock } from '../../../sim/clock.ts';
import type { Flaws } from '../../support/flaws.ts';
import { createReferenceLocker } from '../../support/reference-locker.ts';

const ONE: readonly SizeCount[] = [{ name: 'S', count: 1 }];
const TWO_ALIKE: readonly SizeCount[] = [{ name: 'S', count: 2 }];

/** What was asked, without the timers between. */
function commandsIn(records: readonly LockerRecord[] = []): string[] {
  return records.flatMap(({ command }) => (command ? [command.type] : []));
}

type OnRecord = (record: LockerRecord) => void;

function optionsOf(sizes: readonly SizeCount[], strategy = 'exact') {
  const bank = createBank(sizes);
  return {
    bank,
    durations: DEFAULT_DURATIONS,
    strategy: strategyNamed(strategy).create(bank.sizes, {}),
  };
}

function lockerOptions(sizes: readonly SizeCount[], strategy?: string) {
  return {
    ...optionsOf(sizes, strategy),
    now: createNow(0),
    codes: createSeededCodes(1),
    within: withinNamed('first'),
    uniform: () => 0,
  };
}

function compiled(sizes: readonly SizeCount[], strategy?: string): ExplorableLocker {
  return copyable((onRecord) =>
    createCompiledLocker({ ...lockerOptions(sizes, strategy), onRecord }),
  );
}

function actors(sizes: readonly SizeCount[]): ExplorableLocker {
  return replayable((onRecord) => {
    const clock = createVirtualClock(createCalendar());
    return createActorLocker({ ...lockerOptions(sizes), clock, onRecord });
  });
}

function reference(sizes: readonly SizeCount[], flaws: Flaws): ExplorableLocker {
  return replayable((onRecord: OnRecord) =>
    createReferenceLocker({ ...optionsOf(sizes), flaws, onRecord }),
  );
}

function explored(locker: ExplorableLocker, sizes: readonly SizeCount[], remembered = 9) {
  return explore(locker, {
    ...optionsOf(sizes),
    startMs: 0,
    remembered,
    statesMax: 20_000,
  });
}

describe('explore', () => {
  // An accidentally smaller exploration would find less, and nobody would see it but in these numbers.
  it.each([
    { name: 'one compartment', sizes: ONE, remembered: 9, states: 92 },
    { name: 'two of one size', sizes: TWO_ALIKE, remembered: 1, states: 1576 },
  ])('enters exactly $states states of $name', async ({ sizes, remembered, states }) => {
    const exploration = await explored(compiled(sizes), sizes, remembered);
    expect(exploration).toMatchObject({ states, closed: true, findings: [] });
    // With so few moves nothing ever comes after three wrong codes.
    const missing = sizes === ONE ? ['code-after-wrong-codes'] : [];
    expect(exploration.unreached).toEqual(missing);
  });

  it('finds the same of a locker that is replayed as of one that is copied', async () => {
    const copied = await explored(compiled(ONE), ONE);
    expect(await explored(actors(ONE), ONE)).toEqual(copied);
  });

  it('says that it was not closed when it gives up', async () => {
    const { bank, ...setup } = optionsOf(ONE);
    const options = { bank, ...setup, startMs: 0, remembered: 9, statesMax: 10 };
    expect((await explore(compiled(ONE), options)).closed).toBe(false);
  });

  it.each<{ flaws: Flaws; property: string; commands: string[]; lastAtMs: number }>([
    {
      flaws: { timerOffMs: 1 },
      property: 'reservation-timeout',
      commands: ['reserve', 'reserve'],
      lastAtMs: 180_000,
    },
    {
      flaws: { expiryEarlyMs: 1 },
      property: 'token-validity',
      commands: ['deposit', 'status'],
      lastAtMs: 604_800_000,
    },
    {
      flaws: { openExpiredFrees: true },
      property: 'expired-stays',
      commands: ['deposit', 'openExpired'],
      lastAtMs: 604_800_001,
    },
    {
      flaws: { faultLosesParcel: true },
      property: 'fault-keeps-parcel',
      commands: ['deposit', 'fault'],
      lastAtMs: 0,
    },
    {
      flaws: { reservesReserved: true },
      property: 'only-free-given',
      commands: ['reserve', 'reserve'],
      lastAtMs: 0,
    },
  ])('tells the shortest story of $property', async ({ flaws, property, commands, lastAtMs }) => {
    const { findings } = await explored(reference(ONE, flaws), ONE);
    const records = findings.find((finding) => finding.property.name === property)?.records;
    expect(commandsIn(records)).toEqual(commands);
    expect(records?.at(-1)?.atMs).toBe(lastAtMs);
  });

  it('finds what a rejected command changed without saying so', async () => {
    const { findings } = await explored(reference(ONE, { lockoutAfter: 1 }), ONE);
    const lockout = findings.find(({ property }) => property.name === 'no-lockout');
    expect(commandsIn(lockout?.records)).toEqual(['deposit', 'pickup', 'pickup']);
  });

  it('takes an error that a locker throws for a missing answer', async () => {
    const locker = replayable((onRecord) => {
      const right = createReferenceLocker({ ...optionsOf(ONE), onRecord });
      return {
        ...right,
        execute: (command, atMs) => {
          if (command.type === 'status') throw new Error('not today');
          return right.execute(command, atMs);
        },
      };
    });
    const { findings } = await explored(locker, ONE);
    expect(findings.map(({ property }) => property.name)).toContain('answered');
  });
});
