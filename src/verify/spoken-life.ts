import type { LockerRequest } from '../../machines/protocol/locker-request.ts';
import type { LockerUnderTest } from '../../machines/protocol/locker-under-test.ts';
import { createInterpreter, type Interpreter } from '../../machines/protocol/interpreter.ts';
import type { Answered, Outcome } from '../../machines/protocol/outcome.ts';
import type { LockerRecord } from '../../machines/record.ts';
import { failureOf } from './failure-of.ts';
import { deliver } from './injection/deliver.ts';
import type { Asked } from './people.ts';
import { recordOfRepetition } from './repetition.ts';
import type { StepFault } from './step.ts';
import type { Trial } from './trial.ts';

/** A request that was answered. */
interface Exchanged {
  readonly request: LockerRequest;
  readonly answer: Answered;
  readonly record: LockerRecord;
}

/** One life of a locker that is spoken to in the protocol: what a trial asks of it, and its answers in records. */
export class SpokenLife {
  private readonly locker: LockerUnderTest;
  private readonly trial: Trial;
  private readonly interpreter: Interpreter;
  private readonly exchanged: Exchanged[] = [];
  private requests = 0;
  /** The latest instant that was told. */
  private nowMs = -Infinity;

  constructor(locker: LockerUnderTest, trial: Trial) {
    this.locker = locker;
    this.trial = trial;
    this.interpreter = createInterpreter(locker.hello);
  }

  async ask({ atMs, command, again, fault }: Asked): Promise<void> {
    if (again) return this.repeat(this.exchanged.at(-1), fault);
    if (fault?.name === 'late') {
      await this.repeat(this.olderOne(fault.nth), fault);
      if (!this.trial.isOver) await this.ask({ atMs, command });
      return;
    }
    // A locker with a clock of its own is not asked to wait, and is judged by ours.
    const isOwnClock = this.locker.hello.capabilities.clock === 'own';
    const toldMs = isOwnClock ? Date.now() : atMs;
    const request = { id: `q${++this.requests}`, atMs: toldMs, command };
    const [outcome, copy] = await this.deliver(request, fault);
    if (outcome!.kind !== 'reply') return this.fail(request, outcome!, fault);
    const exchanged = this.take(request, outcome!, fault);
    if (copy) this.takeRepetition(exchanged, copy, fault);
  }

  private take(request: LockerRequest, answer: Answered, fault: StepFault | undefined): Exchanged {
    const records = [...this.interpreter.take(request, answer)];
    const asked = records.findIndex(({ command }) => command === request.command);
    const record = records[asked]!;
    if (request.atMs !== record.atMs) records[asked] = { ...record, toldMs: request.atMs };
    // The power was cut before what was due by the request.
    const befallen = fault?.name === 'restart' ? 0 : asked;
    if (fault && fault.name !== 'duplicate') {
      records[befallen] = { ...records[befallen]!, injected: fault.name };
    }
    for (const each of records) this.trial.take(each);
    const exchanged = { request, answer, record };
    this.exchanged.push(exchanged);
    return exchanged;
  }

  /** Sends a request again, with its id; if there is one. */
  private async repeat(first: Exchanged | undefined, fault: StepFault | undefined): Promise<void> {
    if (first === undefined) return;
    for (const outcome of await this.deliver(first.request, fault)) {
      this.takeRepetition(first, outcome, fault);
    }
  }

  private takeRepetition(
    { request, answer }: Exchanged,
    second: Outcome,
    fault: StepFault | undefined,
  ): void {
    if (second.kind !== 'reply') return this.fail(request, second, fault);
    const repetition = { request, first: answer, second };
    this.trial.take({
      ...recordOfRepetition(repetition, this.nowMs),
      ...(fault && { injected: fault.name }),
    });
  }

  /** One of those that were sent before the last, from the latest backwards, and must still be remembered (R71). */
  private olderOne(nth: number): Exchanged | undefined {
    const { rememberReservationsMs } = this.locker.hello.capabilities.durations;
    const remembered = this.exchanged
      .slice(0, -1)
      .filter(({ record }) => record.atMs >= this.nowMs - rememberReservationsMs);
    return remembered.at(-1 - (nth % remembered.length));
  }

  private async deliver(
    request: LockerRequest,
    fault: StepFault | undefined,
  ): Promise<readonly Outcome[]> {
    this.nowMs = Math.max(this.nowMs, request.atMs);
    return deliver({
      locker: this.locker,
      request,
      fault,
      resumedAtMs: this.nowMs,
      onSent: (sent) => this.trial.sent.push(sent),
    });
  }

  private fail(
    { command }: LockerRequest,
    outcome: Exclude<Outcome, Answered>,
    fault: StepFault | undefined,
  ): void {
    const failure = failureOf(outcome);
    const injected = fault && { injected: fault.name };
    this.trial.take({ atMs: this.nowMs, command, effects: [], failure, ...injected });
  }
}
