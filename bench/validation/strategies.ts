import { blockingOf, exact, type ValidationCase } from './case.ts';

/** Exact chains in (n_S, n_M, n_L), from test/reference/queueing.json. */
const CHAINS = [
  {
    name: 'fallback, 2/2/2',
    strategy: 'fallback',
    counts: [2, 2, 2],
    perDay: [1, 1, 1],
    blocking: [0.024722341516470445, 0.0850851726677063, 0.26369617811874907],
  },
  {
    name: 'threshold 1, 2/2/2',
    strategy: '{ name: threshold, r: 1 }',
    counts: [2, 2, 2],
    perDay: [1, 1, 1],
    blocking: [0.10053386283238755, 0.15270821044153912, 0.21965461564824493],
  },
  {
    name: 'threshold by pair, 4/3/2',
    strategy: '{ name: threshold, r: { S: { M: 0, L: 2 }, M: { L: 1 } } }',
    counts: [4, 3, 2],
    perDay: [3, 2, 1],
    blocking: [0.082244458938663, 0.21719943667552188, 0.22835079356382465],
  },
];
const SIZES = ['S', 'M', 'L'];

/** Spilling into larger sizes, where the dwell is exponential and the same for all. */
export const strategies: readonly ValidationCase[] = CHAINS.map(
  ({ name, strategy, counts, perDay, blocking }) => {
    const sum = perDay.reduce((all, one) => all + one, 0);
    const shares = perDay.map((one, size) => `${SIZES[size]}: ${one / sum}`).join(', ');
    const bank = counts.map((count, size) => `${SIZES[size]}: { count: ${count} }`).join(', ');
    return {
      name,
      scenario: {
        yaml: `
name: ${name}
days: 400
warmUp: 10
replications: 20
bank: { sizes: { ${bank} } }
strategy: ${strategy}
mix: { ${shares} }
arrivals: [{ poisson: { perDay: ${sum} } }]
pickupDelay: { exponential: { mean: 1 d } }
token: { validity: 3650 d }
`,
      },
      overrides: [],
      compare: (replications) =>
        blocking.map((value, size) => ({
          quantity: `blocking of ${SIZES[size]}`,
          simulated: blockingOf(replications, size),
          reference: exact(value),
          source: 'exact Markov chain',
        })),
    };
  },
);
