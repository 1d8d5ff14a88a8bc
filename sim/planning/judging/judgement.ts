import type { BlockingBySize } from '../../theory/blocking-by-size.ts';
import type { Mix } from '../space/mix.ts';
import { allowedRatio } from '../target/target-ratio.ts';
import type { Target } from '../target/target.ts';

/** What is known, or thought, of a mix. Plain data. */
export interface Judgement {
  readonly mix: Mix;
  /** What each target limits, in the order of the targets. */
  readonly ratios: readonly number[];
  /** Each target's ratio ÷ what is aimed at: above 1 the mix misses it. */
  readonly strains: readonly number[];
  /** Index of the target that is missed by most, or nearest to it. */
  readonly worst: number;
  /** Of the worst target: above 1 the mix misses the targets. */
  readonly strain: number;
  readonly blocking: Pick<BlockingBySize, 'blocking' | 'total'>;
  /** Name of the rule that knows it exactly; undefined for an estimate. */
  readonly rule: string | undefined;
}

/**
 * Says of each mix how it stands to the targets. What is said of a mix never depends on what else is asked.
 * @throws Cancelled
 */
export type Judge = (mixes: readonly Mix[]) => Promise<readonly Judgement[]>;

/** @param aims the largest ratio that is aimed at, for each target; what it allows if left out */
export function judgementOf(
  targets: readonly Target[],
  found: Omit<Judgement, 'strains' | 'worst' | 'strain'>,
  aims: readonly number[] = targets.map(allowedRatio),
): Judgement {
  const strains = aims.map((aim, index) => strainOf(found.ratios[index]!, aim));
  const strain = Math.max(...strains);
  return { ...found, strains, strain, worst: strains.indexOf(strain) };
}

export function meets({ strain }: Judgement): boolean {
  return strain <= 1;
}

function strainOf(ratio: number, aim: number): number {
  return ratio === 0 ? 0 : ratio / aim;
}
