import { VERSION } from '../../../src/version.ts';
import { programPath } from '../../program-path.ts';
import { OURS, type Engine } from '../engine.ts';

export const pigeonhole: Engine = {
  name: OURS,
  yearsShare: 1,
  install: 'nothing: it is this package',
  find: () => ({
    version: VERSION,
    command: [process.execPath, programPath('peers/programs/pigeonhole-workloads')],
  }),
};
