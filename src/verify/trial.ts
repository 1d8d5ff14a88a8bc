import type { Assay } from '../../machines/properties/assay.ts';
import { createJudge, type Judge, type Violation } from '../../machines/properties/judge.ts';
import type { MonitorSetup } from '../../machines/properties/monitor-setup.ts';
import type { Calm } from '../../machines/properties/property.ts';
import { doorsOf } from '../../machines/properties/reading.ts';
import type { LockerRecord } from '../../machines/record.ts';
import type { Coverage } from './coverage.ts';
import { disturbed } from './injection/disturbed.ts';
import { People, type Asked } from './people.ts';
import type { Sent } from './sent.ts';
import { filling, settling } from './settling.ts';
import type { Step, StepFault } from './step.ts';

/** A script of steps, and whether the locker is left in peace at its end (docs/locker.md, R69). */
export interface Script {
  readonly steps: readonly Step[];
  readonly settles: boolean;
}

export interface TrialOptions {
  readonly setup: MonitorSetup;
  readonly startMs: number;
  readonly assay: Assay;
  /** What is known to happen: nobody looks out for it. */
  readonly reached: ReadonlySet<string>;
  readonly coverage?: Coverage;
}

/** One life of one locker under a script, judged record by record. What first breaks a property ends it. */
export class Trial {
  /** Everything that happened, to the record that broke something. */
  readonly records: LockerRecord[] = [];
  /** The steps that were taken, those that left the locker in peace too. */
  readonly steps: Step[] = [];
  /** What was sent, if the locker is spoken to in the protocol. */
  readonly sent: Sent[] = [];
  /** What the last record broke. */
  violations: readonly Violation[] = [];
  private readonly setup: MonitorSetup;
  private readonly judge: Judge;
  private readonly people: People;
  private readonly coverage: Coverage | undefined;
  private readonly startMs: number;
  private nowMs: number;

  constructor({ setup, startMs, assay, reached, coverage }: TrialOptions) {
    this.setup = setup;
    this.judge = createJudge(setup, { assay, reached });
    this.people = new People(this.judge.view, setup);
    this.coverage = coverage;
    this.startMs = startMs;
    this.nowMs = startMs;
  }

  get isOver(): boolean {
    return this.violations.length > 0;
  }

  get reached(): readonly string[] {
    return this.judge.reached();
  }

  /** What is asked, one after another; each must be answered, and taken in, before the next is fetched. */
  *requests({ steps, settles }: Script): Generator<Asked, void, void> {
    yield* this.taking(steps);
    if (!settles) return;
    yield* this.taking(settling(this.judge.view, this.setup));
    this.rest('settled');
    yield* this.taking(filling(this.judge.view, this.setup));
    this.rest('filled');
  }

  /** Takes in a record; those after the end are ignored. */
  take(record: LockerRecord): void {
    if (this.isOver) return;
    this.records.push(record);
    this.judge.advanceTo(record.atMs);
    this.coverage?.observe(record, this.judge.view);
    this.violations = this.judge.observe(record);
    this.people.hear(record);
  }

  private *taking(steps: Iterable<Step>): Generator<Asked, void, void> {
    const heldBack: Asked[] = [];
    for (const step of steps) {
      if (this.isOver) return;
      this.steps.push(step);
      const { fault } = step;
      const asked = this.people.ask(step, this.nowMs);
      this.nowMs = Math.max(this.nowMs, asked[0]!.atMs);
      const sent = disturbed(asked, fault, this.startMs);
      if (fault?.name === 'reorder') {
        heldBack.push(...sent);
        continue;
      }
      yield* this.delivering(sent);
      if (fault?.name === 'jam') yield* this.delivering(this.jamming(fault));
      yield* this.delivering(heldBack.splice(0));
    }
    yield* this.delivering(heldBack);
  }

  private *delivering(asked: Iterable<Asked>): Generator<Asked, void, void> {
    for (const one of asked) {
      if (this.isOver) return;
      yield one;
    }
  }

  /** The door that was opened last jams, and whoever stands there says so at once. */
  private *jamming(fault: StepFault): Generator<Asked, void, void> {
    const last = this.records.at(-1);
    const door = last && doorsOf(last).at(-1);
    if (door !== undefined) {
      yield { atMs: this.nowMs, command: { type: 'fault', compartment: door }, fault };
    }
  }

  private rest(calm: Calm): void {
    if (!this.isOver) this.violations = this.judge.rest(calm);
  }
}
