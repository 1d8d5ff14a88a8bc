import { rankBy, type Ranking } from '../../statistics/ranking.ts';
import type { StudyEstimates } from '../estimates.ts';
import type { Study } from '../study.ts';
import {
  type BlockingComparison,
  type Contender,
  contenderOf,
  isImproved,
  sizeDifference,
  totalDifference,
} from './contender.ts';
import { USE_DIFFERENCES, type UseDifference, useDifference } from './use-difference.ts';

/** Variants that met the same world, side by side. */
export interface Comparison {
  readonly replications: number;
  /** With which all differences of blocking hold together, all of use, and all pairs of the ranking. */
  readonly confidence: number;
  readonly variants: readonly ComparedVariant[];
  /**
   * Which estimate of the blocking of all parcels is compared: the improved one if all variants have it, since
   * two kinds do not compare.
   */
  readonly of: BlockingComparison['of'];
  /** By blocking probability, the lowest first. */
  readonly ranking: Ranking;
}

export interface ComparedVariant {
  readonly label: string;
  readonly estimates: StudyEstimates;
  /** Door openings a day of the compartment that opens most, least, and of all on average. */
  readonly wear: { readonly most: number; readonly least: number; readonly mean: number };
  /** Against the first variant; undefined for that itself. */
  readonly difference: VariantDifference | undefined;
}

export interface VariantDifference {
  /** Of the blocking probability of all parcels. */
  readonly total: BlockingComparison;
  /** Of each size that both have. */
  readonly sizes: readonly (BlockingComparison & { readonly size: string })[];
  readonly use: UseDifference;
}

export interface LabelledStudy extends Study {
  readonly label: string;
}

/** @param studies of variants with the same seed and days, at least two, with as many replications each */
export function compare(studies: readonly LabelledStudy[], confidence = 0.95): Comparison {
  const contenders = studies.map((study) => contenderOf(study, confidence));
  const of = contenders.every(isImproved) ? 'improved' : 'blocking';
  const [first, ...others] = contenders;
  const { sizes } = first!.study.scenario;
  const blockings = sizes.length > 1 ? sizes.length + 1 : 1;
  // So that all of a kind hold together (Bonferroni).
  const shared = (kinds: number) => 1 - (1 - confidence) / (others.length * kinds);
  const each = shared(blockings);
  return {
    replications: first!.study.replications.length,
    confidence,
    variants: contenders.map((contender, index) => ({
      label: studies[index]!.label,
      estimates: contender.estimates,
      wear: wearOf(contender.estimates.doorOpeningsPerDay),
      difference:
        contender === first
          ? undefined
          : {
              total: totalDifference(contender, first!, of, each),
              sizes: sizes.flatMap(({ name }) => {
                const found = sizeDifference(contender, first!, name, each);
                return found === undefined ? [] : [{ size: name, ...found }];
              }),
              use: useDifference(contender.study, first!.study, shared(USE_DIFFERENCES)),
            },
    })),
    of,
    ranking: rankBy(
      contenders.map((contender, index) => ({
        name: studies[index]!.label,
        ratio: totalOf(contender, of),
        contender,
      })),
      (a, b, one) => totalDifference(a.contender, b.contender, of, one),
      confidence,
    ),
  };
}

function totalOf(
  { estimates: { blocking, improved } }: Contender,
  of: Comparison['of'],
): number | undefined {
  return of === 'improved' ? improved!.total!.estimate : blocking.ratio;
}

function wearOf(perDay: readonly number[]): ComparedVariant['wear'] {
  return {
    most: Math.max(...perDay),
    least: Math.min(...perDay),
    mean: perDay.reduce((sum, each) => sum + each, 0) / perDay.length,
  };
}
