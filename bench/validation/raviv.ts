import { readFileSync } from 'node:fs';
import { meanOf, total, type ValidationCase } from './case.ts';

const TABLE = 'test/reference/raviv-2023-rejections-e3.csv';
const MEAN_STAY_PERIODS = 1.8;
const NORMAL_995 = 2.5758293035489004;
const DAY_MS = 86_400_000;

/** The published rows: load factors around 1 in banks of different sizes. */
function rows() {
  const [header, ...lines] = readFileSync(TABLE, 'utf8').trim().split('\n');
  const names = header!.split(',');
  return lines
    .map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i], Number(cell)])))
    .map(({ rho, C, R_sim_published, ci99_half }) => ({
      loadFactor: rho!,
      compartments: C!,
      rejected: R_sim_published!,
      halfWidth: ci99_half!,
    }));
}

/**
 * Batches at one instant, pickups just before them, a dwell of whole periods; a period is a day. At full
 * strength a row has a million of them.
 */
export const ravivTable: readonly ValidationCase[] = rows().map(
  ({ loadFactor, compartments, rejected, halfWidth }) => ({
    name: `raviv-2023, ρ = ${loadFactor}, C = ${compartments}`,
    scenario: { example: 'raviv-2023.yaml' },
    overrides: [
      'replications=10',
      'days=100',
      `bank.sizes.one.count=${compartments}`,
      `arrivals.0.visits.parcels.poisson=${(loadFactor * compartments) / MEAN_STAY_PERIODS}`,
    ],
    full: ['days=100000'],
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

/** The rows that the tests run: with less load a rejection is too rare for a short run. */
export const raviv = ravivTable.filter(({ name }) => name.includes('ρ = 1,'));
