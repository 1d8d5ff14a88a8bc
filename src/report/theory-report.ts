import type { Facts } from '../../sim/known/facts.ts';
import type { Knowledge, Statement } from '../../sim/known/what-is-known.ts';
import { HOUR_MS } from '../../sim/traffic/civil-time.ts';
import { VERSION } from '../version.ts';
import { count, plural, rounded, UNKNOWN } from './numbers.ts';
import type { Paint } from './paint.ts';
import { alignTable } from './table.ts';
import { wrap } from './wrap.ts';

const WIDTH = 80;
const BULLET = '• ';
const DIGITS = 4;
const SIGN = { exact: '= ', bound: '≥ ', approximation: '≈ ' } as const;
const HOW = { exact: 'Exactly', bound: 'As a bound', approximation: 'About' } as const;

/** What theory says of a scenario, for people. */
export function theoryReport(knowledge: Knowledge, paint: Paint): string {
  const { facts, statements } = knowledge;
  const { scenario } = facts;
  const table = ([heading, ...rows]: readonly string[]) => [paint.dim(heading ?? ''), ...rows];
  const compartments = scenario.sizes.reduce((sum, size) => sum + size.count, 0);
  const setting =
    `${plural(compartments, 'compartment')}, strategy ${scenario.strategy.name}, in the long run. ` +
    'Nothing is simulated.';
  const sections = [
    [paint.bold(`Pigeonhole ${VERSION} · ${scenario.name} · theory`), ...wrap(setting, WIDTH)],
    [...table(loadTable(facts)), ...loadNotes(facts).flatMap((note) => wrap(note, WIDTH))],
    ...(statements.length === 0 ? [] : [table(valueTable(knowledge))]),
    ...statements.map(({ rule }) =>
      bullet(paint, `${HOW[rule.kind]}, ${rule.heading}. ${rule.says}`),
    ),
    ...unknownSection(knowledge, paint),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The same as one JSON document (docs/cli.md); what is not known is absent. */
export function theoryResults({ facts, statements, unknown }: Knowledge) {
  const finite = (value: number) =>
    Number.isFinite(value) && isHoldKnown(facts) ? value : undefined;
  const told = (kind: Statement['rule']['kind']) =>
    statements
      .filter(({ rule }) => rule.kind === kind)
      .map(({ rule: { name, share, says }, sizes, total }) => ({
        rule: name,
        share,
        sizes,
        total,
        says,
      }));
  return {
    pigeonhole: VERSION,
    scenario: facts.scenario,
    sizes: facts.sizes.map(({ name, perDay, holdMeanMs, offeredLoad }) => ({
      size: name,
      parcelsPerDay: perDay,
      holdMeanMs: finite(holdMeanMs),
      offeredLoad: finite(offeredLoad),
    })),
    exact: told('exact'),
    bounds: told('bound'),
    approximations: told('approximation'),
    notKnown: unknown.map(({ rule, because }) => ({ rule: rule.name, because })),
  };
}

/** Who comes and for how long, by size. */
function loadTable(facts: Facts): string[] {
  const known = (value: number) =>
    isHoldKnown(facts) && Number.isFinite(value) ? rounded(value, DIGITS) : UNKNOWN;
  return alignTable(
    [
      { heading: 'Size', align: 'left' },
      { heading: 'Compartments', align: 'right' },
      { heading: 'Parcels a day', align: 'right' },
      { heading: 'Mean hold, h', align: 'right' },
      { heading: 'Offered load, erlang', align: 'right' },
    ],
    facts.sizes.map(({ name, compartments, perDay, holdMeanMs, offeredLoad }) => [
      name,
      count(compartments),
      rounded(perDay, DIGITS),
      known(holdMeanMs / HOUR_MS),
      known(offeredLoad),
    ]),
  );
}

function loadNotes({ scenario, sizes, race }: Facts): string[] {
  const isTimed = scenario.arrivals.some(
    (source) => source.kind === 'visits' || source.profile !== undefined,
  );
  const waits =
    sizes.some(({ uncollected }) => uncollected > 0) && scenario.staff.rounds.length > 0;
  return [
    ...(race.cancelled > 0
      ? [
          `${rounded(100 * race.cancelled, DIGITS)} % of the reservations come to nothing; they hold too.`,
        ]
      : []),
    ...(waits && isTimed
      ? [
          'The wait for the staff is reckoned as that of a code which expires at any time of the week.',
        ]
      : []),
    ...(scenario.season.length > 0 || scenario.dayFactor !== undefined
      ? ['Parcels a day are those before season and day factor.']
      : []),
  ];
}

/** Shares that are rejected, in percent: a row for each size, a column for each rule. */
function valueTable({ facts, statements }: Knowledge): string[] {
  const cell = (value: number | undefined) =>
    value === undefined ? '' : rounded(100 * value, DIGITS);
  return alignTable(
    [
      { heading: 'Rejected, %', align: 'left' },
      ...statements.map(({ rule }) => ({
        heading: SIGN[rule.kind] + rule.heading,
        align: 'right' as const,
      })),
    ],
    [
      ...facts.sizes.map(({ name }, size) => [
        name,
        ...statements.map(({ sizes }) => cell(sizes?.[size])),
      ]),
      ['All', ...statements.map(({ total }) => cell(total))],
    ],
  );
}

/** What stands in the way of the exact rule that is approximated, or else of the nearest. */
function unknownSection({ statements, unknown }: Knowledge, paint: Paint): string[][] {
  const wanted = statements.find(({ rule }) => rule.insteadOf)?.rule.insteadOf;
  const nearest =
    unknown.find(({ rule }) => rule === wanted) ??
    unknown.toSorted((a, b) => a.because.length - b.because.length)[0];
  if (nearest === undefined) return [];
  const advice = 'Nothing here says how much is rejected: pigeonhole run simulates it.';
  return [
    [
      paint.bold('Not known exactly'),
      ...nearest.because.flatMap((sentence) => bullet(paint, `${sentence}.`)),
      ...(statements.length === 0 ? [advice] : []),
    ],
  ];
}

function isHoldKnown({ scenario }: Facts): boolean {
  return scenario.pickupHours === undefined && scenario.faults === undefined;
}

function bullet(paint: Paint, text: string): string[] {
  return wrap(text[0]!.toUpperCase() + text.slice(1), WIDTH - BULLET.length).map((line, index) =>
    index === 0 ? paint.yellow(BULLET) + line : ' '.repeat(BULLET.length) + line,
  );
}
