import { createNow } from '../../machines/now.ts';
import { Difference } from './difference.ts';
import { drawLife, type Life } from './life.ts';
import { createPair } from './pair.ts';
import { createPeople } from './people.ts';
import { createTally, type Tally, type TallyRow } from './tally.ts';

export interface LockstepOptions {
  /** How many to give; the last life ends early when they have been given. */
  readonly commands: number;
  readonly seed: number;
  /** The life to begin with; 1 if left out. */
  readonly firstLife?: number;
  /** Told after each life of the commands given so far. */
  readonly onProgress?: (commands: number) => void;
}

export interface LockstepResult {
  /** Commands given, but for the status that is asked for after each. */
  readonly commands: number;
  readonly lives: number;
  readonly tally: readonly TallyRow[];
  /** The first difference, if there was one: there it ends. */
  readonly difference: LifeDifference | undefined;
}

export interface LifeDifference {
  readonly life: Life;
  /** Which command of that life it was, from 1. */
  readonly command: number;
  readonly atMs: number;
  readonly message: string;
}

/**
 * Lets the compiled locker and the actor locker live the same random lives, and compares after every
 * command the reply, the doors that opened, the changes of state, and the status.
 */
export function runLockstep(options: LockstepOptions): LockstepResult {
  const { commands, seed, firstLife = 1, onProgress } = options;
  const tally = createTally();
  let given = 0;
  let lives = 0;
  let difference: LifeDifference | undefined;
  while (given < commands && difference === undefined) {
    const life = drawLife(seed, firstLife + lives++);
    const most = Math.min(life.commands, commands - given);
    difference = live(life, most, tally);
    given += difference?.command ?? most;
    onProgress?.(given);
  }
  return { commands: given, lives, tally: tally.rows(), difference };
}

/** Gives so many commands, or ends at the first difference. */
function live(life: Life, commands: number, tally: Tally): LifeDifference | undefined {
  const now = createNow(0);
  const pair = createPair(life, now);
  const people = createPeople(life, pair.locker, now, pair.codes.unissued, tally);
  let command = 1;
  try {
    for (; command <= commands; command++) {
      people.act();
      pair.compare();
      tally.replied('status', 0);
    }
  } catch (error) {
    // A locker that stops has a difference, too.
    const message = error instanceof Difference ? error.message : String((error as Error).stack);
    return { life, command, atMs: now[0]!, message };
  }
  tally.timersFired(pair.timersFired);
  return undefined;
}
