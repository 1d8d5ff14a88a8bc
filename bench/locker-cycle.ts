import { createActor } from 'xstate';
import { createActorLocker } from '../machines/actor-locker.ts';
import { STRATEGIES } from '../machines/allocation/registry.ts';
import { WITHIN_RULES } from '../machines/allocation/within/registry.ts';
import { createBank } from '../machines/bank.ts';
import { createCompartmentMachine } from '../machines/compartment.ts';
import { DEFAULT_DURATIONS } from '../machines/durations.ts';
import { createSeededCodes } from '../machines/seeded-codes.ts';
import { createCalendar } from '../sim/calendar.ts';
import { createVirtualClock } from '../sim/clock.ts';
import { createStream } from '../sim/random/stream.ts';
import type { Suite, Task } from './suite.ts';

const streamFor = (purpose: string) =>
  createStream({ seed: 1, replication: 1, source: 'bench', purpose });

/** The same compartment statechart, driven straight: what XState itself costs. */
function bareCompartment(): Task {
  const { reservationTimeoutMs } = DEFAULT_DURATIONS;
  const calendar = createCalendar();
  const actor = createActor(createCompartmentMachine({ reservationTimeoutMs }), {
    clock: createVirtualClock(calendar),
  });
  let doors = 0;
  actor.on('doorOpened', () => doors++);
  actor.start();
  return {
    name: 'bare send() to one compartment',
    cycle() {
      actor.send({ type: 'RESERVE' });
      actor.send({ type: 'CONFIRM' });
      actor.send({ type: 'RELEASE' });
      return doors;
    },
  };
}

interface Filling {
  readonly compartments: number;
  readonly occupied: number;
  readonly strategy: string;
  readonly within: string;
}

/** A bank of three sizes, filled; each cycle picks up one live code at random and deposits again. */
function lockerCycle({ compartments, occupied, strategy, within }: Filling): Task {
  const half = Math.ceil(compartments / 2);
  const third = Math.ceil((compartments - half) / 2);
  const bank = createBank([
    { name: 'S', count: half },
    { name: 'M', count: third },
    { name: 'L', count: compartments - half - third },
  ]);
  const locker = createActorLocker({
    bank,
    clock: createVirtualClock(createCalendar()),
    codes: createSeededCodes(1),
    strategy: STRATEGIES.find(({ name }) => name === strategy)!.create(bank.sizes, {}),
    within: WITHIN_RULES.find(({ name }) => name === within)!,
    uniform: streamFor('within').uniform,
    durations: DEFAULT_DURATIONS,
  });
  const choice = streamFor('choice');
  const live: { code: string; size: string }[] = [];

  function deposit(size: string): string {
    const reserved = locker.execute({ type: 'reserve', size }, 0);
    if (!reserved.ok) throw new Error(`No compartment for ${size}.`);
    const confirmed = locker.execute({ type: 'confirm', reservation: reserved.reservation }, 0);
    if (!confirmed.ok) throw new Error('A fresh reservation was not confirmed.');
    live.push({ code: confirmed.code, size });
    return reserved.compartment;
  }
  for (const [index, size] of bank.sizes.entries()) {
    const count = bank.firstOfSize[index + 1]! - bank.firstOfSize[index]!;
    for (let n = 0; n < Math.floor(count * occupied); n++) deposit(size);
  }

  return {
    name: `${strategy}, ${within}, ${compartments} compartments, ${occupied * 100} % occupied`,
    cycle() {
      const index = choice.uniformInt(live.length);
      const { code, size } = live[index]!;
      live[index] = live.at(-1)!;
      live.pop();
      if (!locker.execute({ type: 'pickup', code }, 0).ok) throw new Error('A live code failed.');
      return bank.indexOf(deposit(size));
    },
  };
}

export const lockerCycles: Suite = {
  name: 'actor locker',
  summary: 'pick up one live code at random, then reserve and confirm again',
  tasks: (largest) => [
    bareCompartment(),
    ...[10, 1_000, 10_000]
      .filter((compartments) => compartments <= largest)
      .flatMap((compartments) =>
        [0.5, 0.95].map((occupied) =>
          lockerCycle({ compartments, occupied, strategy: 'exact', within: 'first' }),
        ),
      ),
    ...STRATEGIES.flatMap(({ name: strategy }) =>
      WITHIN_RULES.map(({ name: within }) =>
        lockerCycle({ compartments: 100, occupied: 0.5, strategy, within }),
      ),
    ),
  ],
};
