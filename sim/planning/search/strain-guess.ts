import type { Judgement } from '../judging/judgement.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { Mix } from '../space/mix.ts';

/** By how much a logarithm of blocking falls with one more compartment that is of use, before anything is known. */
const USUAL_FALL = 0.4;
/** How much of what was guessed wrong is put down to the falls. */
const LEARNING = 0.5;
/** The logarithm of a strain of 0 is taken to be that of so small a one. */
const TINY = 1e-9;

/** A guess at the strain of mixes that nobody has judged yet. It only decides what is asked next. */
export interface StrainGuess {
  learn(judgement: Judgement): void;
  /** Of the worst target; infinite before anything was learnt. */
  of(mix: Mix): number;
}

/**
 * From the nearest mix that was judged, along a straight line: over a few compartments the logarithm of a
 * blocking probability nearly is one. Its slopes are learnt from each wrong guess (normalised least mean
 * squares, Nagumo & Noda 1967).
 */
export function createStrainGuess({
  scenario,
  targets,
}: Pick<PlanProblem, 'scenario' | 'targets'>): StrainGuess {
  const falls = targets.map((target): number[] => {
    const own = scenario.sizes.findIndex(
      ({ name }) => target.kind === 'blocking' && target.size === name,
    );
    const isUseful = (size: number) =>
      own < 0 || size === own || (size > own && scenario.strategy.name !== 'exact');
    return scenario.sizes.map((_, size) => (isUseful(size) ? USUAL_FALL : 0));
  });
  const seen: { readonly mix: Mix; readonly logs: readonly number[] }[] = [];

  function nearest(mix: Mix) {
    let best = seen[0];
    for (const each of seen) if (distance(each.mix, mix) < distance(best!.mix, mix)) best = each;
    return best;
  }

  function logsOf(mix: Mix): readonly number[] {
    const from = nearest(mix);
    if (from === undefined) return targets.map(() => Infinity);
    return from.logs.map((log, target) =>
      falls[target]!.reduce((sum, fall, size) => sum - fall * (mix[size]! - from.mix[size]!), log),
    );
  }

  return {
    of: (mix) => Math.exp(Math.max(...logsOf(mix))),
    learn({ mix, strains }) {
      const logs = strains.map((strain) => Math.log(Math.max(TINY, strain)));
      const from = nearest(mix);
      if (from !== undefined) {
        const steps = mix.map((count, size) => count - from.mix[size]!);
        const length = steps.reduce((sum, step) => sum + step * step, 0);
        if (length === 0) return;
        logsOf(mix).forEach((guessed, target) => {
          const error = logs[target]! - guessed;
          steps.forEach((step, size) => {
            const fall = falls[target]![size]! - (LEARNING * error * step) / length;
            falls[target]![size] = Math.max(0, fall);
          });
        });
      }
      seen.push({ mix, logs });
    },
  };
}

function distance(a: Mix, b: Mix): number {
  return a.reduce((sum, count, size) => sum + Math.abs(count - b[size]!), 0);
}
