import type { Comparison } from '../../../sim/experiment/comparison/comparison.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { VERSION } from '../../version.ts';

/** A comparison as one JSON document (docs/cli.md). */
export function comparisonResults(scenarios: readonly Scenario[], comparison: Comparison) {
  const { replications, confidence, variants, of, ranking } = comparison;
  return {
    pigeonhole: VERSION,
    partial: replications < scenarios[0]!.replications,
    replications,
    confidence,
    variants: variants.map(({ label, ...found }, index) => ({
      label,
      scenario: scenarios[index]!,
      ...found,
    })),
    of,
    ranking,
  };
}
