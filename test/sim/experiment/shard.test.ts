import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatShard,
  parseShard,
  type Shard,
  tasksInShard,
} from '../../../sim/experiment/shard.ts';

const shards = fc
  .integer({ min: 1, max: 60 })
  .chain((of) => fc.record({ number: fc.integer({ min: 1, max: of }), of: fc.constant(of) }));

describe('shards', () => {
  it('are together every task once, and alike in size', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.integer({ min: 1, max: 20 }), (count, of) => {
        const tasks = Array.from({ length: count }, (_, i) => ({ variant: 0, replication: i + 1 }));
        const all = Array.from({ length: of }, (_, i) =>
          tasksInShard(tasks, { number: i + 1, of }),
        );
        const order = all.flat().toSorted((a, b) => a.replication - b.replication);
        expect(order).toEqual(tasks);
        const sizes = all.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are read as they are written', () => {
    fc.assert(
      fc.property(shards, (shard: Shard) => {
        expect(parseShard(formatShard(shard))).toEqual(shard);
      }),
    );
  });

  it.each(['', '2', '0/4', '5/4', '2/0', '-1/4', '1.5/4', '1/4/5', ' 1/4', '1/1234567'])(
    'are not %j',
    (text) => {
      expect(parseShard(text)).toBeUndefined();
    },
  );
});
