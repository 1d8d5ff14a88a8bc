import type { DistributionSpec } from '../sim/distributions/distribution.ts';
import { createDistribution } from '../sim/distributions/registry.ts';
import { createSampler } from '../sim/distributions/sampler.ts';
import { createStream } from '../sim/random/stream.ts';
import type { Suite, Task } from './suite.ts';

const BLOCK = 512;

const SPECS: readonly DistributionSpec[] = [
  { exponential: { mean: 45_000 } },
  { lognormal: { mean: 86_400_000, cv: 1 } },
  { gamma: { mean: 1, cv: 0.2 } },
  { weibull: { mean: 86_400_000, shape: 0.7 } },
  { uniform: { from: 10, to: 30 } },
  { poisson: { mean: 12 } },
];

function uniforms(): Float64Array {
  const stream = createStream({ seed: 1, replication: 1, source: 'bench', purpose: 'uniforms' });
  return Float64Array.from({ length: BLOCK }, () => stream.uniform());
}

const nameOf = (spec: DistributionSpec) => Object.keys(spec)[0]!;

function quantiles(spec: DistributionSpec): Task {
  return {
    name: `${nameOf(spec)}, quantile`,
    unitsPerCycle: BLOCK,
    get cycle() {
      const { quantile } = createDistribution(spec);
      const block = uniforms();
      return () => block.reduce((sum, u) => sum + quantile(u), 0);
    },
  };
}

function samples(spec: DistributionSpec): Task {
  return {
    name: `${nameOf(spec)}, sampled in blocks of ${BLOCK}`,
    unitsPerCycle: BLOCK,
    get cycle() {
      const sampler = createSampler(spec);
      const given = uniforms();
      const block = new Float64Array(BLOCK);
      return () => {
        block.set(given);
        sampler.invert(block, BLOCK);
        return block[BLOCK - 1]!;
      };
    },
  };
}

/** One suite a distribution, as what calls a quantile has mostly one of them to call. */
export const distributions: readonly Suite[] = SPECS.map((spec) => ({
  name: `distribution, ${nameOf(spec)}`,
  summary: 'the same uniforms again and again; rates are of values',
  tasks: () => [quantiles(spec), samples(spec)],
}));
