import type { Command } from '../command.ts';
import { executes } from '../properties/claims.ts';
import type { LockerRecord } from '../record.ts';
import type { ExplorableLocker } from './explorable-locker.ts';
import type { ExplorationOptions } from './exploration.ts';
import { isQuiet } from './is-quiet.ts';
import { movesOf, type Move } from './moves.ts';
import { assertRepeated } from './repeated.ts';
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
  /** The moves that are waits, whether or not they come to an end. */
  readonly waits: readonly number[] = [...AROUND.keys()];
  /** What happened since the start, as far as it was noted. */
  records: LockerRecord[] = [];
  private readonly options: ExplorationOptions;
  private readonly commands: readonly Move[];
  private readonly start: Situation;

  /** @param locker at its start */
  constructor(locker: ExplorableLocker, options: ExplorationOptions) {
    this.locker = locker;
    this.options = options;
    this.commands = movesOf(options.bank);
    this.start = new Situation(options);
    this.here = new Situation(options);
  }

  /** Goes along a path from the start, in a locker that is opened anew. */
  async walk(path: readonly number[], take: Taking = this.take): Promise<void> {
    const { here, locker } = this;
    await locker.reopen();
    here.copy(this.start);
    this.records = [];
    for (const move of path) {
      if (this.wait(move)) continue;
      const command = this.command(move);
      if (command === undefined) continue;
      const records = await locker.execute(command, here.clockMs);
      this.records.push(...records);
      take(records);
      here.trim();
    }
  }

  /**
   * Goes along a path that it has gone before. A move has no names in it, so that codes and reservations may have others.
   * @param records what happened the first time
   * @throws Unrepeatable if something else happens
   */
  async walkAgain(path: readonly number[], records: readonly LockerRecord[]): Promise<void> {
    await this.walk(path);
    assertRepeated(records, this.records);
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
    for (const i of this.commands.keys()) {
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
