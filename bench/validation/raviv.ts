import { readFileSync } from 'node:fs';
import { meanOf, total, type ValidationCase } from './case.ts';

const TABLE = 'test/reference/raviv-2023-rejections-e3.csv';
const MEAN_STAY_PERIODS = 1.8;
const NORMAL_995 = 2.5758293035489004;
const DAY_MS = 86_400_000;

/** The published rows at load factor 1, of 20, 50 and 100 compartments. */
function rows() {
  const [header, ...lines] = readFileSync(TABLE, 'utf8').trim().split('\n');
  const names = header!.split(',');
  return lines
    .map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i], Number(cell)])))
    .filter(({ rho }) => rho === 1)
    .map(({ C, R_sim_published, ci99_half }) => ({
      compartments: C!,
      rejected: R_sim_published!,
      halfWidth: ci99_half!,
    }));
}

/** Batches at one instant, pickups just before them, a dwell of whole periods; a period is a day. */
export const raviv: readonly ValidationCase[] = rows().map(
  ({ compartments, rejected, halfWidth }) => ({
    name: `raviv-2023, C = ${compartments}`,
    scenario: { example: 'raviv-2023.yaml' },
    overrides: [
      'replications=10',
      'days=100',
      `bank.sizes.one.count=${compartments}`,
      `arrivals.0.visits.parcels.poisson=${compartments / MEAN_STAY_PERIODS}`,
    ],
    compare: (replications) => [
      {
        quantity: 'rejections a period',
        simulated: meanOf(
          replications,
          (one) => total(one, (size) => size.rejected) / (one.observedMs / DAY_MS),
        ),
        reference: { value: rejected, standardError: halfWidth / NORMAL_995 },
        source: 'Raviv (2023), simulation',
      },
    ],
  }),
);
