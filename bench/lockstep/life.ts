import { STRATEGIES } from '../../machines/allocation/registry.ts';
import type { AllocationStrategy } from '../../machines/allocation/strategy.ts';
import { WITHIN_RULES } from '../../machines/allocation/within/registry.ts';
import type { WithinDefinition } from '../../machines/allocation/within/within.ts';
import { createBank, type Bank } from '../../machines/bank.ts';
import { byCode, byTable, type Executor } from '../../machines/compile/executor.ts';
import { DEFAULT_DURATIONS, type LockerDurations } from '../../machines/durations.ts';
import { createStream, type RandomStream } from '../../sim/random/stream.ts';

/** A locker's life, before it is lived: what it is like, and how long it goes on. */
export interface Life {
  readonly seed: number;
  /** From 1. Together with the seed it fixes everything. */
  readonly number: number;
  readonly bank: Bank;
  readonly strategy: AllocationStrategy;
  readonly within: WithinDefinition;
  readonly durations: LockerDurations;
  /** How the compiled locker takes events. */
  readonly executor: Executor;
  /** Whether both lockers are spoken to in words; in numbers otherwise. */
  readonly inWords: boolean;
  readonly commands: number;
  /** Everything above, to be read. */
  readonly description: string;
}

const SIZES = ['S', 'M', 'L'];
/** The most compartments of a size. */
const SCALES = [1, 2, 5, 15, 50];
const COMMANDS = [50, 500, 2_000, 5_000];

const DURATIONS: readonly LockerDurations[] = [
  DEFAULT_DURATIONS,
  // Short and odd, so that windows overlap that are far apart by default.
  {
    reservationTimeoutMs: 7,
    tokenValidityMs: 40,
    rememberCodesMs: 25,
    rememberReservationsMs: 10,
  },
  {
    reservationTimeoutMs: 50,
    tokenValidityMs: 20,
    rememberCodesMs: 30,
    rememberReservationsMs: 45,
  },
  { reservationTimeoutMs: 1, tokenValidityMs: 1, rememberCodesMs: 1, rememberReservationsMs: 1 },
];

/** A stream that belongs to one purpose within one life. */
export function streamOf(seed: number, life: number, purpose: string): RandomStream {
  return createStream({ seed, replication: life, source: 'lockstep', purpose });
}

export function drawLife(seed: number, number: number): Life {
  const stream = streamOf(seed, number, 'life');
  const one = <T>(among: readonly T[]): T => among[stream.uniformInt(among.length)]!;

  const scale = one(SCALES);
  const names = SIZES.slice(0, 1 + stream.uniformInt(SIZES.length));
  const bank = createBank(
    // A size may have no compartment at all, but not the first.
    names.map((name, size) => ({
      name,
      count: stream.uniformInt(scale + 1) || Number(size === 0),
    })),
  );
  const strategy = one(STRATEGIES);
  const options = strategy.options.parse({});
  const within = one(WITHIN_RULES);
  // The usual durations as often as all others together.
  const durations = one([...DURATIONS.slice(1), ...DURATIONS.slice(1).map(() => DURATIONS[0]!)]);
  const executor = stream.uniform() < 0.75 ? byCode : byTable;
  const inWords = stream.uniform() < 0.5;
  const counts = names.map((_, size) => bank.firstOfSize[size + 1]! - bank.firstOfSize[size]!);
  return {
    seed,
    number,
    bank,
    strategy: strategy.create(bank.sizes, options),
    within,
    durations,
    executor,
    inWords,
    commands: one(COMMANDS),
    description: [
      `compartments ${counts.join(' + ')}`,
      `strategy ${strategy.name} ${JSON.stringify(options)}`,
      `within ${within.name}`,
      `durations ${JSON.stringify(durations)}`,
      executor === byCode ? 'by code' : 'by tables',
      inWords ? 'in words' : 'in numbers',
    ].join(', '),
  };
}
