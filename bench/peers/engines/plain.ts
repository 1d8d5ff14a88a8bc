import type { Engine } from '../engine.ts';

/** No simulator, but a yardstick: the same work and nothing around it. */
export const plain: Engine = {
  name: 'plain program',
  yearsShare: 1,
  install: 'nothing: it is in this package',
  find: () => ({
    version: '–',
    command: [process.execPath, 'bench/peers/programs/plain-workloads.mjs'],
  }),
};
