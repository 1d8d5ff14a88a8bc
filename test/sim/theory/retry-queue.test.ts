import { describe, expect, it } from 'vitest';
import { poissonProbability } from '../../../sim/theory/poisson.ts';
import { retryQueue } from '../../../sim/theory/retry-queue.ts';
import { stationaryDistribution } from '../../../sim/theory/stationary-distribution.ts';
import { relativeError } from '../../support/relative-error.ts';

/** Mean of W′ = (W + X − c)⁺ by the chain itself, cut off where W > most. */
function meanWaitingOfChain(compartments: number, parcelsPerVisit: number, most: number): number {
  const chain = Array.from({ length: most + 1 }, (_, waiting) => {
    const row = new Array<number>(most + 1).fill(0);
    for (let parcels = 0; parcels <= most + compartments; parcels++) {
      const next = Math.min(most, Math.max(0, waiting + parcels - compartments));
      row[next]! += poissonProbability(parcelsPerVisit, parcels);
    }
    return row;
  });
  return stationaryDistribution(chain).reduce((sum, chance, waiting) => sum + chance * waiting, 0);
}

describe('retries with the next visit', () => {
  it.each([0.1, 0.5, 0.9])('one compartment, load %s: the queue M/D/1 in slots', (load) => {
    const { waiting, attemptsPerParcel } = retryQueue({ compartments: 1, parcelsPerVisit: load });
    expect(relativeError(waiting, load ** 2 / (2 * (1 - load)))).toBeLessThan(1e-11);
    expect(relativeError(attemptsPerParcel, 1 + load / (2 * (1 - load)))).toBeLessThan(1e-11);
  });

  it.each([
    { compartments: 5, parcelsPerVisit: 2 },
    { compartments: 5, parcelsPerVisit: 4.5 },
    { compartments: 20, parcelsPerVisit: 18 },
  ])('$compartments compartments, $parcelsPerVisit a visit: its Markov chain', (visit) => {
    const chain = meanWaitingOfChain(visit.compartments, visit.parcelsPerVisit, 200);
    expect(relativeError(retryQueue(visit).waiting, chain)).toBeLessThan(1e-10);
  });

  it('refuses more parcels than compartments: they would pile up for ever', () => {
    expect(() => retryQueue({ compartments: 5, parcelsPerVisit: 5 })).toThrow('less than');
  });
});
