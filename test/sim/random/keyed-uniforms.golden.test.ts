import { expect, it } from 'vitest';
import { createKeyedUniforms } from '../../../sim/random/keyed-uniforms.ts';
import type { StreamKey } from '../../../sim/random/stream-key.ts';

/**
 * Frozen: every result with a seed rests on these. Only a major version may change them.
 * Recomputed in Python from the two papers' definitions.
 */
const GOLDEN: readonly {
  key: StreamKey;
  uniforms: readonly (readonly [first: number, second: number, uniform: number])[];
}[] = [
  {
    key: { seed: 1, replication: 0, source: 'north', purpose: 'handlingAgain' },
    uniforms: [
      [0, 2, 0.18817827238264495],
      [1, 2, 0.6799901360790596],
      [0, 3, 0.8577919404967419],
      [123_456, 7, 0.9277006433452334],
    ],
  },
  {
    key: { seed: -7, replication: 3, source: 'Größe 📦', purpose: '' },
    uniforms: [
      [0, 0, 0.9691163926138459],
      [20_457, 0, 0.9672537604450421],
      [-1, 0, 0.7266273041493415],
      [2 ** 32 - 1, 1, 0.398119651796668],
      [2 ** 32 + 20_457, 0, 0.9672537604450421],
    ],
  },
];

it.each(GOLDEN)('the keyed uniforms of $key', ({ key, uniforms }) => {
  const uniformOf = createKeyedUniforms(key);
  const found = uniforms.map(([first, second]) => [first, second, uniformOf(first, second)]);
  expect(found).toEqual(uniforms);
});
