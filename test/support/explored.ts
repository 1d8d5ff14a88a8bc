import { createActorLocker } from '../../machines/actor-locker.ts';
import { strategyNamed } from '../../machines/allocation/registry.ts';
import { withinNamed } from '../../machines/allocation/within/registry.ts';
import { createBank, type SizeCount } from '../../machines/bank.ts';
import { createCompiledLocker } from '../../machines/compiled-locker.ts';
import { DEFAULT_DURATIONS } from '../../machines/durations.ts';
import {
  copyable,
  replayable,
  type ExplorableLocker,
} from '../../machines/exploration/explorable-locker.ts';
import { explore } from '../../machines/exploration/explore.ts';
import { createNow } from '../../machines/now.ts';
import { createSeededCodes } from '../../machines/seeded-codes.ts';
import { createCalendar } from '../../sim/calendar.ts';
import { createVirtualClock } from '../../sim/clock.ts';

export const ONE: readonly SizeCount[] = [{ name: 'S', count: 1 }];
export const TWO_ALIKE: readonly SizeCount[] = [{ name: 'S', count: 2 }];

export function optionsOf(sizes: readonly SizeCount[], strategy = 'exact') {
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

export function compiled(sizes: readonly SizeCount[], strategy?: string): ExplorableLocker {
  return copyable((onRecord) =>
    createCompiledLocker({ ...lockerOptions(sizes, strategy), onRecord }),
  );
}

export function actors(sizes: readonly SizeCount[]): ExplorableLocker {
  return replayable((onRecord) => {
    const clock = createVirtualClock(createCalendar());
    return createActorLocker({ ...lockerOptions(sizes), clock, onRecord });
  });
}

export function explored(locker: ExplorableLocker, sizes: readonly SizeCount[], remembered = 9) {
  return explore(locker, {
    ...optionsOf(sizes),
    startMs: 0,
    remembered,
    statesMax: 20_000,
  });
}
