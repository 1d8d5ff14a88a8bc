import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParcels, NONE, OutOfRoom } from '../../../sim/simulation/parcels.ts';

const ROOM = 20;

describe('parcels', () => {
  it('have rows of their own, as long as they are not released', () => {
    // What is done at each step: whether a parcel is taken or the n-th of those there are is released.
    const step = fc.record({ take: fc.boolean(), nth: fc.nat(100) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200, size: 'max' }), (steps) => {
        const parcels = createParcels(ROOM);
        const taken: number[] = [];
        for (const { take, nth } of steps) {
          if (!take && taken.length > 0) {
            parcels.release(taken.splice(nth % taken.length, 1)[0]!);
          } else if (taken.length < ROOM) {
            const parcel = parcels.take();
            expect(taken).not.toContain(parcel);
            expect(parcel).toBeGreaterThanOrEqual(0);
            expect(parcel).toBeLessThan(parcels.room);
            taken.push(parcel);
          } else expect(() => parcels.take()).toThrow(OutOfRoom);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('begin with nothing of the parcel that had the row before', () => {
    const parcels = createParcels(1);
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

  it('say how many there may be when there are more', () => {
    const parcels = createParcels(3);
    for (let n = 0; n < 3; n++) parcels.take();
    expect(() => parcels.take()).toThrow(new OutOfRoom('More than 3 parcels are on their way.'));
  });

  it('have a row in every column', () => {
    const { room, take: _take, release: _release, ...columns } = createParcels(ROOM);
    for (const [name, column] of Object.entries(columns)) expect(column, name).toHaveLength(room);
  });
});
