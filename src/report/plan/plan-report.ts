import type { PlanProblem } from '../../../sim/planning/plan-problem.ts';
import type { FrontierPoint } from '../../../sim/planning/outlook/frontier.ts';
import type { Prospects } from '../../../sim/planning/outlook/prospects.ts';
import type { Plan } from '../../../sim/planning/plan.ts';
import type { PricedJudgement } from '../../../sim/planning/search/search.ts';
import { wordTarget } from '../../../sim/planning/target/target.ts';
import { listed } from '../../../sim/scenario/wording.ts';
import { VERSION } from '../../version.ts';
import type { Paint } from '../paint.ts';
import { wrap } from '../wrap.ts';
import { blockingTable } from './blocking-table.ts';
import { certificateLines } from './certificate-lines.ts';
import { costWords } from './cost-words.ts';
import { frontierTable } from './frontier-table.ts';
import { mixWords } from './mix-words.ts';
import { outlookSections } from './outlook-sections.ts';
import { reachedWords } from './reached-words.ts';

const WIDTH = 80;
const BULLET = '• ';

/** What a report on a plan is made of. */
export interface PlanAnswer {
  readonly plan: Plan;
  readonly prospects: Prospects;
  /** About how long the phase in which a plan was cut off would have taken; undefined where nothing tells. */
  readonly remainingMs?: number | undefined;
}

/** A plan for people: the bank, what it will do, and why nothing cheaper does. */
export function planReport(
  problem: PlanProblem,
  { plan, prospects, remainingMs }: PlanAnswer,
  paint: Paint,
): string {
  const { scenario, targets } = problem;
  const { outlook, frontier } = prospects;
  const title = paint.bold(`Pigeonhole ${VERSION} · ${scenario.name} · plan`);
  const wanted = `Wanted: the cheapest bank with ${listed(targets.map(wordTarget), 'and')}, strategy ${scenario.strategy.name}.`;
  const sections = [
    [title, ...wrap(wanted, WIDTH)],
    ...answer(problem, plan, paint),
    ...(plan.status === 'cancelled'
      ? [reachedWords(plan.reached, remainingMs).flatMap((line) => wrap(line, WIDTH))]
      : []),
    ...(outlook === undefined ? [] : outlookSections(problem, outlook, paint)),
    ...(frontier === undefined || plan.status !== 'found'
      ? []
      : [frontierSection(problem, plan.bank, frontier, paint)]),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function frontierSection(
  { scenario }: PlanProblem,
  bank: PricedJudgement,
  frontier: readonly FrontierPoint[],
  paint: Paint,
): string[] {
  const [heading = '', ...rows] = frontierTable(bank, frontier, scenario.sizes);
  return [
    paint.bold('Other limits: the cheapest banks that a search finds, not certified'),
    paint.dim(heading),
    ...rows,
  ];
}

function answer(problem: PlanProblem, plan: Plan, paint: Paint): string[][] {
  const { sizes } = problem.scenario;
  switch (plan.status) {
    case 'needless':
      return [wrap('The targets are met without any compartment: no bank is needed.', WIDTH)];
    case 'impossible':
      return [
        wrap(
          `No bank meets the targets: not even the largest that was allowed, ${mixWords(plan.largest.mix, sizes)}.`,
          WIDTH,
        ),
        blockingTable(problem, plan.largest, paint),
      ];
    case 'cancelled':
      if (plan.bank === undefined) {
        return [wrap('Cut off before any bank was found that meets the targets.', WIDTH)];
      }
      return [
        wrap(
          `The best so far, not certified: ${mixWords(plan.bank.mix, sizes)} for ${costWords(plan.bank.cost)}.`,
          WIDTH,
        ),
        blockingTable(problem, plan.bank, paint),
      ];
    case 'found':
      return [
        [paint.bold(`${mixWords(plan.bank.mix, sizes)} for ${costWords(plan.bank.cost)}`)],
        blockingTable(problem, plan.bank, paint, plan.predicted),
        [
          paint.bold(plan.certificate.isCertified ? 'Certificate' : 'Not certified'),
          ...certificateLines(problem, plan.certificate).flatMap((line) => bullet(line, paint)),
        ],
      ];
  }
}

function bullet(text: string, paint: Paint): string[] {
  return wrap(text, WIDTH - BULLET.length).map((line, index) =>
    index === 0 ? paint.yellow(BULLET) + line : ' '.repeat(BULLET.length) + line,
  );
}
