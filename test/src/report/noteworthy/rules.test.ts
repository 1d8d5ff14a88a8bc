import { describe, expect, it } from 'vitest';
import type { ImprovedBlocking } from '../../../../sim/experiment/variance/improved-blocking.ts';
import { expired } from '../../../../src/report/noteworthy/expired.ts';
import { faults } from '../../../../src/report/noteworthy/faults.ts';
import { full } from '../../../../src/report/noteworthy/full.ts';
import { improved } from '../../../../src/report/noteworthy/improved.ts';
import { noRejections } from '../../../../src/report/noteworthy/no-rejections.ts';
import { noteworthy } from '../../../../src/report/noteworthy/noteworthy.ts';
import { precision } from '../../../../src/report/noteworthy/precision.ts';
import { retries } from '../../../../src/report/noteworthy/retries.ts';
import { warmUp } from '../../../../src/report/noteworthy/warm-up.ts';
import { walkAways } from '../../../../src/report/noteworthy/walk-aways.ts';
import { wear } from '../../../../src/report/noteworthy/wear.ts';
import { byHour, findingOf } from '../hand-made.ts';

describe('full', () => {
  it('names the sizes that are full 0.5 % of the time or more', () => {
    expect(full(findingOf([[{ fullShare: 0.0049 }, { fullShare: 0.005 }]]))).toEqual([
      'L is full 0.50 % of the time.',
    ]);
  });

  it('adds when parcels are rejected, if that stands out', () => {
    const rejectedByHour = byHour(1, { 18: 50, 19: 50 });
    expect(full(findingOf([[{}, { fullShare: 0.31, rejectedByHour }]]))).toEqual([
      'L is full 31 % of the time; rejections peak Mondays 18–20 h.',
    ]);
  });

  it('does not call a size without compartments full', () => {
    const sizes = [
      { name: 'S', count: 0 },
      { name: 'L', count: 3 },
    ];
    expect(full(findingOf([[{ fullShare: 1 }, {}]], { sizes }))).toEqual([]);
  });
});

describe('warmUp', () => {
  const seen = (warmUpDays: number, occupiedAtStart: readonly number[]) => {
    const finding = findingOf([[{}, {}]], { warmUpDays });
    return warmUp({ ...finding, estimates: { ...finding.estimates, occupiedAtStart } });
  };
  /** A bank that fills up for so many days, and then wavers. */
  const filling = (days: number) =>
    Array.from({ length: 80 }, (_, day) => Math.min(day, days) * 10 + (day % 2));

  it('says when the statistics begin before the bank has settled', () => {
    expect(seen(5, filling(20))).toEqual([
      'The bank seems to settle later than its warm-up of 5 days: by MSER-5 20 days would be left out, ' +
        'with --set warmUp="20 d".',
    ]);
  });

  it('says nothing where the warm-up is long enough, or nothing can be told', () => {
    expect(seen(20, filling(20))).toEqual([]);
    expect(seen(5, filling(80))).toEqual([]);
    expect(seen(5, [])).toEqual([]);
  });
});

describe('improved', () => {
  const { scenario, estimates } = findingOf([[{}, {}]]);
  const total = { estimate: 0.01, confidence: 0.95, halfWidth: 0.001, varianceReduction: 15.7 };
  const found = { by: ['time-average', 'repack', 'endless'], sizes: [null, null], total } as const;
  const linesOf = (changes: Partial<ImprovedBlocking>) =>
    improved({ scenario, estimates: { ...estimates, improved: { ...found, ...changes } } });

  it('says what it is and what it brings', () => {
    expect(linesOf({})).toEqual([
      'Improved is the time without room for parcels that come one at a time, in place of those ' +
        'rejected, corrected by what the same parcels did in banks with known answers: one where ' +
        'parcels may be moved at any time; one that is never full. Blocking has 16 times its variance.',
    ]);
    expect(linesOf({ by: ['time-average'] })).toEqual([
      'Improved is the time without room for parcels that come one at a time, in place of those ' +
        'rejected. Blocking has 16 times its variance.',
    ]);
    expect(linesOf({ by: ['endless'] })).toEqual([
      'Improved is rejected parcels over those to be expected, corrected by what the same parcels ' +
        'did in banks with known answers: one that is never full. Blocking has 16 times its variance.',
    ]);
  });

  it('says nothing where there is none', () => {
    expect(linesOf({ total: null })).toEqual([]);
    expect(improved({ scenario, estimates })).toEqual([]);
  });
});

describe('noRejections', () => {
  it('gives the bound, not zero', () => {
    expect(noRejections(findingOf([[{ offered: 36_889 }, {}]]))).toEqual([
      'None of 36,889 parcels was rejected: the blocking probability is below 0.050 % (95 % bound).',
    ]);
  });

  it('says nothing after a rejection', () => {
    expect(noRejections(findingOf([[{ offered: 100, rejected: 1 }, {}]]))).toEqual([]);
  });

  it('tells that nothing was offered', () => {
    expect(noRejections(findingOf([[{}, {}]]))).toEqual([
      'No parcel was offered: look at arrivals, and at days.',
    ]);
  });
});

describe('retries', () => {
  it('tells how often parcels are presented', () => {
    expect(retries(findingOf([[{ offered: 100, attempts: 125 }, {}]]))).toEqual([
      '20 % of the presentations are of parcels that came back: a parcel is presented 1.25 times on average.',
    ]);
  });

  it('passes over a few', () => {
    expect(retries(findingOf([[{ offered: 1000, attempts: 1004 }, {}]]))).toEqual([]);
  });
});

describe('walkAways', () => {
  it('tells of walk-aways beyond 5 %, and of late confirms beyond 1 %', () => {
    const one = { accepted: 1000, walkedAway: 51, lateConfirms: 11 };
    expect(walkAways(findingOf([[one, {}]]))).toEqual([
      expect.stringContaining('walk away from 5.1 %'),
      expect.stringContaining('1.1 % of the reservations are confirmed too late'),
    ]);
  });

  it('passes over fewer', () => {
    const one = { accepted: 1000, walkedAway: 50, lateConfirms: 10 };
    expect(walkAways(findingOf([[one, {}]]))).toEqual([]);
  });
});

describe('expired', () => {
  it('tells the share beyond 2 %', () => {
    expect(expired(findingOf([[{ confirmed: 100, expired: 3 }, {}]]))).toEqual([
      '3.0 % of the parcels expire before they are fetched.',
    ]);
    expect(expired(findingOf([[{ confirmed: 100, expired: 2 }, {}]]))).toEqual([]);
  });

  it('warns where nobody takes expired parcels out', () => {
    const finding = findingOf([[{ confirmed: 100, expired: 1 }, {}]], { staff: { rounds: [] } });
    expect(expired(finding)).toEqual([expect.stringContaining('1 compartment fell out of use')]);
  });
});

describe('faults', () => {
  it('tells the share of compartment time that is lost, of all three kinds', () => {
    const meanInState = {
      'outOfService.empty': 0.1,
      'outOfService.holding': 0.15,
      'outOfService.unverified': 0.05,
    };
    expect(faults(findingOf([[{ meanInState }, {}]]))).toEqual([
      'Compartments are out of service 10 % of the time.',
    ]);
    expect(faults(findingOf([[{ meanInState: { 'outOfService.empty': 0.02 } }, {}]]))).toEqual([]);
  });
});

describe('wear', () => {
  it('names the busiest door against the average of its own size', () => {
    const sizes = [
      { name: 'S', count: 4 },
      { name: 'L', count: 1 },
    ];
    const doorOpenings = [500, 100, 100, 100, 900];
    expect(wear(findingOf([[{}, {}]], { sizes, doorOpenings }))).toEqual([
      'Doors wear unevenly: S1 opens 5.00 times a day, 2.5 times as often as the average S; strategy.within: least-worn spreads it.',
    ]);
    const even = [300, 299, 301, 300, 900];
    expect(wear(findingOf([[{}, {}]], { sizes, doorOpenings: even }))).toEqual([]);
  });

  it('passes over doors that hardly open', () => {
    const sizes = [{ name: 'S', count: 3 }];
    expect(wear(findingOf([[{}, {}]], { sizes, doorOpenings: [40, 0, 0] }))).toEqual([]);
  });
});

describe('precision', () => {
  const many = (rejected: number) => [{ offered: 10_000, rejected }, {}] as const;

  it('advises replications where there is only one', () => {
    expect(precision(findingOf([many(100)]))).toEqual([expect.stringContaining('One replication')]);
  });

  it('shows how little a handful of rejections says', () => {
    const handful = Array.from({ length: 10 }, (_, n) => many(n < 5 ? 1 : 0));
    expect(precision(findingOf(handful))).toEqual([
      'The interval of the blocking probability goes from 0.0011 % to 0.015 %, because rejections are few or come in few episodes; about --replications 1958 would bring it to ± 10 %.',
    ]);
  });

  it('says how many replications a wide interval needs', () => {
    // Mean 200, standard deviation 50, t(2) = 4.303: half-width 124.2, ± 62 %; 3 · 6.21² = 115.7.
    expect(precision(findingOf([many(150), many(200), many(250)]))).toEqual([
      'The interval of the blocking probability is wide (± 62 % of it); about --replications 116 would bring it to ± 10 %.',
    ]);
  });

  it('looks at the improved one where there is one', () => {
    const { scenario, estimates } = findingOf([many(150), many(200), many(250)]);
    const total = { estimate: 0.02, confidence: 0.95, halfWidth: 0.001, varianceReduction: 150 };
    const improved = { by: ['time-average'] as const, sizes: [null, null], total };
    expect(precision({ scenario, estimates: { ...estimates, improved } })).toEqual([]);
  });

  it('is content with a narrow one', () => {
    expect(precision(findingOf([many(199), many(200), many(201)]))).toEqual([]);
  });
});

it('has nothing to say of an ordinary bank', () => {
  const ordinary = { offered: 10_000, rejected: 100, attempts: 10_000, accepted: 9_900 };
  const others = [101, 99].map((rejected) => [{ ...ordinary, rejected }, {}] as const);
  expect(noteworthy(findingOf([[ordinary, {}], ...others]))).toEqual([]);
});
