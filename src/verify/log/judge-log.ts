import type { Verdict, Violation } from '../../../machines/properties/judge.ts';
import type { Hello } from '../../../machines/protocol/hello.ts';
import type { Answered, Outcome } from '../../../machines/protocol/outcome.ts';
import type { LockerRequest } from '../../../machines/protocol/locker-request.ts';
import { readAnswer } from '../../lockers/wire/read-answer.ts';
import { createJudging, type Judging } from '../judging.ts';
import { isAsBefore } from '../repetition.ts';
import { LoggedConversation, type LoggedRequest } from './logged-conversation.ts';
import type { LogInspection } from './inspect-log.ts';

/** A violation and the line of the answer that shows it. */
export interface LogViolation extends Violation {
  readonly line: number;
}

export interface LogVerdict {
  readonly hello: Hello;
  readonly verdict: Verdict;
  readonly requests: number;
  /** Answers that were judged. */
  readonly judged: number;
  readonly unanswered: number;
  /** Requests that were sent again, with their id. */
  readonly repeated: number;
  /** Why not everything that was answered was judged; undefined if it was. */
  readonly unjudgedBecause: string | undefined;
  readonly firstMs: number | undefined;
  readonly lastMs: number | undefined;
}

/**
 * Holds a log against the properties of docs/locker.md. Answers are judged in the order in which they stand, or in that
 * which the locker tells. From the first request on that was never answered, nobody knows what the locker has done.
 */
export class LogJudge {
  private readonly conversation = new LoggedConversation();
  private readonly inspection: LogInspection;
  private readonly onBroken: (violation: LogViolation) => void;
  private judging: Judging | undefined;
  /** What was answered first, as long as the conversation knows the request. */
  private readonly answers = new WeakMap<LoggedRequest, Answered>();
  private repeated = 0;
  private answeredUnjudged = 0;
  private firstMs: number | undefined;
  private lastMs: number | undefined;

  /** @param inspection of the same log, without problems */
  constructor(inspection: LogInspection, onBroken: (violation: LogViolation) => void) {
    this.inspection = inspection;
    this.onBroken = onBroken;
  }

  take(text: string): void {
    const event = this.conversation.take(text);
    if (event.kind === 'hello') {
      const { hello } = event;
      this.judging = createJudging({ hello }, (violation) =>
        this.onBroken({ line: this.conversation.line, ...violation }),
      );
    } else if (event.kind === 'asked' && this.isJudged()) this.ask(event.asked);
    else if (event.kind === 'answered') this.answer(event.asked, event.data);
  }

  end(): LogVerdict {
    const { inspection, conversation, answeredUnjudged, repeated, firstMs, lastMs } = this;
    const { requests, unanswered, unansweredLine } = inspection;
    const { judged, verdict, stoppedBecause } = this.judging!.result();
    const lost = `the request of line ${unansweredLine} has no answer, so that nobody knows what the locker did then`;
    const unjudgedBecause = stoppedBecause ?? (answeredUnjudged > 0 ? lost : undefined);
    const span = { firstMs, lastMs };
    const hello = conversation.hello!;
    return { hello, verdict, requests, judged, unanswered, repeated, unjudgedBecause, ...span };
  }

  private isJudged(): boolean {
    return this.conversation.line < this.inspection.unansweredLine;
  }

  private ask({ request, first }: LoggedRequest): void {
    this.firstMs ??= request.atMs;
    this.lastMs = Math.max(this.lastMs ?? -Infinity, request.atMs);
    if (first) this.repeated++;
    else this.judging!.asked();
  }

  private answer(asked: LoggedRequest, data: object): void {
    if (!this.isJudged()) {
      this.answeredUnjudged++;
      return;
    }
    const { request, first } = asked;
    const { capabilities } = this.conversation.hello!;
    const answer = readAnswer(data, request, capabilities);
    if (first) return this.answerAgain(request, first, answer);
    if (answer.kind === 'reply') this.answers.set(asked, answer);
    this.judging!.take(request, answer);
  }

  private answerAgain(request: LockerRequest, earlier: LoggedRequest, second: Outcome): void {
    const judging = this.judging!;
    const first = this.answers.get(earlier);
    if (first && second.kind === 'reply') {
      const repetition = { request, first, second };
      if (this.mustBeRemembered(earlier)) return judging.takeAgain(repetition);
      // Whoever promises nothing may answer as before, or execute it once more.
      if (isAsBefore(repetition)) return;
    }
    judging.asked();
    judging.take(request, second);
  }

  /** Whether the locker says that it knows a request of then (docs/locker.md, R71). */
  private mustBeRemembered({ request }: LoggedRequest): boolean {
    const { idempotent, durations } = this.conversation.hello!.capabilities;
    return idempotent && this.lastMs! - request.atMs <= durations.rememberReservationsMs;
  }
}
