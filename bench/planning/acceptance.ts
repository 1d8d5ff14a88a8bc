import { readFileSync } from 'node:fs';
import type { AcceptanceCase } from './acceptance-case.ts';
import { problemFrom } from './problem.ts';
import { referenceOptima } from './reference-optima.ts';

const EIGHTY_DOORS = 'examples/eighty-doors.yaml';

/** What a plan has to find, how surely and how soon. */
export function acceptanceCases(): readonly AcceptanceCase[] {
  return [...referenceOptima(), eightyDoors()];
}

/** A weekly profile, batches, walk-aways and lognormal pickup delays: all of it is simulated. */
function eightyDoors(): AcceptanceCase {
  return {
    name: 'eighty-doors',
    problem: problemFrom(readFileSync(EIGHTY_DOORS, 'utf8'), {
      costs: { S: 1, M: 1.4, L: 2 },
      limit: 0.02,
    }),
    optimum: undefined,
    allowedSeconds: 60,
  };
}
