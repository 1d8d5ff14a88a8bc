import { UNKNOWN } from '../../src/report/numbers.ts';
import type { CaseResult } from './measure-case.ts';

const HEADINGS = [
  'estimate',
  'of',
  'coverage, %',
  '99.9 % interval',
  'width ÷ ideal',
  'sample ÷ fixed',
  'wanted',
  '',
];

/** The results as a Markdown table. */
export function formatCoverage(results: readonly CaseResult[]): string {
  const rows = results.map((result) => [
    result.method,
    result.world,
    percent(result.coverage),
    `${percent(result.lower)} … ${percent(result.upper)}`,
    times(result.relativeHalfWidth),
    times(result.relativeSample),
    wanted(result),
    result.isReached ? 'reached' : 'MISSED',
  ]);
  return [HEADINGS, HEADINGS.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function wanted({ wantedCoverage, wantedHalfWidth, wantedSample }: CaseResult): string {
  return [
    `≥ ${percent(wantedCoverage)}`,
    ...(wantedHalfWidth === undefined ? [] : [`width ≤ ${wantedHalfWidth}`]),
    ...(wantedSample === undefined ? [] : [`sample ≤ ${wantedSample}`]),
  ].join(', ');
}

const percent = (share: number) => (100 * share).toFixed(1);

const times = (ratio: number | undefined) => ratio?.toFixed(2) ?? UNKNOWN;
