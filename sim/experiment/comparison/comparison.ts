import { type PairedDifference, pairedDifference } from '../../statistics/paired-difference.ts';
import { ranking, type Ranking } from '../../statistics/ranking.ts';
import { estimate, type StudyEstimates } from '../estimates.ts';
import type { Study } from '../study.ts';
import { blockingTotals, sizeBlockingTotals } from './blocking-totals.ts';

/** Variants that met the same world, side by side. */
export interface Comparison {
  readonly replications: number;
  /** With which all differences of the table hold together, and all pairs of the ranking. */
  readonly confidence: number;
  readonly variants: readonly ComparedVariant[];
  /** By blocking probability, the lowest first. */
  readonly ranking: Ranking;
}

export interface ComparedVariant {
  readonly label: string;
  readonly estimates: StudyEstimates;
  /** Door openings a day of the compartment that opens most, least, and of all on average. */
  readonly wear: { readonly most: number; readonly least: number; readonly mean: number };
  /** Blocking probability against the first variant's; undefined for that itself. */
  readonly difference: BlockingDifference | undefined;
}

export interface BlockingDifference {
  readonly total: PairedDifference;
  /** Of each size that both have. */
  readonly sizes: readonly (PairedDifference & { readonly size: string })[];
}

export interface LabelledStudy extends Study {
  readonly label: string;
}

/** @param studies of variants with the same seed and days, at least two, with as many replications each */
export function compare(studies: readonly LabelledStudy[], confidence = 0.95): Comparison {
  const [first, ...others] = studies;
  const sizes = first!.scenario.sizes.length;
  const differences = others.length * (sizes > 1 ? sizes + 1 : 1);
  // So that all hold together (Bonferroni).
  const each = 1 - (1 - confidence) / differences;
  return {
    replications: first!.replications.length,
    confidence,
    variants: studies.map((study) => {
      const estimates = estimate(study, confidence);
      return {
        label: study.label,
        estimates,
        wear: wearOf(estimates.doorOpeningsPerDay),
        difference: study === first ? undefined : differenceOf(study, first!, each),
      };
    }),
    ranking: ranking(
      studies.map((study) => ({ name: study.label, totals: blockingTotals(study) })),
      confidence,
    ),
  };
}

function differenceOf(study: Study, first: Study, confidence: number): BlockingDifference {
  return {
    total: pairedDifference(blockingTotals(study), blockingTotals(first), confidence),
    sizes: first.scenario.sizes.flatMap(({ name }) => {
      const [a, b] = [sizeBlockingTotals(study, name), sizeBlockingTotals(first, name)];
      if (a === undefined || b === undefined) return [];
      return [{ size: name, ...pairedDifference(a, b, confidence) }];
    }),
  };
}

function wearOf(perDay: readonly number[]): ComparedVariant['wear'] {
  return {
    most: Math.max(...perDay),
    least: Math.min(...perDay),
    mean: perDay.reduce((sum, each) => sum + each, 0) / perDay.length,
  };
}
