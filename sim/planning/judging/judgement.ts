import type { BlockingBySize } from '../../theory/blocking-by-size.ts';
import type { Mix } from '../space/mix.ts';
import { allowedRatio } from '../target/target-ratio.ts';
import type { Target } from '../target/target.ts';

/** What is known, or thought, of a mix. Plain data. */
export interface Judgement {
  readonly mix: Mix;
  /** What each target limits, in the order of the targets. */
  readonly ratios: readonly number[];
  /** Index of the target that is missed by most, or nearest to it. */
  readonly worst: number;
  /** The worst target's ratio ÷ what it allows: above 1 the mix misses it, and so the targets. */
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

export function judgementOf(
  targets: readonly Target[],
  found: Omit<Judgement, 'worst' | 'strain'>,
): Judgement {
  const strains = targets.map((target, index) =>
    strainOf(found.ratios[index]!, allowedRatio(target)),
  );
  const strain = Math.max(...strains);
  return { ...found, strain, worst: strains.indexOf(strain) };
}

export function meets({ strain }: Judgement): boolean {
  return strain <= 1;
}

function strainOf(ratio: number, allowed: number): number {
  if (ratio === 0) return 0;
  return ratio / allowed;
}
