import type { Scenario } from '../../../sim/scenario/scenario.ts';
import type { Variant } from './read-variants.ts';

/** What must be the same for variants to meet the same arrivals, and how it is set. */
const COMMON = [
  ['seed', (scenario: Scenario) => String(scenario.seed), '--seed'],
  ['days', (scenario: Scenario) => String(scenario.days), '--days'],
  ['replications', (scenario: Scenario) => String(scenario.replications), '--replications'],
  [
    'start',
    (scenario: Scenario) => new Date(scenario.startMs).toISOString().slice(0, 10),
    '--set start',
  ],
] as const;

/** What keeps variants from being compared, each in one line. */
export function differentWorlds(variants: readonly Pick<Variant, 'scenario'>[]): string[] {
  return COMMON.flatMap(([name, valueOf, option]) => {
    const values = new Set(variants.map(({ scenario }) => valueOf(scenario)));
    if (values.size < 2) return [];
    const found = [...values].join(', ');
    return [`the variants differ in ${name} (${found}); one for all is needed, give ${option}`];
  });
}

/** All with the longest of their warm-ups, so that a parcel comes to all of them at the same time. */
export function withCommonWarmUp<T extends { readonly scenario: Scenario }>(
  variants: readonly T[],
): T[] {
  const warmUpDays = Math.max(...variants.map(({ scenario }) => scenario.warmUpDays));
  return variants.map((variant) => ({
    ...variant,
    scenario: { ...variant.scenario, warmUpDays },
  }));
}
