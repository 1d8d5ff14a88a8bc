import { RULES } from '../../../sim/known/rules/registry.ts';
import type { SimulatedCapacity } from '../../../sim/planning/capacity/capacity.ts';
import { reachedAt } from '../../../sim/planning/capacity/growth.ts';
import { wordTarget } from '../../../sim/planning/target/target.ts';
import { listed } from '../../../sim/scenario/wording.ts';
import { expectedPerDay } from '../../../sim/traffic/expected-per-day.ts';
import { VERSION } from '../../version.ts';
import { count, percent, rounded } from '../numbers.ts';
import type { Paint } from '../paint.ts';
import { alignTable } from '../table.ts';
import { wrap } from '../wrap.ts';
import { type CapacityAnswer, factorsOf } from './capacity-answer.ts';
import { whenExceeded } from './growth-words.ts';
import { mixWords } from './mix-words.ts';

const WIDTH = 80;
const DIGITS = 4;

/** How much demand a bank carries, for people. */
export function capacityReport(answer: CapacityAnswer, paint: Paint): string {
  const { scenario, targets, capacity } = answer;
  const mix = scenario.sizes.map((size) => size.count);
  const asked =
    `${mixWords(mix, scenario.sizes)}, strategy ${scenario.strategy.name}: how much demand do they ` +
    `carry with ${listed(targets.map(wordTarget), 'and')}?`;
  const sections = [
    [paint.bold(`Pigeonhole ${VERSION} · ${scenario.name} · capacity`), ...wrap(asked, WIDTH)],
    [paint.bold(headline(answer)), ...remarks(answer).flatMap((line) => wrap(line, WIDTH))],
    ...(capacity.kind === 'exact' ? [] : [trialTable(answer, capacity, paint)]),
    ...growthSection(answer),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function headline({ scenario, capacity }: CapacityAnswer): string {
  const { lower, upper } = factorsOf(capacity);
  const perDay = (factor: number) =>
    `${rounded(expectedPerDay(scenario) * factor, DIGITS)} parcels a day, ${times(factor)}`;
  if (lower === Infinity) return 'Any demand';
  if (upper === 0) return 'No parcels at all';
  if (lower === 0 && upper === Infinity) return 'Nothing was found';
  if (lower === 0) return `Fewer than ${perDay(upper)}`;
  if (upper === Infinity) return `At least ${perDay(lower)}`;
  if (lower === upper) return perDay(lower);
  const [from, to] = [lower, upper].map((factor) => expectedPerDay(scenario) * factor);
  return (
    `${rounded(from!, DIGITS)} to ${rounded(to!, DIGITS)} parcels a day, ` +
    `${rounded(lower, DIGITS)} to ${times(upper)}`
  );
}

function times(factor: number): string {
  return `${rounded(factor, DIGITS)} times those of the scenario`;
}

function remarks({ scenario, targets, capacity }: CapacityAnswer): string[] {
  const { binding } = capacity;
  const hasDays = scenario.season.length > 0 || scenario.dayFactor !== undefined;
  const isOne = targets.length === 1;
  return [
    ...(capacity.kind === 'exact'
      ? [`This is exact: ${headingOf(capacity.rule)}.`]
      : [
          `With ${percent(capacity.confidence)} confidence, as if more parcels never made blocking less.`,
        ]),
    ...(binding === undefined || isOne
      ? []
      : [`First to give out: ${wordTarget(targets[binding]!)}.`]),
    ...(hasDays ? ['Parcels a day are those before season and day factor.'] : []),
  ];
}

/** What was simulated to find the ends. */
function trialTable(
  { scenario }: CapacityAnswer,
  { trials }: SimulatedCapacity,
  paint: Paint,
): string[] {
  const perDay = expectedPerDay(scenario);
  const words = { meets: 'yes', misses: 'no', unresolved: 'not clear' };
  const [heading, ...rows] = alignTable(
    [
      { heading: 'Parcels a day', align: 'right' },
      { heading: 'Times those of the scenario', align: 'right' },
      { heading: 'Replications', align: 'right' },
      { heading: 'Carried', align: 'left' },
    ],
    trials
      .toSorted((a, b) => a.factor - b.factor)
      .map(({ factor, replications, verdict }) => [
        rounded(perDay * factor, DIGITS),
        rounded(factor, DIGITS),
        count(replications),
        words[verdict],
      ]),
  );
  return [paint.dim(heading ?? ''), ...rows];
}

function growthSection({ scenario, capacity, growth }: CapacityAnswer): string[][] {
  if (growth === undefined) return [];
  const { lower, upper } = factorsOf(capacity);
  const [from, until] = [lower, upper].map((factor) => reachedAt(factor, growth, scenario.startMs));
  const day = new Date(scenario.startMs).toISOString().slice(0, 10);
  const yearly = `Growing by ${percent(growth, 3)} a year from ${day}`;
  return [wrap(`${yearly}, the demand exceeds this ${whenExceeded(from!, until!)}.`, WIDTH)];
}

function headingOf(rule: string): string {
  return RULES.find(({ name }) => name === rule)?.heading ?? rule;
}
