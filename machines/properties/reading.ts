import type {
  Command,
  CommandType,
  Rejection,
  RejectionReason,
  Reply,
  Success,
} from '../command.ts';
import type { Effect, LockerRecord } from '../record.ts';

type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
export type Change = Extract<Effect, { to: string }>;

/** A record of one type of command, with its reply. */
export interface Exchange<T extends CommandType, R = Reply<T>> extends Omit<
  LockerRecord,
  'command' | 'reply'
> {
  readonly command: CommandOf<T>;
  readonly reply: R;
}

/** The record as one of this type of command; undefined if it is another, or was never answered. */
export function exchange<T extends CommandType>(
  record: LockerRecord,
  type: T,
): Exchange<T> | undefined {
  if (record.command?.type !== type || record.reply === undefined) return undefined;
  return record as LockerRecord & Exchange<T>;
}

/** The record as a command of this type that succeeded. */
export function succeeded<T extends CommandType>(
  record: LockerRecord,
  type: T,
): Exchange<T, Success<T>> | undefined {
  return record.reply?.ok === true
    ? (exchange(record, type) as Exchange<T, Success<T>> | undefined)
    : undefined;
}

/** The record as a command of this type that was rejected. */
export function refused<T extends CommandType>(
  record: LockerRecord,
  type: T,
): Exchange<T, Rejection<T>> | undefined {
  return record.reply?.ok === false
    ? (exchange(record, type) as Exchange<T, Rejection<T>> | undefined)
    : undefined;
}

/** The record as one in which a parcel was given a compartment. */
export function allocation(record: LockerRecord) {
  return succeeded(record, 'reserve') ?? succeeded(record, 'deposit');
}

/** The record as one in which a code was issued. */
export function issue(record: LockerRecord) {
  return succeeded(record, 'confirm') ?? succeeded(record, 'deposit');
}

/** Why the command was rejected; undefined if it was not. */
export function reasonOf({ reply }: LockerRecord): RejectionReason | undefined {
  return reply?.ok === false ? reply.reason : undefined;
}

const NONE: readonly never[] = [];

export function changesOf({ effects }: LockerRecord): readonly Change[] {
  let changes: Change[] | undefined;
  for (const effect of effects) if ('to' in effect) (changes ??= []).push(effect);
  return changes ?? NONE;
}

export function doorsOf({ effects }: LockerRecord): readonly string[] {
  let doors: string[] | undefined;
  for (const effect of effects) if ('door' in effect) (doors ??= []).push(effect.door);
  return doors ?? NONE;
}
