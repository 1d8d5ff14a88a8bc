import type { Scenario } from '../scenario/scenario.ts';

/** What docs/strategies.md says of a pair that is not given. */
const DEFAULT_KEPT_BACK = 1;

type Pairs = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * The strategy as numbers: keptBack[size][larger] free compartments of a larger size are not given to a
 * parcel. Read from the scenario, and not asked of the engine's strategies, which it helps to judge.
 *
 * @throws RangeError for a strategy that is none of exact, fallback and threshold
 */
export function keptBackBy({ strategy, sizes }: Pick<Scenario, 'strategy' | 'sizes'>): number[][] {
  const { name, options } = strategy;
  const kept = (from: string, to: string): number => {
    if (name === 'exact') return Infinity;
    if (name === 'fallback') return 0;
    if (name !== 'threshold') throw new RangeError(`the oracle knows no strategy called ${name}`);
    const r = (options['r'] ?? DEFAULT_KEPT_BACK) as number | Pairs;
    return typeof r === 'number' ? r : (r[from]?.[to] ?? DEFAULT_KEPT_BACK);
  };
  return sizes.map((from, i) => sizes.map((to, j) => (i === j ? 0 : kept(from.name, to.name))));
}
