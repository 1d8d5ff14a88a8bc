import { describe, expect, it } from 'vitest';
import type { Outlook } from '../../../../sim/planning/outlook/outlook.ts';
import type { Target } from '../../../../sim/planning/target/target.ts';
import { neighbourLines, todayLine } from '../../../../src/report/plan/neighbour-lines.ts';
import { sensitivityTable } from '../../../../src/report/plan/sensitivity-table.ts';

const SIZES = [{ name: 'S' }, { name: 'L' }];
const targets: readonly Target[] = SIZES.map(({ name: size }) => ({
  kind: 'blocking',
  size,
  limit: 0.02,
}));
type Ends = readonly [ratio: number, lower?: number, upper?: number];

function appraisal(...ends: readonly Ends[]) {
  const measures = ends.map(([ratio, lower = ratio, upper = ratio]) => ({ ratio, lower, upper }));
  const differences = measures.map(() => ({ ratio: 0.01, lower: 0.008, upper: 0.012 }));
  return { rule: undefined, targets: measures, differences, sizes: measures, total: measures[0]! };
}

const outlook: Outlook = {
  planned: { mix: [8, 4], cost: 16, appraisal: appraisal([0.012], [0.0199, 0.018, 0.022]) },
  today: { mix: [6, 4], cost: 14.5, appraisal: appraisal([0.025], [0.02]) },
  neighbours: [
    { mix: [8, 3], cost: 14, appraisal: appraisal([0.012], [0.05, 0.048, 0.053]) },
    { mix: [6, 5], cost: 16, appraisal: appraisal([0.03], [0.03]) },
    { mix: [10, 4], cost: 18, appraisal: appraisal([0.003], [0.02, 0.01, 0.03]) },
    { mix: [8, 5], cost: 18.2, appraisal: appraisal([0.012], [0.01]) },
  ],
  worlds: [
    { change: { kind: 'demand', factor: 0.7 }, appraisal: appraisal([0.001], [0.002]) },
    { change: { kind: 'dwell', factor: 1.1 }, appraisal: appraisal([0.03, 0.025, 0.035], [0.01]) },
    { change: { kind: 'strategy', name: 'fallback' }, appraisal: appraisal([0.01], [0.02]) },
  ],
};

describe('the outlook in words', () => {
  it('says of each neighbour what it saves or costs, and what it breaks and by how much', () => {
    expect(neighbourLines(outlook, targets, SIZES)).toEqual([
      'One L less saves 2 and breaks blocking.L <= 2% by 3.0 points, 1.0 (0.80–1.2) more than planned.',
      '2 S less and one L more costs the same and breaks blocking.S <= 2% by 1.0 points, 1.0 (0.80–1.2) more than planned and blocking.L <= 2% by 1.0 points, 1.0 (0.80–1.2) more than planned.',
      '2 S more costs 2 and may or may not meet blocking.L <= 2%.',
      'One L more costs 2.2 and meets the targets.',
    ]);
  });

  it("says how today's bank stands to it", () => {
    const line = (changes: Partial<Outlook['today']>) =>
      todayLine({ ...outlook, today: { ...outlook.today, ...changes } }, targets);
    expect(line({})).toBe(
      "Today's bank costs 14.5, 1.5 less than this one, and breaks blocking.S <= 2% by 0.50 points, 1.0 (0.80–1.2) more than planned.",
    );
    expect(line({ cost: 16 })).toContain('costs 16, as much as this one, and breaks');
    expect(line({ cost: 17 })).toContain('costs 17, 1 more than this one, and breaks');
    expect(line({ cost: Infinity })).toMatch(
      /^Today's bank cannot be built of these columns; it b/,
    );
    expect(line({ mix: [8, 4] })).toBe("It is today's bank.");
  });

  it('heads columns by what is limited', () => {
    const weeks: Target = { kind: 'rejected', per: 'week', limit: 5, share: 0.95 };
    const all: Target = { kind: 'blocking', size: undefined, limit: 0.02 };
    expect(sensitivityTable(outlook, [all, weeks])[0]).toMatch(
      / All {2}weeks with more than 5 {2}Met$/,
    );
  });

  it('has a row for each other world', () => {
    expect(sensitivityTable(outlook, targets)).toEqual([
      'Rejected, %                            S              L  Met',
      'as planned                           1.2  2.0 (1.8–2.2)  not clear',
      '30 % less demand                    0.10           0.20  yes',
      '10 % longer pickup delays  3.0 (2.5–3.5)            1.0  no',
      'strategy fallback                    1.0            2.0  yes',
    ]);
  });
});
