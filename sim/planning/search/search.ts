import { type Judge, type Judgement, meets } from '../judging/judgement.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { SearchReached } from '../reached.ts';
import type { Mix } from '../space/mix.ts';
import { type CheapestBank, cheapestBank, type PricedMix } from './cheapest-bank.ts';
import { corneredBy } from './corners.ts';
import { firstBank } from './first-bank.ts';
import { raised } from './raised.ts';
import { filled, topOf } from './reach.ts';
import type { Requirement } from './requirement.ts';
import { createStrainGuess } from './strain-guess.ts';
import { trimmed } from './trimmed.ts';

/** What a search thinks is best, and why. */
export interface Found {
  /** The cheapest bank that meets the targets; undefined if none does. */
  readonly best: PricedJudgement | undefined;
  /** Mixes that miss a target. Where more never hurts, every cheaper bank is covered by one of them. */
  readonly misses: readonly Judgement[];
}

export interface PricedJudgement extends Judgement {
  readonly cost: number;
}

export interface SearchOptions {
  readonly judge: Judge;
  readonly requirement: Requirement | undefined;
  /** Told of each bank that meets the targets and is cheaper than those before. */
  readonly onBetter?: ((bank: PricedJudgement) => void) | undefined;
  /** Told before each bank that is looked for. */
  readonly onReached?: ((reached: SearchReached) => void) | undefined;
}

/**
 * A mix that stands for dearer ones too is easier to prove to miss a target if it does so by this part of the
 * indifference.
 */
const FAR_ENOUGH = 0.5;

/**
 * Finds the cheapest bank that meets the targets, as if more compartments never hurt. It asks for the cheapest
 * bank that no known miss covers, and judges in its place the largest mix that still costs less than the best:
 * if that misses, or one that is larger still, it stands for all that it covers; if it meets the targets, it
 * leads to a better bank. It ends where nothing cheaper is left.
 *
 * @throws Cancelled
 */
export async function search(problem: PlanProblem, options: SearchOptions): Promise<Found> {
  const { onBetter, onReached } = options;
  const margin = 1 + FAR_ENOUGH * problem.indifference;
  const offer = cheapestBank(problem, options.requirement);
  const guess = createStrainGuess(problem);
  let judged = 0;
  const judge: Judge = async (mixes) => {
    const judgements = await options.judge(mixes);
    judgements.forEach(guess.learn);
    judged += mixes.length;
    return judgements;
  };
  const judgeOne = async (mix: Mix) => (await judge([mix]))[0]!;
  let best: PricedJudgement | undefined;

  function take(bank: Judgement, cost: number): void {
    best = { ...bank, cost };
    onBetter?.(best);
  }

  /** Looks below a bank that meets the targets. */
  async function improve(bank: Judgement): Promise<void> {
    const small = await trimmed(bank, problem.scenario.costs.compartments, judge);
    const built = offer(small.mix);
    if (built === undefined || built.cost >= (best?.cost ?? Infinity)) return;
    const judgement = await judgeOne(built.mix);
    if (meets(judgement)) take(judgement, built.cost);
  }

  const first = await firstBank(problem, judge);
  if (!meets(first)) return { best: undefined, misses: [first] };
  await improve(first);

  const misses: Judgement[] = [];
  let corners: readonly Mix[] = [problem.most.map(() => 0)];
  for (;;) {
    const limit = best?.cost ?? Infinity;
    const isWanted = (mix: Mix) => (offer(mix)?.cost ?? Infinity) < limit;
    corners = corners.filter(isWanted);
    const cheapest = cheapestOf(corners, offer);
    onReached?.({ phase: 'search', judged, open: corners.length, next: cheapest });
    if (cheapest === undefined) return { best, misses };
    const full = filled(cheapest.mix, isWanted);
    const larger = await judgeOne(raised(full, { top: topOf(corners, isWanted), margin, guess }));
    const isFarEnough = larger.strain > (larger.rule === undefined ? margin : 1);
    const judgement = isFarEnough ? larger : await judgeOne(full);
    if (meets(judgement)) {
      await improve(judgement);
      if ((best?.cost ?? Infinity) < limit) continue;
    }
    // Where nothing came of a larger one, the cheapest itself says what to think of it.
    const miss = meets(judgement) ? await judgeOne(cheapest.mix) : judgement;
    if (meets(miss)) {
      take(miss, cheapest.cost);
    } else {
      misses.push(miss);
      corners = corneredBy(corners, miss.mix, isWanted);
    }
  }
}

function cheapestOf(corners: readonly Mix[], offer: CheapestBank): PricedMix | undefined {
  let cheapest: PricedMix | undefined;
  for (const corner of corners) {
    const bank = offer(corner);
    if (bank !== undefined && bank.cost < (cheapest?.cost ?? Infinity)) cheapest = bank;
  }
  return cheapest;
}
