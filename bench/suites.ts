import { calendarOperations } from './calendar.ts';
import { lockerCycles } from './locker-cycle.ts';
import { simulations } from './simulation.ts';
import type { Suite } from './suite.ts';

/** Every benchmark, one line each. */
export const SUITES: readonly Suite[] = [lockerCycles, calendarOperations, simulations];
