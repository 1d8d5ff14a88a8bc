import { REJECTIONS, type CommandType } from '../command.ts';
import type { LockerRecord } from '../record.ts';

/** What a record is of: a command of a type, a reservation timer that fired, or a request that was sent again. */
export type Watched = CommandType | 'timer' | 'again';

export const EVERY_COMMAND = Object.keys(REJECTIONS) as readonly CommandType[];
/** Each with something new; not what is sent again. */
export const EVERY_RECORD: readonly Watched[] = [...EVERY_COMMAND, 'timer'];

export function watchedIn({ command, again }: LockerRecord): Watched {
  if (again) return 'again';
  return command === undefined ? 'timer' : command.type;
}
