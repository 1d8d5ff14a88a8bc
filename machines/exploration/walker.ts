import type { Command } from '../command.ts';
import { executes } from '../properties/claims.ts';
import type { LockerRecord } from '../record.ts';
import type { ExplorableLocker, MaybePromise } from './explorable-locker.ts';
import type { ExplorationOptions } from './exploration.ts';
import { isQuiet } from './is-quiet.ts';
import { movesOf, type Move } from './moves.ts';
import { Situation } from './situation.ts';
import { AROUND, waitUntil } from './waits.ts';

/** Takes what happens into the view of the situation. */
export type Taking = (records: readonly LockerRecord[]) => void;

/**
 * A locker, and what is known of where it stands. A move is a number: the waits come first, then the commands; a path is
 * the moves from the start.
 */
export class Walker {
  readonly locker: ExplorableLocker;
  readonly here: Situation;
  readonly waits: readonly number[] = [...AROUND.keys()];
  private readonly options: ExplorationOptions;
  private readonly commands: readonly Move[];
  private readonly toStart: () => MaybePromise<void>;
  private readonly start: Situation;

  /** @param locker at its start */
  constructor(locker: ExplorableLocker, options: ExplorationOptions) {
    this.locker = locker;
    this.options = options;
    this.commands = movesOf(options.bank);
    this.toStart = locker.save();
    this.start = new Situation(options);
    this.here = new Situation(options);
  }

  /** Goes along a path from the start. */
  async walk(path: readonly number[], take: Taking = this.take): Promise<void> {
    const { here, locker } = this;
    await this.toStart();
    here.copy(this.start);
    for (const move of path) {
      if (this.wait(move)) continue;
      const command = this.command(move);
      if (command === undefined) continue;
      take(await locker.execute(command, here.clockMs));
      here.trim();
    }
  }

  /** Lets time pass if the move is a wait that comes to an end. */
  wait(move: number): boolean {
    const offMs = AROUND[move];
    const untilMs = offMs === undefined ? undefined : waitUntil(this.here, offMs);
    if (untilMs === undefined) return false;
    this.here.clockMs = untilMs;
    return true;
  }

  /** What a move asks; undefined if it is a wait, or about somebody who is not there. */
  command(move: number): Command | undefined {
    return this.commands[move - AROUND.length]?.(this.here);
  }

  /** The moves that ask something, those first that a right locker is not changed by. */
  askingMoves(): readonly [quiet: number[], others: number[]] {
    const { here, options } = this;
    const { reservations, clockMs } = here;
    const isTimerDue = reservations.open.some(({ untilMs }) => untilMs <= clockMs);
    if (!isTimerDue) here.view.advanceTo(clockMs);
    const quiet: number[] = [];
    const others: number[] = [];
    for (let i = 0; i < this.commands.length; i++) {
      const move = AROUND.length + i;
      const command = this.command(move);
      if (command === undefined || !executes(options, command.type)) continue;
      const changesNothing = !isTimerDue && isQuiet(command, here, options);
      (changesNothing ? quiet : others).push(move);
    }
    return [quiet, others];
  }

  private readonly take: Taking = (records) => {
    const { view } = this.here;
    for (const record of records) {
      view.advanceTo(record.atMs);
      view.take(record);
    }
  };
}
