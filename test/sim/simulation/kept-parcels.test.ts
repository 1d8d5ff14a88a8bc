import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNow } from '../../../machines/now.ts';
import { KeptParcels } from '../../../sim/simulation/kept-parcels.ts';
import type { Parcel } from '../../../sim/simulation/parcel.ts';
import { createParcels } from '../../../sim/simulation/parcels.ts';

function start() {
  const now = createNow(1_000);
  const parcels = createParcels(1_000);
  const kept = new KeptParcels(now);

  /** Chains new parcels, as a visit brings them. */
  function chain(count: number): Parcel[] {
    const chained = Array.from({ length: count }, () => parcels.take());
    for (const [n, parcel] of chained.entries()) parcel.next = chained[n + 1];
    return chained;
  }
  /** What a driver presents with those parcels. */
  function collected(others: readonly Parcel[]): Parcel[] {
    const list: Parcel[] = [];
    for (let at = kept.collect(others[0]); at !== undefined; at = at.next) list.push(at);
    return list;
  }
  return { now, parcels, kept, chain, collected };
}

describe('kept parcels', () => {
  it('come with the next visit, before its own, the one that was kept first in front', () => {
    const { now, parcels, kept, chain, collected } = start();
    const [one, other] = [parcels.take(), parcels.take()];
    kept.keep(other);
    now[0]! += 5;
    kept.keep(one);
    now[0]! += 5;
    const brought = chain(2);
    expect(collected(brought)).toEqual([other, one, ...brought]);
    expect(collected(chain(0))).toEqual([]);
  });

  it('wait for a later visit than one at their very instant', () => {
    const { now, parcels, kept, chain, collected } = start();
    const [earlier, justNow] = [parcels.take(), parcels.take()];
    kept.keep(earlier);
    now[0]! += 1;
    kept.keep(justNow);
    const brought = chain(1);
    expect(collected(brought)).toEqual([earlier, ...brought]);
    expect(collected(chain(0))).toEqual([]);
    now[0]! += 1;
    const after = parcels.take();
    kept.keep(after);
    expect(collected(chain(0))).toEqual([justNow]);
    now[0]! += 1;
    expect(collected(chain(0))).toEqual([after]);
  });

  it('are left behind by what they were chained to', () => {
    const { now, kept, chain, collected } = start();
    // The driver has gone on with the second; the first is kept without it.
    const [first] = chain(2);
    kept.keep(first!);
    now[0]! += 1;
    expect(collected([])).toEqual([first]);
  });

  it('are those of a plain list', () => {
    const step = fc.record({
      waitMs: fc.nat(1),
      keep: fc.nat(3),
      visits: fc.boolean(),
      brings: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
        const { now, parcels, kept, chain, collected } = start();
        let list: { readonly parcel: Parcel; readonly sinceMs: number }[] = [];
        for (const { waitMs, keep, visits, brings } of steps) {
          now[0]! += waitMs;
          for (let n = 0; n < keep; n++) {
            const parcel = parcels.take();
            kept.keep(parcel);
            list.push({ parcel, sinceMs: now[0]! });
          }
          if (!visits) continue;
          const brought = chain(brings);
          const due = list.filter(({ sinceMs }) => sinceMs < now[0]!);
          expect(collected(brought)).toEqual([...due.map(({ parcel }) => parcel), ...brought]);
          list = list.filter(({ sinceMs }) => sinceMs >= now[0]!);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
