import type { AllocationStrategy } from '../allocation/strategy.ts';
import type { Command } from '../command.ts';
import type { MonitorSetup } from '../properties/monitor-setup.ts';
import { rejectionDue } from '../properties/rejection-due.ts';
import type { Situation } from './situation.ts';

/** Whether a right locker is where it was after a command: it is rejected, or asks only. */
export function isQuiet(
  command: Command,
  { view }: Situation,
  { bank, strategy }: MonitorSetup,
): boolean {
  if (command.type === 'status' || command.type === 'openExpired') return true;
  return rejectionDue(command, view, bank, strategy ?? ANY_SIZE) !== undefined;
}

const ANY_SIZE: AllocationStrategy = { choose: (size) => size };
