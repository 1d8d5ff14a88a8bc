import { printedBy } from '../../printed-by.ts';
import type { Engine } from '../engine.ts';

/** Debian's own Python comes first: that is where its package python3-simpy3 lands. */
const PYTHONS = ['/usr/bin/python3', 'python3', 'python'];

export const simpy: Engine = {
  name: 'SimPy',
  yearsShare: 1 / 40,
  install: '`apt-get install python3-simpy3`, or `pip install simpy`',
  find() {
    for (const python of PYTHONS) {
      const version = printedBy(python, '-c', 'import simpy; print(simpy.__version__)');
      if (version !== undefined) {
        return { version, command: [python, 'bench/peers/programs/simpy_workloads.py'] };
      }
    }
    return undefined;
  },
};
