import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../../src/report/paint.ts';
import { report } from '../../../src/report/report.ts';
import { VERSION } from '../../../src/version.ts';
import { byHour, findingOf, type SizeGiven } from './hand-made.ts';

const HOUR_MS = 3_600_000;

const small = (accepted: number, occupied: number): SizeGiven => ({
  offered: accepted,
  attempts: accepted,
  accepted,
  confirmed: accepted - 24,
  walkedAway: 24,
  pickedUp: accepted - 30,
  expired: 6,
  returned: 6,
  dwells: accepted - 24,
  dwellTotalMs: (accepted - 24) * 30 * HOUR_MS,
  peakOccupied: 2,
  meanInState: { free: 2 - occupied, occupied },
});

const large = (offered: number, rejected: number, fullShare: number): SizeGiven => ({
  offered,
  rejected,
  attempts: offered,
  rejectedAttempts: rejected,
  accepted: offered - rejected,
  confirmed: offered - rejected,
  pickedUp: offered - rejected,
  lost: rejected,
  dwells: offered - rejected,
  dwellTotalMs: (offered - rejected) * fullShare * 100 * HOUR_MS,
  fullShare,
  peakOccupied: 1,
  meanInState: { free: 1 - fullShare, occupied: fullShare },
  rejectedByHour: byHour(0, { 18: rejected / 2, 19: rejected / 2 }),
});

const FINDING = findingOf([
  [small(800, 1.2), large(200, 60, 0.3)],
  [small(820, 1.25), large(190, 56, 0.31)],
  [small(780, 1.21), large(210, 66, 0.32)],
]);

describe('report', () => {
  it('is this text, to the last space', () => {
    expect(`\n${report(FINDING, PLAIN).replace(VERSION, '0.0.0')}`).toMatchInlineSnapshot(`
      "
      Pigeonhole 0.0.0 · Hand-made
      3 compartments, strategy exact (first within a size), 100 days after 14 days of
      warm-up, 3 replications, seed 7. ± is the half-width of a 95 % interval.

      Size  Doors  Offered  Rejected  Blocking, %
      S         2    2,400         0   below 0.77
      L         1      600       182   30.3 ± 2.6
      All       3    3,000       182    6.1 ± 1.4

      Size  Occupied, mean  Peak  Full, % of time    Dwell, h
      S      1.220 ± 0.066     2          0 ± 0    30.0 ± 0
      L      0.310 ± 0.025     1       31.0 ± 2.5  31.0 ± 2.6
      All     1.53                                 30.2

      Parcels          Total   A day  Share
      offered          3,000    10.0
      rejected           182   0.607  6.07 % of offered
      accepted         2,818    9.39  93.9 % of presented
        confirmed      2,746    9.15  97.4 % of accepted
        walked away       72   0.240  2.56 % of accepted
      picked up        2,728    9.09  99.3 % of confirmed
      expired             18  0.0600  0.655 % of confirmed
      returned            18  0.0600  100 % of expired
      never delivered    182   0.607  6.07 % of offered

      A door opens 2.00 times a day; most often S1 (3.00), least often S2 (1.00).

      Noteworthy
      • L is full 31 % of the time; rejections peak Mondays 18–20 h.
      • The interval of the blocking probability is wide (± 23 % of it); about
        --replications 16 would bring it to ± 10 %.
      "
    `);
  });

  it('has a column for what is known exactly, where that is so', () => {
    const exact = { rule: 'erlang-b', sizes: [0.00123456, 0.3], total: 0.061 };
    const lines = report({ ...FINDING, exact }, PLAIN).split('\n');
    expect(lines.slice(4, 8)).toEqual([
      'Size  Doors  Offered  Rejected  Blocking, %  Exact, %',
      'S         2    2,400         0   below 0.77    0.1235',
      'L         1      600       182   30.3 ± 2.6     30.00',
      'All       3    3,000       182    6.1 ± 1.4     6.100',
    ]);
  });

  it('has a column for the improved blocking, where there is one', () => {
    const of = (estimate: number, halfWidth: number) => ({
      estimate,
      halfWidth,
      confidence: 0.95,
      varianceReduction: 4,
    });
    const improved = {
      by: ['time-average'] as const,
      sizes: [null, of(0.3, 0.011)],
      total: of(0.0612, 0.006),
    };
    const estimates = { ...FINDING.estimates, improved };
    const lines = report({ ...FINDING, estimates }, PLAIN).split('\n');
    expect(lines.slice(4, 8)).toEqual([
      'Size  Doors  Offered  Rejected  Blocking, %  Improved, %',
      'S         2    2,400         0   below 0.77     –',
      'L         1      600       182   30.3 ± 2.6  30.0 ± 1.1',
      'All       3    3,000       182    6.1 ± 1.4  6.12 ± 0.60',
    ]);
  });

  it('tells how bad a week and a day get, with what is known of it', () => {
    const of = (quantile: number, probability: number, more = {}) => ({
      samples: 100,
      probability,
      quantile,
      confidence: 0.95,
      attained: undefined,
      lower: undefined,
      upper: undefined,
      ...more,
    });
    const estimates = {
      ...FINDING.estimates,
      rejectedPerWeek: of(24, 0.95, { lower: 22, upper: 26 }),
      rejectedPerDay: of(12, 0.99),
    };
    expect(report({ ...FINDING, estimates }, PLAIN).replaceAll('\n', ' ')).toContain(
      'At most so many parcels are rejected: 24 in 95 % of the weeks (22–26); 12 in 99 % of the days.',
    );
  });

  it('fits into 80 columns', () => {
    const widths = report(FINDING, PLAIN)
      .split('\n')
      .map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(80);
  });

  it('paints headings and bullets, and nothing else', () => {
    const marked = report(FINDING, {
      bold: (text) => `<b>${text}</b>`,
      dim: (text) => `<d>${text}</d>`,
      yellow: (text) => `<y>${text}</y>`,
    });
    expect(marked.replaceAll(/<\/?[bdy]>/g, '')).toBe(report(FINDING, PLAIN));
    expect(marked).toContain('<b>Noteworthy</b>');
  });
});
