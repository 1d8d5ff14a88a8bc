import { spawnSync } from 'node:child_process';
import { count, rounded } from '../../src/report/numbers.ts';
import { alignTable } from '../../src/report/table.ts';
import { programPath } from '../program-path.ts';
import type { LockerMemory } from './locker-memory.ts';
import type { SimulationMemory } from './simulation-memory.ts';

export interface Memory {
  readonly lockers: readonly LockerMemory[];
  readonly simulations: readonly SimulationMemory[];
}

const COMPARTMENTS = [10_000, 100_000, 1_000_000];
const YEARS = [1, 10, 100];

/** Each in a process of its own, so that nothing is left from the one before. */
export function measureMemory(): Memory {
  return {
    lockers: COMPARTMENTS.map((compartments) => probe('locker', compartments)),
    simulations: YEARS.map((years) => probe('simulation', years)),
  };
}

function probe<T>(what: string, scale: number): T {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--expose-gc', programPath('memory/probe'), what, String(scale)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`The memory of the ${what} could not be measured.`);
  return JSON.parse(stdout);
}

export function formatMemory({ lockers, simulations }: Memory): string {
  const lockerTable = alignTable(
    [
      { heading: 'compartments', align: 'right' },
      { heading: 'bank, each', align: 'right' },
      { heading: 'empty locker, each', align: 'right' },
      { heading: 'parcel inside', align: 'right' },
      { heading: 'parcel remembered', align: 'right' },
    ],
    lockers.map((locker) => [
      count(locker.compartments),
      bytes(locker.bankPerCompartment),
      bytes(locker.lockerPerCompartment),
      bytes(locker.perParcelInside),
      bytes(locker.perParcelRemembered),
    ]),
  );
  const simulationTable = alignTable(
    [
      { heading: 'years', align: 'right' },
      { heading: 'parcels', align: 'right' },
      { heading: 'live at the end', align: 'right' },
      { heading: 'peak of the process', align: 'right' },
    ],
    simulations.map(({ years, parcels, liveBytes, peakBytes }) => [
      count(years),
      count(parcels),
      megabytes(liveBytes),
      megabytes(peakBytes),
    ]),
  );
  return [
    'compiled locker: live bytes, after a full collection',
    ...lockerTable.map((line) => `  ${line}`),
    '',
    'full-lifecycle, compiled engine',
    ...simulationTable.map((line) => `  ${line}`),
  ].join('\n');
}

const bytes = (n: number) => `${rounded(n)} B`;
const megabytes = (n: number) => `${rounded(n / 1e6)} MB`;
