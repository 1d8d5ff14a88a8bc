import type { LockerRecord } from '../record.ts';
import type { ExplorableLocker } from './explorable-locker.ts';
import type { Exploration, ExplorationOptions } from './exploration.ts';
import { FirstFindings } from './first-findings.ts';
import { Situation } from './situation.ts';
import { stateKey } from './state-key.ts';
import { StepJudge } from './step-judge.ts';
import { Walker } from './walker.ts';
import { Ways } from './ways.ts';

/**
 * Breadth first through all that can happen to a locker: from every state every command that it executes, and the waits to one
 * millisecond before the next boundary, to it, and to one past it. The locker is asked nothing when time passes, so a
 * command may come long after a boundary. Each command is judged by all properties; a state behind one that breaks any
 * is not entered.
 * @throws Unrepeatable if a locker that cannot be copied does something else when it is asked the same again
 */
export function explore(
  locker: ExplorableLocker,
  options: ExplorationOptions,
): Promise<Exploration> {
  return new Explorer(locker, options).run();
}

class Explorer {
  private readonly options: ExplorationOptions;
  private readonly walker: Walker;
  /** Where the walker was before the step that is tried. */
  private readonly before: Situation;
  private readonly judge: StepJudge;
  private readonly findings: FirstFindings;
  private readonly ways = new Ways();
  private steps = 0;
  private depth = 0;

  constructor(locker: ExplorableLocker, options: ExplorationOptions) {
    this.options = options;
    this.walker = new Walker(locker, options);
    this.before = new Situation(options);
    this.judge = new StepJudge(this.walker.here.view, options);
    this.findings = new FirstFindings(this.walker, this.judge);
  }

  async run(): Promise<Exploration> {
    const { ways, options } = this;
    const { isCancelled, onProgress, breathe } = options;
    // The first state has no way to it.
    this.enter(0, 0);
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
      findings: this.findings.list(),
      ...this.judge.happened(),
    };
  }

  private async expand(state: number): Promise<void> {
    const { walker, before } = this;
    const { here } = walker;
    const path = this.ways.to(state);
    this.depth = Math.max(this.depth, path.length);
    await walker.walk(path);
    before.copy(here);
    for (const wait of walker.waits) {
      if (!walker.wait(wait)) continue;
      this.enter(state, wait);
      here.clockMs = before.clockMs;
    }

    // First what should change nothing: if it does after all, what comes after it shows that, too.
    const [quiet, others] = walker.askingMoves();
    this.judge.begin();
    const harmless: number[] = [];
    for (const move of quiet) {
      const past = walker.records.slice();
      if (await this.try(state, move, path, harmless)) harmless.push(move);
      else await this.goAgain([...path, ...harmless], past);
    }
    const past = walker.records.slice();
    const back = walker.locker.save?.();
    for (const move of others) {
      if (await this.try(state, move, path, harmless)) continue;
      if (back === undefined) await this.goAgain([...path, ...harmless], past);
      else this.goBack(back, past);
    }
  }

  /** Brings the locker back to the state that moves are tried from, by a copy. */
  private goBack(back: () => void, past: readonly LockerRecord[]): void {
    const { walker } = this;
    back();
    walker.here.copy(this.before);
    walker.records = past.slice();
    this.judge.begin();
  }

  /** Brings the locker back there by the whole way, on which its codes and reservations may get other names. */
  private async goAgain(path: readonly number[], past: readonly LockerRecord[]): Promise<void> {
    await this.walker.walkAgain(path, past);
    this.before.copy(this.walker.here);
    this.judge.begin();
  }

  /** Tries a move from a state; false if the locker has to be brought back. */
  private async try(
    state: number,
    move: number,
    path: readonly number[],
    harmless: readonly number[],
  ): Promise<boolean> {
    const { walker } = this;
    const { here, locker } = walker;
    const command = walker.command(move)!;
    this.steps++;
    const answer = locker.execute(command, here.clockMs);
    const records = answer instanceof Promise ? await answer : answer;
    walker.records.push(...records);
    const accusations = this.judge.take(records);
    if (accusations.length > 0) {
      await this.findings.note(accusations, [...path, ...harmless, move], path.length);
    } else if (hasChanged(records)) {
      here.trim();
      this.enter(state, move);
    } else return true;
    return false;
  }

  /** Makes what is here a state, unless it is one. */
  private enter(from: number, move: number): void {
    this.ways.note(stateKey(this.walker.here, this.options.bank), from, move);
  }
}

function hasChanged(records: readonly LockerRecord[]): boolean {
  return records.some(({ effects }) => effects.some((effect) => 'to' in effect));
}
