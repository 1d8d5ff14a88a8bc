import fc from 'fast-check';
import { strategyNamed } from '../../machines/allocation/registry.ts';
import { createBank } from '../../machines/bank.ts';
import type { Command } from '../../machines/command.ts';
import { createJudge, type Violation } from '../../machines/properties/judge.ts';
import type { MonitorSetup } from '../../machines/properties/monitor-setup.ts';
import type { LockerRecord } from '../../machines/record.ts';
import { DEFAULT_DURATIONS, type LockerDurations } from '../../machines/durations.ts';
import { createClients, type Due } from './locker-clients.ts';

/**
 * Random lives of lockers, as plain data: a bank, and steps that speak of things that do not exist yet
 * (`the second of the open reservations`). They get their ids and instants when the life is lived.
 */
export interface Life {
  readonly counts: readonly number[];
  readonly strategy: string;
  readonly durations: LockerDurations;
  readonly steps: readonly Step[];
}

/** Time passes, then something is asked. */
interface Step {
  readonly wait: Wait;
  readonly ask: Ask;
}

/** By so many ms (it may be negative), or until just about the n-th of the instants that matter next. */
type Wait = { readonly byMs: number } | { readonly nth: number; readonly offMs: number };

type Ask =
  | { readonly type: 'whatIsDue' }
  | { readonly type: 'reserve' | 'deposit'; readonly size: number }
  | { readonly type: 'confirm' | 'cancel' | 'pickup'; readonly who: Pick }
  | { readonly type: 'wrongCodes'; readonly times: number }
  | { readonly type: 'fault' | 'repair' | 'confirmRemoval'; readonly compartment: number }
  | { readonly type: 'openExpired' | 'status' };

/** The n-th, modulo how many there are. */
interface Pick {
  readonly among: 'open' | 'ended' | 'never';
  readonly nth: number;
}

const SIZES = ['S', 'M', 'L'];
const SECOND_MS = 1_000;
const DAY_MS = 86_400 * SECOND_MS;

/** Short and odd, so that windows overlap that are far apart by default. */
const SHORT: LockerDurations = {
  reservationTimeoutMs: 7,
  tokenValidityMs: 40,
  rememberCodesMs: 25,
  rememberReservationsMs: 10,
};

const waits: fc.Arbitrary<Wait> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ byMs: fc.constantFrom(0, 1, 30 * SECOND_MS) }) },
  { weight: 1, arbitrary: fc.record({ byMs: fc.constantFrom(-1, -DAY_MS, DAY_MS) }) },
  {
    weight: 3,
    arbitrary: fc.record({ nth: fc.nat(5), offMs: fc.constantFrom(-1, 0, 1) }),
  },
);

const picks: fc.Arbitrary<Pick> = fc.record({
  among: fc.constantFrom('open', 'open', 'open', 'ended', 'never'),
  nth: fc.nat(9),
});

const asks: fc.Arbitrary<Ask> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Ask>({ type: 'whatIsDue' }) },
  // One size more than there are: an unknown one.
  { weight: 4, arbitrary: fc.record({ type: fc.constant('reserve'), size: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('deposit'), size: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('confirm'), who: picks }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('cancel'), who: picks }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('pickup'), who: picks }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('wrongCodes'), times: fc.constantFrom(1, 11) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constantFrom('fault', 'repair', 'confirmRemoval'),
      compartment: fc.nat(8),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('openExpired', 'status') }) },
);

/** Lives of up to 100 steps. fast-check's own default of about ten reaches no deadline. */
export const lives: fc.Arbitrary<Life> = fc.record({
  counts: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(2), fc.nat(1)),
  strategy: fc.constantFrom('exact', 'fallback', 'threshold'),
  durations: fc.constantFrom(DEFAULT_DURATIONS, DEFAULT_DURATIONS, SHORT),
  steps: fc.array(fc.record({ wait: waits, ask: asks }), { maxLength: 100, size: 'max' }),
});

export interface DriveSetup extends MonitorSetup {
  readonly strategy: NonNullable<MonitorSetup['strategy']>;
  /** To be told of each record, in order. */
  readonly onRecord: (record: LockerRecord) => void;
}

/** Opens a new locker; what it returns gives it a command. */
export type Drive = (setup: DriveSetup) => (command: Command, nowMs: number) => unknown;

export interface Lived {
  /** Everything that happened, up to the first record that broke a property. */
  readonly records: readonly LockerRecord[];
  /** What that record broke. */
  readonly violations: readonly Violation[];
  readonly reached: readonly string[];
}

/** Lives a life, judged record by record; the first violations end it. */
export function live(life: Life, drive: Drive): Lived {
  const bank = createBank(SIZES.map((name, size) => ({ name, count: life.counts[size]! })));
  const strategy = strategyNamed(life.strategy).create(bank.sizes, defaults(life.strategy));
  const { durations } = life;
  const judge = createJudge({ bank, strategy, durations });
  const clients = createClients(durations);
  const records: LockerRecord[] = [];
  const violations: Violation[] = [];

  const execute = drive({
    bank,
    strategy,
    durations,
    onRecord(record) {
      if (violations.length > 0) return;
      records.push(record);
      violations.push(...judge.observe(record));
      clients.hear(record);
    },
  });

  let nowMs = 0;
  for (const { wait, ask } of life.steps) {
    const due = 'nth' in wait ? clients.due(wait.nth, nowMs) : undefined;
    const atMs = 'nth' in wait ? (due ? due.atMs + wait.offMs : nowMs) : nowMs + wait.byMs;
    for (const command of commandsOf(ask, due)) {
      execute(command, Math.max(0, atMs));
      if (violations.length > 0) return { records, violations, reached: judge.verdict().reached };
    }
    nowMs = Math.max(nowMs, atMs);
  }
  return { records, violations, reached: judge.verdict().reached };

  function commandsOf(ask: Ask, due: Due | undefined): readonly Command[] {
    switch (ask.type) {
      case 'whatIsDue':
        return due ? [due.command] : [];
      case 'reserve':
      case 'deposit':
        return [{ type: ask.type, size: SIZES[ask.size] ?? 'XL' }];
      case 'confirm':
      case 'cancel':
        return [{ type: ask.type, reservation: clients.reservation(ask.who.among, ask.who.nth) }];
      case 'pickup':
        return [{ type: 'pickup', code: clients.code(ask.who.among, ask.who.nth) }];
      case 'wrongCodes':
        return Array.from({ length: ask.times }, () => ({ type: 'pickup', code: 'WRONG' }));
      case 'fault':
      case 'repair':
      case 'confirmRemoval': {
        // One compartment more than there are: an unknown one.
        const index = ask.compartment % (bank.compartmentCount + 1);
        const compartment = index < bank.compartmentCount ? bank.idOf(index) : 'X1';
        return [{ type: ask.type, compartment }];
      }
      default:
        return [{ type: ask.type }];
    }
  }
}

function defaults(strategy: string): Readonly<Record<string, unknown>> {
  return strategyNamed(strategy).options.parse({});
}

/**
 * Lives many lives of lockers that may be flawed.
 * @returns which properties the first bad record of a life broke, and in how many lives
 */
export function accusations(drive: Drive, lifeCount: number, seed: number): Map<string, number> {
  const accused = new Map<string, number>();
  for (const life of fc.sample(lives, { numRuns: lifeCount, seed })) {
    for (const { property } of live(life, drive).violations) {
      accused.set(property, (accused.get(property) ?? 0) + 1);
    }
  }
  return accused;
}

/** The records as JSON Lines, and what the last of them broke: enough to replay it by hand. */
export function story({ records, violations }: Lived): string {
  return [
    ...records.map((record) => JSON.stringify(record)),
    ...violations.map(({ number, property, message }) => `${number} ${property}: ${message}`),
  ].join('\n');
}
