import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parcel } from '../../../sim/simulation/parcel.ts';
import { createParcels } from '../../../sim/simulation/parcels.ts';

describe('parcels', () => {
  it('are each a parcel of its own, as long as they are not released', () => {
    // What is done at each step: whether a parcel is taken or the n-th of those there are is released.
    const step = fc.record({ take: fc.boolean(), nth: fc.nat(100) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400, size: 'max' }), (steps) => {
        const parcels = createParcels(1);
        const taken: Parcel[] = [];
        for (const { take, nth } of steps) {
          if (!take && taken.length > 0) {
            parcels.release(taken.splice(nth % taken.length, 1)[0]!);
          } else {
            const parcel = parcels.take();
            expect(taken).not.toContain(parcel);
            expect(parcels.numbered(parcel.number)).toBe(parcel);
            taken.push(parcel);
          }
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('begin with nothing of what they were before', () => {
    const parcels = createParcels();
    const before = parcels.take();
    const other = parcels.take();
    Object.assign(before, { attempt: 3, next: other, isInside: true, isAwaited: true });
    parcels.release(before);
    const parcel = parcels.take();
    expect(parcel).toBe(before);
    expect(parcel).toMatchObject({ attempt: 0, isInside: false, isAwaited: false });
    expect(parcel.next).toBe(undefined);
  });

  it('stay what they are when there are more than there was room for', () => {
    const parcels = createParcels(1);
    const taken = Array.from({ length: 1_000 }, () => parcels.take());
    expect(new Set(taken).size).toBe(1_000);
    expect(taken.map(({ number }) => number)).toEqual([...taken.keys()]);
    expect(taken.map(({ number }) => parcels.numbered(number))).toEqual(taken);
  });
});
