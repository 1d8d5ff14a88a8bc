import { calendarOperations } from './calendar.ts';
import { compilation } from './compile.ts';
import { distributions } from './distributions.ts';
import { actorSuite } from './locker/actor-suite.ts';
import { bareSuites } from './locker/bare-suites.ts';
import { compiledSuites } from './locker/compiled-suites.ts';
import { textbookSuite } from './locker/textbook-suite.ts';
import { randomStreams } from './random-streams.ts';
import { simulations } from './simulation.ts';
import type { Suite } from './suite.ts';
import { theory } from './theory.ts';
import { yardsticks } from './yardsticks.ts';

/** Every benchmark, in the order in which it is measured. */
export const SUITES: readonly Suite[] = [
  yardsticks,
  ...bareSuites,
  textbookSuite,
  ...compiledSuites,
  actorSuite,
  ...simulations,
  calendarOperations,
  randomStreams,
  ...distributions,
  compilation,
  theory,
];
