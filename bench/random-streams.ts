import { createStream } from '../sim/random/stream.ts';
import type { Suite } from './suite.ts';

/** As many numbers as the simulator draws at a time. */
const BLOCK = 512;

const newStream = () =>
  createStream({ seed: 1, replication: 1, source: 'bench', purpose: 'numbers' });

/** Uniform numbers, one at a time and in blocks. */
export const randomStreams: Suite = {
  name: 'random streams',
  summary: 'rates are of numbers',
  tasks: () => [
    {
      name: 'uniform',
      get cycle() {
        return newStream().uniform;
      },
    },
    {
      name: 'uniformInt',
      get cycle() {
        const stream = newStream();
        return () => stream.uniformInt(60);
      },
    },
    {
      name: `fill, ${BLOCK} at a time`,
      unitsPerCycle: BLOCK,
      get cycle() {
        const { fill } = newStream();
        const block = new Float64Array(BLOCK);
        return () => {
          fill(block, BLOCK);
          return block[BLOCK - 1]!;
        };
      },
    },
  ],
};
