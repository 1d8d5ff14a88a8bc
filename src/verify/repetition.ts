import type { Reply } from '../../machines/command.ts';
import type { LockerRequest } from '../../machines/protocol/locker-request.ts';
import type { Answered } from '../../machines/protocol/outcome.ts';
import type { LockerRecord } from '../../machines/record.ts';

/** The answers to one request, which was sent again with its id. */
export interface Repetition {
  readonly request: LockerRequest;
  readonly first: Answered;
  readonly second: Answered;
}

/** The record of the second time, at an instant. Both answers are in the locker's own words, since they are only compared. */
export function recordOfRepetition(
  { request: { command }, first, second }: Repetition,
  atMs: number,
): LockerRecord {
  return {
    atMs,
    command,
    reply: second.reply as Reply,
    effects: (second.doors ?? []).map((door) => ({ door })),
    again: { first: first.reply as Reply },
  };
}

/** Whether the second answer is as the first, and no door was opened again. */
export function isAsBefore({ first, second }: Repetition): boolean {
  const isSame = JSON.stringify(second.reply) === JSON.stringify(first.reply);
  return isSame && (second.doors ?? []).length === 0;
}
