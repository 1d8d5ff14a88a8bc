import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParcels, NONE } from '../../../sim/simulation/parcels.ts';

describe('parcels', () => {
  it('have rows of their own, as long as they are not released', () => {
    // What is done at each step: whether a parcel is taken or the n-th of those there are is released.
    const step = fc.record({ take: fc.boolean(), nth: fc.nat(100) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400, size: 'max' }), (steps) => {
        const parcels = createParcels(1);
        const taken: number[] = [];
        for (const { take, nth } of steps) {
          if (!take && taken.length > 0) {
            parcels.release(taken.splice(nth % taken.length, 1)[0]!);
          } else {
            const parcel = parcels.take();
            expect(taken).not.toContain(parcel);
            expect(parcel).toBeGreaterThanOrEqual(0);
            taken.push(parcel);
          }
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('begin with nothing of the parcel that had the row before', () => {
    const parcels = createParcels();
    const before = parcels.take();
    parcels.attempt[before] = 3;
    parcels.next[before] = 7;
    parcels.inside[before] = 1;
    parcels.awaited[before] = 1;
    parcels.release(before);
    const parcel = parcels.take();
    expect(parcel).toBe(before);
    expect([parcels.attempt[parcel], parcels.next[parcel]]).toEqual([0, NONE]);
    expect([parcels.inside[parcel], parcels.awaited[parcel]]).toEqual([0, 0]);
  });

  it('keep what is written of them when there are more than there was room for', () => {
    const parcels = createParcels(1);
    const columns = Object.entries(parcels).flatMap(([name, column]) =>
      ArrayBuffer.isView(column) && name !== 'vacant' ? [name as 'size'] : [],
    );
    expect(columns).toHaveLength(18);
    const rows = Array.from({ length: 1_000 }, () => {
      const parcel = parcels.take();
      for (const [n, name] of columns.entries()) parcels[name][parcel] = (parcel + n) % 100;
      return parcel;
    });
    for (const parcel of rows) {
      const written = columns.map((name) => parcels[name][parcel]);
      expect(written).toEqual(columns.map((_, n) => (parcel + n) % 100));
    }
  });
});
