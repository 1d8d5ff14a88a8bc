import type { Verdict, Violation } from '../../../machines/properties/judge.ts';
import type { Hello } from '../../../machines/protocol/hello.ts';
import { readAnswer } from '../../lockers/wire/read-answer.ts';
import { createJudging, type Judging } from '../judging.ts';
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
  /** Requests that were sent again, with their id: neither they nor their answers are judged. */
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

  private ask({ request, isRepeated }: LoggedRequest): void {
    this.firstMs ??= request.atMs;
    this.lastMs = request.atMs;
    if (isRepeated) this.repeated++;
    else this.judging!.asked();
  }

  private answer({ request, isRepeated }: LoggedRequest, data: object): void {
    if (!this.isJudged()) this.answeredUnjudged++;
    else if (!isRepeated) {
      const { capabilities } = this.conversation.hello!;
      this.judging!.take(request, readAnswer(data, request, capabilities));
    }
  }
}
