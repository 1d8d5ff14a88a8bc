import type { Command } from '../command.ts';
import type { LockerRecord } from '../record.ts';
import type { Change } from './reading.ts';

/** A command as a reader names it: `pickup 7KQ2M`, `reserve M`, `openExpired`. */
function nameOf(command: Command): string {
  return [command.type, ...Object.values(command).slice(1)].join(' ');
}

/** What a record is about, with its instant: `pickup 7KQ2M at 180000 ms`, `a timer at 180000 ms`. */
export function stepOf({ command, atMs }: LockerRecord): string {
  return `${command ? nameOf(command) : 'a timer'} at ${atMs} ms`;
}

export function changeInWords({ compartment, from, to }: Change): string {
  return `${compartment} from ${from} to ${to}`;
}

/** A list in words; `none` if it is empty. */
export function listed(items: readonly string[]): string {
  return items.length === 0 ? 'none' : items.join(', ');
}
