import { createCompartmentMachine } from '../machines/compartment.ts';
import { compile } from '../machines/compile/compile.ts';
import { DEFAULT_DURATIONS } from '../machines/durations.ts';
import type { Suite } from './suite.ts';

/** What every locker of the compiled engine costs before it does anything. */
export const compilation: Suite = {
  name: 'compile',
  summary: "the compartment's statechart to tables",
  checksumCycles: 3,
  tasks: () => [
    {
      name: 'compartment',
      get cycle() {
        const { reservationTimeoutMs } = DEFAULT_DURATIONS;
        return () => {
          const { next } = compile(createCompartmentMachine({ reservationTimeoutMs }));
          return next.reduce((sum, state, cell) => sum + state * cell, 0);
        };
      },
    },
  ],
};
