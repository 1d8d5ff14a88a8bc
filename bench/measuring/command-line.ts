import { readFlags, readNatural } from '../flags.ts';

const COMMAND = 'npm run bench';
const DEFAULT_TIME_MS = '50';
const DEFAULT_PASSES = '3';

export const HELP = `${COMMAND} [-- OPTION …]
Measures how fast the locker, the simulator and their parts are. Everything is measured in several
passes; each number is the median of them, and its spread half of what lies between their extremes.

  --only NAME      only tasks whose suite or own name has NAME in it, in capitals or not
  --time MS        how long each task is timed in each pass; ${DEFAULT_TIME_MS} if left out
  --passes N       how often everything is measured; ${DEFAULT_PASSES} if left out
  --json           everything that was measured, as JSON
  --compare FILE   what is slower or faster than in FILE, which --json has written on this machine
  --memory         bytes for each compartment and parcel, instead of speed
  --help           this

Exit codes: 0, or 2 if something is wrong with the options or the file, or 4 if a task is slower than in
FILE beyond noise: even in its fastest pass by more than 5 % slower than in its slowest one then, also
when it is measured again, and when the machine itself is made allowance for, if that has become slower.`;

const OPTIONS = {
  only: { type: 'string', default: '' },
  time: { type: 'string', default: DEFAULT_TIME_MS },
  passes: { type: 'string', default: DEFAULT_PASSES },
  json: { type: 'boolean', default: false },
  compare: { type: 'string' },
  memory: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

export interface BenchOptions {
  readonly only: string;
  readonly timeMs: number;
  readonly passes: number;
  readonly json: boolean;
  readonly compare: string | undefined;
  readonly memory: boolean;
  readonly help: boolean;
}

/** @throws BadInput */
export function readOptions(args: readonly string[]): BenchOptions {
  const { time, passes, compare, ...flags } = readFlags(args, OPTIONS, COMMAND);
  return {
    ...flags,
    compare,
    timeMs: readNatural('time', time, 60_000),
    passes: readNatural('passes', passes, 100),
  };
}
