import type { Outlook } from '../../../sim/planning/outlook/outlook.ts';
import type { PlanProblem } from '../../../sim/planning/plan-problem.ts';
import { percent } from '../numbers.ts';
import type { Paint } from '../paint.ts';
import { wrap } from '../wrap.ts';
import { neighbourLines, todayLine } from './neighbour-lines.ts';
import { sensitivityTable } from './sensitivity-table.ts';

const WIDTH = 80;
const BULLET = '• ';

/** How a planned bank stands to others, and what becomes of it in other worlds, section by section. */
export function outlookSections(
  problem: Pick<PlanProblem, 'scenario' | 'targets' | 'confidence' | 'totalCost'>,
  outlook: Outlook,
  paint: Paint,
): string[][] {
  const { confidence } = problem;
  const isExact = [outlook.planned, outlook.today, ...outlook.neighbours, ...outlook.worlds].every(
    ({ appraisal }) => appraisal.rule !== undefined,
  );
  const [heading = '', ...rows] = sensitivityTable(outlook, problem);
  const surely =
    'What is simulated here has few replications: it shows the way, and is not part of the certificate. ' +
    `Each interval holds by itself, with ${percent(confidence)} confidence.`;
  return [
    [
      paint.bold('Banks beside it'),
      ...neighbourLines(outlook, problem).flatMap((line) => bullet(line, paint)),
      ...bullet(todayLine(outlook, problem), paint),
    ],
    [
      paint.bold('If it turns out otherwise'),
      paint.dim(heading),
      ...rows,
      ...(isExact ? [] : wrap(surely, WIDTH)),
    ],
  ];
}

function bullet(text: string, paint: Paint): string[] {
  return wrap(text, WIDTH - BULLET.length).map((line, index) =>
    index === 0 ? paint.yellow(BULLET) + line : ' '.repeat(BULLET.length) + line,
  );
}
