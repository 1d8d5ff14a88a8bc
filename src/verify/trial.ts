import type { Judge, Violation } from '../../machines/properties/judge.ts';
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
  /** Of this life alone, until it is over. */
  readonly judge: Judge;
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

  constructor({ setup, startMs, judge, coverage }: TrialOptions) {
    judge.begin();
    this.setup = setup;
    this.judge = judge;
    this.people = new People(judge.view, setup);
    this.coverage = coverage;
    this.startMs = startMs;
    this.nowMs = startMs;
  }

  get isOver(): boolean {
    return this.violations.length > 0;
  }

  /** What is asked, one after another; each must be answered, and taken in, before the next is fetched. */
  *requests(script: Script): Generator<Asked, void, void> {
    const heldBack: Asked[] = [];
    for (const step of this.stepsOf(script)) {
      this.steps.push(step);
      const { fault } = step;
      const asked = this.people.ask(step, this.nowMs);
      this.nowMs = Math.max(this.nowMs, asked[0]!.atMs);
      const sent = fault === undefined ? asked : this.befallen(asked, fault);
      // Whatever is overtaken arrives before the locker is left in peace.
      if (fault?.name === 'reorder' && this.steps.length < script.steps.length) {
        heldBack.push(...sent);
        continue;
      }
      const arriving = heldBack.length === 0 ? sent : oneAfterAnother(sent, heldBack.splice(0));
      for (const one of arriving) {
        yield one;
        if (this.isOver) return;
      }
    }
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

  /** What a step asks, with its fault. */
  private *befallen(asked: readonly Asked[], fault: StepFault): Generator<Asked, void, void> {
    yield* disturbed(asked, fault, this.startMs);
    if (fault.name !== 'jam') return;
    // The door that was opened last jams, and whoever stands there says so at once.
    const last = this.records.at(-1);
    const door = last && doorsOf(last).at(-1);
    if (door !== undefined) {
      yield { atMs: this.nowMs, command: { type: 'fault', compartment: door }, fault };
    }
  }

  /** Those of the script, and then those that leave the locker in peace, which depend on how it stands. */
  private *stepsOf({ steps, settles }: Script): Generator<Step, void, void> {
    for (const step of steps) yield step;
    if (!settles) return;
    yield* settling(this.judge.view, this.setup);
    this.rest('settled');
    if (this.isOver) return;
    yield* filling(this.judge.view, this.setup);
    this.rest('filled');
  }

  private rest(calm: Calm): void {
    this.violations = this.judge.rest(calm);
  }
}

function* oneAfterAnother<T>(...parts: readonly Iterable<T>[]): Generator<T, void, void> {
  for (const part of parts) yield* part;
}
