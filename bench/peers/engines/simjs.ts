import { printedBy } from '../../printed-by.ts';
import type { Engine } from '../engine.ts';

export const simjs: Engine = {
  name: 'SIM.JS',
  yearsShare: 1 / 10,
  install: '`npm install`',
  find() {
    const version = printedBy(process.execPath, '-p', "require('simjs/package.json').version");
    return version === undefined
      ? undefined
      : { version, command: [process.execPath, 'bench/peers/programs/simjs-workloads.mjs'] };
  },
};
