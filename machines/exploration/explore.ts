import { executes } from '../properties/claims.ts';
import type { MonitorSetup } from '../properties/monitor-setup.ts';
import type { LockerRecord } from '../record.ts';
import type { ExplorableLocker, MaybePromise } from './explorable-locker.ts';
import { isQuiet } from './is-quiet.ts';
import { movesOf, type Move } from './moves.ts';
import { Situation } from './situation.ts';
import { stateKey } from './state-key.ts';
import { StepJudge, type Accusation } from './step-judge.ts';
import { AROUND, waitUntil } from './waits.ts';
import { Ways } from './ways.ts';

export interface ExplorationOptions extends MonitorSetup, LookingOn {
  readonly startMs: number;
  /**
   * How many ended codes, and how many ended reservations, are told apart in the whole bank, besides at most one of each
   * for each compartment: those that ended last.
   */
  readonly remembered: number;
  /** Gives up after so many states. */
  readonly statesMax: number;
}

/** How somebody looks on while a bank is explored. */
export interface LookingOn {
  /** Asked at each state; what was found until then is kept. */
  readonly isCancelled?: () => boolean;
  /** @param share of the states found so far that every command has been tried from: it falls when more are found */
  readonly onProgress?: (share: number) => void;
  /** Called at each state, so that the event loop may turn. */
  readonly breathe?: () => Promise<void>;
}

/** A property that the locker breaks, at the end of the shortest way there. */
export interface ExplorationFinding extends Accusation {
  /** What happened since the start. The last command is the one that breaks the property. */
  readonly records: readonly LockerRecord[];
}

export interface Exploration {
  /** Situations that no locker should tell apart count as one state; see stateKey. */
  readonly states: number;
  /** Commands given and judged. */
  readonly steps: number;
  /** The most commands and waits that it takes to get to a state. */
  readonly depth: number;
  /** Whether every state was found from which another can be reached. */
  readonly closed: boolean;
  /** The first of each property. */
  readonly findings: readonly ExplorationFinding[];
  /** Names of what sometimes happens, and did; and did not. */
  readonly reached: readonly string[];
  readonly unreached: readonly string[];
}

/**
 * Breadth first through all that can happen to a locker: from every state every command that it executes, and the waits to one
 * millisecond before the next boundary, to it, and to one past it. The locker is asked nothing when time passes, so a
 * command may come long after a boundary. Each command is judged by all properties; a state behind one that breaks any
 * is not entered.
 */
export function explore(
  locker: ExplorableLocker,
  options: ExplorationOptions,
): Promise<Exploration> {
  return new Explorer(locker, options).run();
}

class Explorer {
  private readonly locker: ExplorableLocker;
  private readonly options: ExplorationOptions;
  /** The waits, then the commands: a step on the way to a state is a number of these. */
  private readonly moves: readonly Move[];
  private readonly toStart: () => MaybePromise<void>;
  private readonly start: Situation;
  private readonly here: Situation;
  /** Where `here` was before the step that is tried. */
  private readonly before: Situation;
  private readonly judge: StepJudge;
  private readonly findings = new Map<string, ExplorationFinding>();
  private readonly ways = new Ways();
  private steps = 0;
  private depth = 0;

  constructor(locker: ExplorableLocker, options: ExplorationOptions) {
    this.locker = locker;
    this.options = options;
    this.moves = movesOf(options.bank);
    this.toStart = locker.save();
    this.start = new Situation(options);
    this.here = new Situation(options);
    this.before = new Situation(options);
    this.judge = new StepJudge(this.here.view, options);
  }

  async run(): Promise<Exploration> {
    const { ways, options } = this;
    const { isCancelled, onProgress, breathe } = options;
    this.enter(-1, -1);
    let state = 0;
    for (; state < ways.count; state++) {
      if (ways.count > options.statesMax || isCancelled?.()) break;
      await this.expand(state);
      onProgress?.((state + 1) / ways.count);
      await breathe?.();
    }
    return {
      states: ways.count,
      steps: this.steps,
      depth: this.depth,
      closed: state === ways.count,
      findings: [...this.findings.values()],
      ...this.judge.happened(),
    };
  }

  private async expand(state: number): Promise<void> {
    const { here, before } = this;
    const path = this.ways.to(state);
    this.depth = Math.max(this.depth, path.length);
    await this.walk(path);
    before.copy(here);
    for (let wait = 0; wait < AROUND.length; wait++) {
      if (!this.pass(wait)) continue;
      this.enter(state, wait);
      here.clockMs = before.clockMs;
    }

    // First what should change nothing: if it does after all, what comes after it shows that, too.
    const [quiet, others] = this.movesHere();
    this.judge.begin();
    const harmless: number[] = [];
    for (const move of quiet) {
      if (await this.try(state, move, path, harmless)) harmless.push(move);
      else {
        await this.walk([...path, ...harmless]);
        this.judge.begin();
      }
    }
    const back = this.locker.save();
    for (const move of others) {
      if (await this.try(state, move, path, harmless)) continue;
      await back();
      here.copy(before);
      this.judge.begin();
    }
  }

  /** The moves that there are, those first that a right locker is not changed by. */
  private movesHere(): readonly [quiet: number[], others: number[]] {
    const { here, moves, options } = this;
    const { reservations, clockMs } = here;
    const isTimerDue = reservations.open.some(({ untilMs }) => untilMs <= clockMs);
    if (!isTimerDue) here.view.advanceTo(clockMs);
    const quiet: number[] = [];
    const others: number[] = [];
    for (let i = 0; i < moves.length; i++) {
      const command = moves[i]!(here);
      if (command === undefined || !executes(options, command.type)) continue;
      const changesNothing = !isTimerDue && isQuiet(command, here, options);
      (changesNothing ? quiet : others).push(AROUND.length + i);
    }
    return [quiet, others];
  }

  /** Tries a move from a state; false if the locker has to be brought back. */
  private async try(
    state: number,
    move: number,
    path: readonly number[],
    harmless: readonly number[],
  ): Promise<boolean> {
    const { here } = this;
    const command = this.moves[move - AROUND.length]!(here)!;
    this.steps++;
    const answer = this.locker.execute(command, here.clockMs);
    const records = answer instanceof Promise ? await answer : answer;
    const accusations = this.judge.take(records);
    if (accusations.length > 0) {
      await this.note(accusations, [...path, ...harmless, move], path.length);
    } else if (hasChanged(records)) {
      here.trim();
      this.enter(state, move);
    } else return true;
    return false;
  }

  /** Makes what is here a state, unless it is one. */
  private enter(from: number, move: number): void {
    this.ways.note(stateKey(this.here, this.options.bank), from, move);
  }

  /** Lets time pass; false if there is nothing to wait for. */
  private pass(wait: number): boolean {
    const untilMs = waitUntil(this.here, AROUND[wait]!);
    if (untilMs === undefined) return false;
    this.here.clockMs = untilMs;
    return true;
  }

  /** Goes along a path from the start; what happens goes into the view, by way of the judge if there is one. */
  private async walk(
    path: readonly number[],
    judge?: (records: readonly LockerRecord[]) => void,
  ): Promise<void> {
    const { here, locker } = this;
    await this.toStart();
    here.copy(this.start);
    for (const move of path) {
      if (move < AROUND.length) {
        this.pass(move);
        continue;
      }
      const command = this.moves[move - AROUND.length]!(here);
      if (command === undefined) continue;
      const records = await locker.execute(command, here.clockMs);
      if (judge) judge(records);
      else {
        for (const record of records) {
          here.view.advanceTo(record.atMs);
          here.view.take(record);
        }
      }
      here.trim();
    }
  }

  /** Keeps the first accusation by each property, with the way there from the start. */
  private async note(
    accusations: readonly Accusation[],
    path: readonly number[],
    sure: number,
  ): Promise<void> {
    for (const { property } of accusations) {
      const { name } = property;
      if (this.findings.has(name)) continue;
      // What should have changed nothing is part of the story only if it did.
      let shortest = path;
      for (let i = path.length - 2; i >= sure; i--) {
        const shorter = shortest.toSpliced(i, 1);
        if (await this.tell(name, shorter)) shortest = shorter;
      }
      const finding = await this.tell(name, shortest);
      if (finding) this.findings.set(name, finding);
    }
  }

  private async tell(
    name: string,
    path: readonly number[],
  ): Promise<ExplorationFinding | undefined> {
    const records: LockerRecord[] = [];
    let found: Accusation | undefined;
    await this.walk(path, (more) => {
      records.push(...more);
      this.judge.begin();
      const accusations = this.judge.take(more);
      found = accusations.find(({ property }) => property.name === name);
    });
    return found && { ...found, records };
  }
}

function hasChanged(records: readonly LockerRecord[]): boolean {
  return records.some(({ effects }) => effects.some((effect) => 'to' in effect));
}
