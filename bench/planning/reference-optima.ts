import { readFileSync } from 'node:fs';
import type { AcceptanceCase } from './acceptance-case.ts';
import { problemFrom } from './problem.ts';

const REFERENCE = 'test/reference/queueing.json';
const NAMES = ['S', 'M', 'L'] as const;
const DWELL_HOURS = 2;
/** Of each size: what `target` says in the reference. */
const LIMIT = 0.01;

interface Optimum {
  readonly inputs: { readonly offered: readonly number[]; readonly cost: readonly number[] };
  readonly optimum: readonly number[];
}

/** Banks of three sizes that spill into larger compartments, whose optima were found apart from this project. */
export function referenceOptima(): readonly AcceptanceCase[] {
  const { optimisation_reference: optima } = JSON.parse(readFileSync(REFERENCE, 'utf8')) as {
    readonly optimisation_reference: readonly Optimum[];
  };
  return optima.map(({ inputs: { offered, cost }, optimum }) => ({
    name: `reference ${optimum.join('/')}`,
    problem: problemFrom(yamlOf(offered), { costs: named(cost), limit: LIMIT }),
    optimum,
    allowedSeconds: 2,
  }));
}

/** @param offered load of each size, in erlangs */
function yamlOf(offered: readonly number[]): string {
  const load = offered.reduce((sum, each) => sum + each, 0);
  const sizes = named(offered.map(() => ({ count: 1 })));
  return `
name: A reference
bank: { sizes: ${JSON.stringify(sizes)} }
strategy: fallback
mix: ${JSON.stringify(named(offered.map((each) => each / load)))}
arrivals: [{ poisson: { perDay: ${(load * 24) / DWELL_HOURS} } }]
pickupDelay: { exponential: { mean: ${DWELL_HOURS} h } }
token: { validity: 3650 d }
`;
}

function named<T>(values: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(values.map((value, size) => [NAMES[size]!, value]));
}
