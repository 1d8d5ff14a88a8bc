import type { CommandType } from '../command.ts';
import type { LockerRecord } from '../record.ts';

/** A locker that does something else when it is asked the same again: what it can do cannot be explored. */
export class Unrepeatable extends Error {
  /** What it answered differently. */
  readonly command: CommandType;

  constructor(command: CommandType) {
    super(`Asked the same again, the locker answered a ${command} differently.`);
    this.name = 'Unrepeatable';
    this.command = command;
  }
}

/**
 * Holds what a locker did when it was asked the same again against the first time. Only the names of its codes and
 * reservations may be others.
 * @throws Unrepeatable
 */
export function assertRepeated(
  first: readonly LockerRecord[],
  again: readonly LockerRecord[],
): void {
  const hasChanged = (record: LockerRecord, i: number) => {
    const second = again[i];
    return second === undefined || nameless(record) !== nameless(second);
  };
  const place = first.findIndex(hasChanged);
  if (place < 0 && first.length === again.length) return;
  // A timer fires before what is asked next.
  const different = place < 0 ? again.slice(first.length) : first.slice(place);
  throw new Unrepeatable(different.find(({ command }) => command)!.command!.type);
}

/** A record without what may have another name, and without what tells that name to people. */
function nameless(record: LockerRecord): string {
  const { atMs, command, reply = {}, effects, failure } = record;
  const named = Object.keys(reply).filter((key) => key === 'code' || key === 'reservation');
  const said = { ...reply, ...Object.fromEntries(named.map((key) => [key, ''])) };
  return JSON.stringify([atMs, command?.type, said, effects, failure]);
}
