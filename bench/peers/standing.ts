import { spreadOf, type Spread } from '../spread.ts';
import { OURS } from './engine.ts';
import type { Result } from './result.ts';
import type { Contestant, Results } from './rounds.ts';
import { sameWork, type SameWork } from './same-work.ts';
import type { Workload } from './workload.ts';

/** How one engine did on one workload. */
export interface Standing extends SameWork {
  readonly engine: string;
  readonly version: string;
  /** Simulated in each round. */
  readonly years: number;
  /** Parcels simulated in each round. */
  readonly parcels: readonly number[];
  readonly cpuSeconds: readonly number[];
  readonly parcelsPerSecond: Spread;
  /** Our rate ÷ its rate, round by round; for the other engines. */
  readonly oursRatio?: Spread;
}

export function standingsOf(
  workload: Workload,
  contestants: readonly Contestant[],
  results: Results,
): Standing[] {
  const ours = ratesOf(results.get(OURS)!);
  return contestants.map(({ name, version, years }) => {
    const own = results.get(name)!;
    const rates = ratesOf(own);
    const ratios = rates.map((rate, round) => ours[round]! / rate);
    return {
      engine: name,
      version,
      years,
      parcels: own.map(parcelsOf),
      cpuSeconds: own.map(({ cpuSeconds }) => cpuSeconds),
      parcelsPerSecond: spreadOf(rates),
      ...(name !== OURS && { oursRatio: spreadOf(ratios) }),
      ...sameWork(workload, own, years),
    };
  });
}

const parcelsOf = ({ offered }: Result) => offered.reduce((sum, n) => sum + n, 0);

const ratesOf = (results: readonly Result[]) =>
  results.map((result) => parcelsOf(result) / result.cpuSeconds);
