import type { SizeEstimates } from '../../sim/experiment/estimates.ts';
import type { ImprovedInterval } from '../../sim/experiment/variance/improved-blocking.ts';
import type { FinishedPoint, Sweep } from './sweep.ts';

/** A cell is empty where nothing is known, such as the half-width of a single replication. */
export type Cell = string | number | undefined;

/** A row a point, as tables and data files have it. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Columns in order: what is varied, what was found of the bank, then of each size. */
export function rowsOf({ finished }: Sweep): Rows {
  const records = finished.map(recordOf);
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return { columns, rows: records.map((record) => columns.map((column) => record[column])) };
}

function recordOf({ values, digest, estimates }: FinishedPoint): Readonly<Record<string, Cell>> {
  const { totals, blocking, improved, driverMinutesPerDay, doorOpeningsPerDay, sizes } = estimates;
  const openings = sum(doorOpeningsPerDay);
  return {
    ...Object.fromEntries(
      Object.entries(values).map(([path, value]) => [path, numberIfItIs(value)]),
    ),
    digest,
    replications: estimates.replications,
    observedDays: estimates.observedDays,
    offered: totals.offered,
    rejected: totals.rejected,
    blocking: blocking.ratio,
    blockingHalfWidth: blocking.halfWidth,
    ...improvedRecord(improved?.total),
    varianceReduction: improved?.total?.varianceReduction,
    occupied: sum(sizes.map(({ occupied }) => occupied.mean)),
    driverMinutesPerDay: driverMinutesPerDay.mean,
    doorOpeningsPerDayMean: openings / doorOpeningsPerDay.length,
    doorOpeningsPerDayMost: Math.max(...doorOpeningsPerDay),
    ...Object.assign({}, ...sizes.map((size, index) => sizeRecord(size, improved?.sizes[index]))),
  };
}

function improvedRecord(interval: ImprovedInterval | null | undefined) {
  return { improved: interval?.estimate, improvedHalfWidth: interval?.halfWidth };
}

function sizeRecord(
  size: SizeEstimates,
  improved: ImprovedInterval | null | undefined,
): Readonly<Record<string, Cell>> {
  const { totals, blocking, occupied, fullShare } = size;
  const found = {
    compartments: size.compartments,
    offered: totals.offered,
    rejected: totals.rejected,
    blocking: blocking.ratio,
    blockingHalfWidth: blocking.halfWidth,
    ...improvedRecord(improved),
    occupied: occupied.mean,
    fullShare: fullShare.mean,
  };
  return Object.fromEntries(
    Object.entries(found).map(([name, value]) => [`${size.size}.${name}`, value]),
  );
}

function numberIfItIs(text: string): Cell {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
