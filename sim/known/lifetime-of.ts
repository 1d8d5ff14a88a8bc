import type { DistributionSpec } from '../distributions/distribution.ts';
import { deterministic } from '../theory/lifetimes/deterministic.ts';
import { exponential } from '../theory/lifetimes/exponential.ts';
import { gamma } from '../theory/lifetimes/gamma.ts';
import type { Lifetime } from '../theory/lifetimes/lifetime.ts';
import { lognormal } from '../theory/lifetimes/lognormal.ts';
import { mixture } from '../theory/lifetimes/mixture.ts';
import { uniform } from '../theory/lifetimes/uniform.ts';
import { weibull } from '../theory/lifetimes/weibull.ts';

type Make = (params: never) => Lifetime;

interface MeanAndCv {
  readonly mean: number;
  readonly cv: number;
}

/** The lifetime of each distribution that a scenario's times may have, by its name there. */
const LIFETIMES: Readonly<Record<string, Make>> = {
  deterministic,
  discrete: (rows: readonly { readonly value: number; readonly share: number }[]) =>
    mixture(rows.map(({ value, share }) => ({ lifetime: deterministic(value), share }))),
  exponential: ({ mean }: { readonly mean: number }) => exponential(mean),
  lognormal: (law: MeanAndCv) => (law.cv === 0 ? deterministic(law.mean) : lognormal(law)),
  gamma: (law: MeanAndCv) => (law.cv === 0 ? deterministic(law.mean) : gamma(law)),
  weibull,
  uniform,
};

/**
 * A scenario's distribution of times as the oracle knows it, in ms. That the simulation rounds each time
 * to a millisecond is left out.
 *
 * @throws RangeError for a distribution that no time can have
 */
export function lifetimeOf(spec: DistributionSpec): Lifetime {
  const [[name, params] = ['nothing', undefined]] = Object.entries(spec);
  const make = LIFETIMES[name];
  if (make === undefined) throw new RangeError(`the oracle knows no lifetime called ${name}`);
  return make(params as never);
}
