import { STRATEGIES } from '../../machines/allocation/registry.ts';
import { WITHIN_RULES } from '../../machines/allocation/within/registry.ts';
import { createCompiledLocker } from '../../machines/compiled-locker.ts';
import type { Suite, Task } from '../suite.ts';
import { bankOf } from './bank-of.ts';
import { bareKey } from './bare-suites.ts';
import { createCycle } from './cycle.ts';
import { cycledNumbers } from './cycled-numbers.ts';
import { cycledPort } from './cycled-port.ts';
import { lockerOptions, type Rules } from './locker-options.ts';
import { fill } from './parcels-inside.ts';
import { createRejection } from './rejection.ts';
import { COMPARTMENTS, cycleName, scales, type Scale } from './scale.ts';
import { textbookKey, textbookRejectionKey } from './textbook-suite.ts';

/** A compiled locker that has been filled in numbers, which is the fast way. */
function filledLocker({ compartments, occupied }: Scale, rules: Rules, mix: boolean) {
  const bank = bankOf(compartments);
  const options = lockerOptions(bank, rules);
  const { now } = options;
  const locker = createCompiledLocker(options);
  const tokens = new Float64Array(compartments);
  const numbers = cycledNumbers(locker.inNumbers, tokens);
  const parcels = fill(bank, now, occupied, numbers, mix);
  return { bank, now, locker, numbers, parcels, tokens, codes: options.codes };
}

function portCycle(scale: Scale, rules: Rules): Task {
  return {
    name: cycleName(scale),
    against: [textbookKey(scale), bareKey(scale, rules.within)],
    get cycle() {
      const { now, locker, parcels, tokens, codes } = filledLocker(scale, rules, true);
      const texts = Array.from(tokens.subarray(0, parcels.count), codes.textOf);
      return createCycle(cycledPort(locker, now, texts), parcels, now);
    },
  };
}

function numbersCycle(scale: Scale, rules: Rules): Task {
  return {
    name: `${cycleName(scale)}, in numbers`,
    against: [bareKey(scale, rules.within)],
    get cycle() {
      const { now, numbers, parcels } = filledLocker(scale, rules, true);
      return createCycle(numbers, parcels, now);
    },
  };
}

function rejection(compartments: number, strategy: string): Task {
  return {
    name: `${strategy}, rejection at ${compartments} compartments`,
    against: [textbookRejectionKey(compartments)],
    get cycle() {
      const rules = { strategy, within: WITHIN_RULES[0]!.name };
      const { bank, now, locker } = filledLocker({ compartments, occupied: 1 }, rules, false);
      return createRejection(cycledPort(locker, now), bank);
    },
  };
}

const LARGEST = COMPARTMENTS.at(-1)!;
/** The ends of the scale: what a bank of a million costs more than one of ten. */
const IN_NUMBERS = [COMPARTMENTS[0]!, LARGEST];

/**
 * Filling the largest bank takes seconds, and what the port costs more than numbers hangs neither on the
 * strategy nor on the rule: the largest is measured through it with the first of both only.
 */
function throughPort({ strategy, within }: Rules): number[] {
  const isFirst = strategy === STRATEGIES[0]!.name && within === WITHIN_RULES[0]!.name;
  return COMPARTMENTS.filter((compartments) => isFirst || compartments < LARGEST);
}

function cyclesWith(rules: Rules): Suite {
  return {
    name: `compiled locker, ${rules.strategy}, ${rules.within}`,
    summary: 'pick up one live code at random, then reserve and confirm again',
    tasks: (largest) => [
      ...scales(largest, throughPort(rules)).map((scale) => portCycle(scale, rules)),
      ...scales(largest, IN_NUMBERS).map((scale) => numbersCycle(scale, rules)),
    ],
  };
}

const cycles = STRATEGIES.flatMap(({ name: strategy }) =>
  WITHIN_RULES.map(({ name: within }) => cyclesWith({ strategy, within })),
);

const rejections: Suite = {
  name: 'compiled locker, full',
  summary: 'ask a full bank for a compartment',
  tasks: (largest) =>
    COMPARTMENTS.filter((compartments) => compartments <= largest).flatMap((compartments) =>
      STRATEGIES.map(({ name }) => rejection(compartments, name)),
    ),
};

/** Every strategy with every rule, each in a process of its own, as a bank has but one of each. */
export const compiledSuites: readonly Suite[] = [...cycles, rejections];
