import type { PlanProblem } from '../../../sim/planning/plan-problem.ts';
import type { Plan } from '../../../sim/planning/plan.ts';
import { wordTarget } from '../../../sim/planning/target/target.ts';
import { listed } from '../../../sim/scenario/wording.ts';
import { VERSION } from '../../version.ts';
import type { Paint } from '../paint.ts';
import { wrap } from '../wrap.ts';
import { blockingTable } from './blocking-table.ts';
import { certificateLines } from './certificate-lines.ts';
import { mixWords } from './mix-words.ts';

const WIDTH = 80;
const BULLET = '• ';

/** A plan for people: the bank, what it will do, and why nothing cheaper does. */
export function planReport(problem: PlanProblem, plan: Plan, paint: Paint): string {
  const { scenario, targets } = problem;
  const title = paint.bold(`Pigeonhole ${VERSION} · ${scenario.name} · plan`);
  const wanted = `Wanted: the cheapest bank with ${listed(targets.map(wordTarget), 'and')}, strategy ${scenario.strategy.name}.`;
  const sections = [[title, ...wrap(wanted, WIDTH)], ...answer(problem, plan, paint)];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
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
          `The best so far, not certified: ${mixWords(plan.bank.mix, sizes)} for ${cost(plan.bank.cost)}.`,
          WIDTH,
        ),
        blockingTable(problem, plan.bank, paint),
      ];
    case 'found':
      return [
        [paint.bold(`${mixWords(plan.bank.mix, sizes)} for ${cost(plan.bank.cost)}`)],
        blockingTable(problem, plan.bank, paint, plan.predicted),
        [
          paint.bold(plan.certificate.isCertified ? 'Certificate' : 'Not certified'),
          ...certificateLines(problem, plan.certificate).flatMap((line) => bullet(line, paint)),
        ],
      ];
  }
}

/** Costs are in whatever currency, and not rounded. */
function cost(amount: number): string {
  return amount.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}

function bullet(text: string, paint: Paint): string[] {
  return wrap(text, WIDTH - BULLET.length).map((line, index) =>
    index === 0 ? paint.yellow(BULLET) + line : ' '.repeat(BULLET.length) + line,
  );
}
