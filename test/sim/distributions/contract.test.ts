import { describe, expect, it } from 'vitest';
import { DISTRIBUTIONS } from '../../../sim/distributions/registry.ts';
import { type ContractCase, describeDistribution } from './contract.ts';

const DAY = 86_400_000;

const CASES: readonly ContractCase[] = [
  { spec: { deterministic: 45_000 }, kind: 'discrete' },
  {
    spec: {
      discrete: [
        { value: 3, share: 0.2 },
        { value: 1, share: 0.5 },
        { value: 7, share: 0 },
        { value: 10, share: 0.3 },
      ],
    },
    kind: 'discrete',
  },
  { spec: { exponential: { mean: 45_000 } }, kind: 'continuous' },
  { spec: { lognormal: { mean: 1.3 * DAY, cv: 1 } }, kind: 'continuous' },
  { spec: { lognormal: { mean: 1, cv: 0.05 } }, kind: 'continuous' },
  { spec: { lognormal: { mean: 2, cv: 4 } }, kind: 'continuous' },
  { spec: { lognormal: { mean: 5, cv: 0 } }, kind: 'discrete' },
  { spec: { gamma: { mean: 1, cv: 0.2 } }, kind: 'continuous' },
  { spec: { gamma: { mean: DAY, cv: 1 } }, kind: 'continuous' },
  { spec: { gamma: { mean: 3, cv: 2.5 } }, kind: 'continuous' },
  { spec: { gamma: { mean: 3, cv: 0.01 } }, kind: 'continuous' },
  { spec: { gamma: { mean: 5, cv: 0 } }, kind: 'discrete' },
  { spec: { weibull: { mean: DAY, shape: 0.7 } }, kind: 'continuous' },
  { spec: { weibull: { mean: 10, shape: 1 } }, kind: 'continuous' },
  { spec: { weibull: { mean: 10, shape: 5 } }, kind: 'continuous' },
  { spec: { uniform: { from: 10, to: 30 } }, kind: 'continuous' },
  { spec: { poisson: { mean: 0 } }, kind: 'discrete' },
  { spec: { poisson: { mean: 0.05 } }, kind: 'discrete' },
  { spec: { poisson: { mean: 12 } }, kind: 'discrete' },
  { spec: { poisson: { mean: 12.7 } }, kind: 'discrete' },
  { spec: { poisson: { mean: 5000 } }, kind: 'discrete' },
];

describe('every distribution', () => {
  it('runs the contract suite', () => {
    const tested = new Set(CASES.flatMap(({ spec }) => Object.keys(spec)));
    expect([...tested].toSorted()).toEqual(DISTRIBUTIONS.map(({ name }) => name).toSorted());
  });
});

for (const each of CASES) describeDistribution(each);
