import type { ArrivalSource, Scenario } from '../../scenario/scenario.ts';

/** The same bank in a world that brings so many times the parcels, in the same hours. */
export function withDemand(scenario: Scenario, factor: number): Scenario {
  return { ...scenario, arrivals: scenario.arrivals.map((source) => scaled(source, factor)) };
}

/** Sources whose parcels cannot be multiplied: a visit's count, unless it is Poisson. */
export function unscalableSources({ arrivals }: Pick<Scenario, 'arrivals'>): string[] {
  return arrivals
    .filter((source) => source.kind === 'visits' && poissonMean(source.parcels) === undefined)
    .map(({ name }) => name);
}

function scaled(source: ArrivalSource, factor: number): ArrivalSource {
  if (source.kind === 'poisson') return { ...source, perDay: source.perDay * factor };
  const mean = poissonMean(source.parcels);
  if (mean === undefined) throw new RangeError(`the visits of ${source.name} cannot be scaled`);
  return { ...source, parcels: { poisson: { mean: mean * factor } } };
}

function poissonMean(parcels: Readonly<Record<string, unknown>>): number | undefined {
  return (parcels['poisson'] as { readonly mean: number } | undefined)?.mean;
}
