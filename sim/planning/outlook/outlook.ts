import type { Executor, Watch } from '../../experiment/executor.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { Mix } from '../space/mix.ts';
import { spaceOf } from '../space/space-of.ts';
import { withMix } from '../with-mix.ts';
import type { Appraisal } from './appraisal.ts';
import { appraise } from './appraise.ts';
import { type Change, otherWorlds } from './other-worlds.ts';

/** What a planner asks once a bank is found: how it stands to others, and how surely it will do. Plain data. */
export interface Outlook {
  readonly planned: BankAppraisal;
  /** The scenario's own bank; its cost is infinite if it could not be built of the columns. */
  readonly today: BankAppraisal;
  /** Banks that are a step away, the cheapest first. */
  readonly neighbours: readonly BankAppraisal[];
  /** The planned bank in other worlds. */
  readonly worlds: readonly { readonly change: Change; readonly appraisal: Appraisal }[];
}

export interface BankAppraisal {
  readonly mix: Mix;
  readonly cost: number;
  readonly appraisal: Appraisal;
}

export interface OutlookOptions extends Watch {
  readonly executor?: Executor | undefined;
}

/** It is to show the way, and proves nothing. */
const MOST_REPLICATIONS = 10;

/** So many neighbours that are cheaper, and so many that are not. */
const NEAREST = 6;

/**
 * Appraises a planned bank, those around it, today's, and the planned one in other worlds, all with common random
 * numbers where they must be simulated, ten replications of each or as many as the scenario asks for.
 *
 * @returns undefined if it was cancelled before every one of them had a replication
 */
export async function outlookOn(
  problem: Pick<PlanProblem, 'scenario' | 'targets' | 'most' | 'confidence'>,
  mix: Mix,
  options: OutlookOptions = {},
): Promise<Outlook | undefined> {
  const { scenario, targets, confidence } = problem;
  const own = scenario.sizes.map(({ count }) => count);
  const most = problem.most.map((count, size) => Math.max(count, own[size]!, mix[size]! + 1));
  const space = spaceOf(scenario, { least: most.map(() => 0), most });
  const neighbours = nearestInCost(space.neighbours(mix), space.cost, space.cost(mix));
  const banks = [mix, own, ...neighbours];
  const quick = {
    ...scenario,
    replications: Math.min(MOST_REPLICATIONS, scenario.replications),
  };
  const worlds = otherWorlds(withMix(quick, mix));
  const appraisals = await appraise({
    ...options,
    scenarios: [
      ...banks.map((bank) => withMix(quick, bank)),
      ...worlds.map((world) => world.scenario),
    ],
    targets,
    confidence,
  });
  if (!appraisals.every((appraisal) => appraisal !== undefined)) return undefined;
  const [planned, today, ...others] = banks.map((bank, index) => ({
    mix: bank,
    cost: space.cost(bank),
    appraisal: appraisals[index]!,
  }));
  return {
    planned: planned!,
    today: today!,
    neighbours: others,
    worlds: worlds.map(({ change }, index) => ({
      change,
      appraisal: appraisals[banks.length + index]!,
    })),
  };
}

function nearestInCost(mixes: readonly Mix[], costOf: (mix: Mix) => number, cost: number): Mix[] {
  const inOrder = mixes.toSorted((a, b) => costOf(a) - costOf(b));
  const cheaper = inOrder.filter((mix) => costOf(mix) < cost);
  return [...cheaper.slice(-NEAREST), ...inOrder.slice(cheaper.length).slice(0, NEAREST)];
}
