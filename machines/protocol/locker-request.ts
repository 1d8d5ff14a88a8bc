import type { Command } from '../command.ts';

/** One command on its way to a locker. */
export interface LockerRequest {
  /** Names the request. The same id again is the same request, sent again. */
  readonly id: string;
  /** Instant of the command in ms since 1970-01-01T00:00, for lockers that go by the clock of the request. */
  readonly atMs: number;
  readonly command: Command;
}
