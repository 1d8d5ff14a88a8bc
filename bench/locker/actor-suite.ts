import { createActor } from 'xstate';
import { createActorLocker } from '../../machines/actor-locker.ts';
import { STRATEGIES } from '../../machines/allocation/registry.ts';
import { WITHIN_RULES } from '../../machines/allocation/within/registry.ts';
import { createCompartmentMachine } from '../../machines/compartment.ts';
import { createCalendar } from '../../sim/calendar.ts';
import { createVirtualClock } from '../../sim/clock.ts';
import { taskKey, type Suite, type Task } from '../suite.ts';
import { bankOf } from './bank-of.ts';
import { createCycle } from './cycle.ts';
import { cycledPort } from './cycled-port.ts';
import { DURATIONS } from './durations.ts';
import { lockerOptions, type Rules } from './locker-options.ts';
import { fill } from './parcels-inside.ts';
import { cycleName, scales, type Scale } from './scale.ts';

const SUITE = 'actor locker';
const BARE = 'bare send() to one compartment';

/** The same compartment statechart, driven straight: what XState itself costs. */
const bareCompartment: Task = {
  name: BARE,
  get cycle() {
    const { reservationTimeoutMs } = DURATIONS;
    const actor = createActor(createCompartmentMachine({ reservationTimeoutMs }), {
      clock: createVirtualClock(createCalendar()),
    });
    let doors = 0;
    actor.on('doorOpened', () => doors++);
    actor.start();
    return () => {
      actor.send({ type: 'RESERVE' });
      actor.send({ type: 'CONFIRM' });
      actor.send({ type: 'RELEASE' });
      return doors;
    };
  },
};

function actorCycle(scale: Scale, rules: Rules): Task {
  return {
    name: `${rules.strategy}, ${rules.within}, ${cycleName(scale)}`,
    // Both deliver three events to compartments.
    against: [taskKey(SUITE, BARE)],
    get cycle() {
      const bank = bankOf(scale.compartments);
      const options = lockerOptions(bank, rules);
      const clock = createVirtualClock(createCalendar());
      const locker = cycledPort(createActorLocker({ ...options, clock }), options.now);
      const parcels = fill(bank, options.now, scale.occupied, locker, true);
      return createCycle(locker, parcels, options.now);
    },
  };
}

const BY_SCALE: Rules = { strategy: STRATEGIES[0]!.name, within: WITHIN_RULES[0]!.name };
const BY_RULES: Scale = { compartments: 100, occupied: 0.5 };

/** The reference engine: it is as fast as XState, and the bank's size does not matter. */
export const actorSuite: Suite = {
  name: SUITE,
  summary: 'pick up one live code at random, then reserve and confirm again',
  // XState takes long to be compiled; measured cold, the bare actor is slower than the locker.
  timeFactor: 8,
  tasks: (largest) => [
    bareCompartment,
    ...scales(largest, [10, 1_000, 10_000]).map((scale) => actorCycle(scale, BY_SCALE)),
    ...STRATEGIES.flatMap(({ name: strategy }) =>
      WITHIN_RULES.map(({ name: within }) => actorCycle(BY_RULES, { strategy, within })),
    ),
  ],
};
