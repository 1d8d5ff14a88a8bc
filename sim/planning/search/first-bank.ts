import { factsOf } from '../../known/facts.ts';
import { leastCompartments } from '../../theory/erlang-b-inverse.ts';
import { type Judge, type Judgement, meets } from '../judging/judgement.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { Mix } from '../space/mix.ts';
import { allowedRatio } from '../target/target-ratio.ts';

/** Blocking to begin with where no target limits that of a size. */
const USUAL = 0.05;
/** Sizes without enough get so much more at the first attempt, and twice as much at each later one. */
const FIRST_STEP = 0.05;

/**
 * Some bank that meets the targets, of about the right size: as large as Erlang B would have it, and then larger
 * in ever longer steps.
 *
 * @returns the largest that may be built if even that misses a target
 */
export async function firstBank(problem: PlanProblem, judge: Judge): Promise<Judgement> {
  const { most } = problem;
  let mix = clipped(guess(problem), most);
  for (let step = FIRST_STEP; ; step *= 2) {
    const [judgement] = await judge([mix]);
    const isLargest = mix.every((count, size) => count === most[size]);
    if (meets(judgement!) || isLargest) return judgement!;
    const short = shortOf(problem, judgement!);
    mix = clipped(
      mix.map((count, size) =>
        short[size] ? count + Math.max(1, Math.ceil(step * count)) : count,
      ),
      most,
    );
  }
}

function guess({ scenario, targets }: PlanProblem): Mix {
  return factsOf(scenario).sizes.map(({ name, offeredLoad }) => {
    const limits = targets
      .filter((target) => target.kind === 'blocking' && target.size === name)
      .map(allowedRatio);
    const limit = Math.min(USUAL, ...limits);
    return Number.isFinite(offeredLoad) && limit > 0 ? leastCompartments(offeredLoad, limit) : 1;
  });
}

/** Of which sizes there are too few: those whose own target is missed, else those that reject more than all do. */
function shortOf({ scenario, targets, most }: PlanProblem, judgement: Judgement): boolean[] {
  const { mix, blocking, strains } = judgement;
  const isMissed = (size: string | undefined) =>
    targets.some(
      (target, index) => target.kind === 'blocking' && target.size === size && strains[index]! > 1,
    );
  const hasRoom = (size: number) => mix[size]! < most[size]!;
  const own = scenario.sizes.map(({ name }, size) => isMissed(name) && hasRoom(size));
  if (own.includes(true)) return own;
  const above = blocking.blocking.map((each, size) => each >= blocking.total && hasRoom(size));
  return above.includes(true) ? above : mix.map((_, size) => hasRoom(size));
}

function clipped(mix: Mix, most: Mix): Mix {
  return mix.map((count, size) => Math.min(count, most[size]!));
}
