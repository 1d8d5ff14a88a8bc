import { availableParallelism } from 'node:os';
import { readFlags, readNatural } from '../flags.ts';

const COMMAND = 'npm run bench:network';
const DEFAULT_BANKS = '30000';
const DEFAULT_DAYS = '365';

export const HELP = `${COMMAND} [-- OPTION …]
Simulates a national network, bank by bank on all cores: banks of 80 to 140 doors, a year each from an
empty start, all in proportion to the one in examples/national-network.yaml, which gets 0.45 parcels a door
a day. That is an assumption; it makes about 540 million parcels.

  --banks N     how many; ${DEFAULT_BANKS} if left out
  --days N      how long each; ${DEFAULT_DAYS} if left out
  --workers N   worker threads; as many as there are cores if left out
  --json        the result as JSON
  --help        this

The checksum is over everything that was seen in every bank. It depends on the banks and days alone, not
on the workers. Ctrl-C prints the result of the banks that are finished; exit code 130.`;

const OPTIONS = {
  banks: { type: 'string', default: DEFAULT_BANKS },
  days: { type: 'string', default: DEFAULT_DAYS },
  workers: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

export interface NetworkCommand {
  readonly banks: number;
  readonly days: number;
  readonly workers: number;
  readonly json: boolean;
  readonly help: boolean;
}

/** @throws BadInput */
export function readOptions(args: readonly string[]): NetworkCommand {
  const { banks, days, workers, json, help } = readFlags(args, OPTIONS, COMMAND);
  return {
    banks: readNatural('banks', banks, 1_000_000),
    days: readNatural('days', days, 3_650),
    workers: workers === undefined ? availableParallelism() : readNatural('workers', workers, 256),
    json,
    help,
  };
}
