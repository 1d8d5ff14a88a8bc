import type { Predicted } from '../../../sim/planning/certificate/predicted.ts';
import type { Judgement } from '../../../sim/planning/judging/judgement.ts';
import type { PlanProblem } from '../../../sim/planning/plan-problem.ts';
import type { SequentialInterval } from '../../../sim/statistics/sequential-limit.ts';
import { count, rounded, UNKNOWN } from '../numbers.ts';
import type { Paint } from '../paint.ts';
import { alignTable } from '../table.ts';

/** Exact blocking is known to many digits; nobody needs more than these. */
const EXACT_DIGITS = 4;
const DIGITS = 3;

/** How many compartments a bank has of each size, and how often it rejects. */
export function blockingTable(
  { scenario }: Pick<PlanProblem, 'scenario'>,
  { mix, blocking, rule }: Judgement,
  paint: Paint,
  predicted?: Predicted,
): string[] {
  const digits = rule === undefined ? DIGITS : EXACT_DIGITS;
  const row = (
    name: string,
    compartments: number,
    share: number,
    interval?: SequentialInterval,
  ) => [
    name,
    count(compartments),
    rounded(100 * share, digits),
    ...(predicted === undefined ? [] : [between(interval)]),
  ];
  const all = mix.reduce((sum, each) => sum + each, 0);
  const [heading, ...rows] = alignTable(
    [
      { heading: 'Size', align: 'left' },
      { heading: 'Compartments', align: 'right' },
      { heading: 'Blocking, %', align: 'right' },
      ...(predicted === undefined
        ? []
        : [{ heading: `from … to (${100 * predicted.confidence} %)`, align: 'right' as const }]),
    ],
    [
      ...scenario.sizes.map(({ name }, size) =>
        row(name, mix[size]!, blocking.blocking[size]!, predicted?.sizes[size]),
      ),
      row('All', all, blocking.total, predicted?.total),
    ],
  );
  return [paint.dim(heading ?? ''), ...rows];
}

function between({ lower, upper }: Partial<SequentialInterval> = {}): string {
  if (lower === undefined || upper === undefined) return UNKNOWN;
  return `${rounded(100 * lower, DIGITS)} … ${rounded(100 * upper, DIGITS)}`;
}
