import { createInterpreter } from '../../machines/protocol/interpreter.ts';
import type { LockerRequest } from '../../machines/protocol/locker-request.ts';
import type { LockerUnderTest } from '../../machines/protocol/locker-under-test.ts';
import type { Answered, Outcome } from '../../machines/protocol/outcome.ts';
import { createJudge, type Verdict, type Violation } from '../../machines/properties/judge.ts';
import type { LockerRecord } from '../../machines/record.ts';
import { failureOf } from './failure-of.ts';
import { recordOfRepetition, type Repetition } from './repetition.ts';

/** Holds the answers of a locker against the properties of docs/locker.md, while they come. */
export interface Judging {
  /** A request is on its way. */
  asked(): void;
  /** Its outcome is there. */
  take(request: LockerRequest, outcome: Outcome): void;
  /** A request that was sent again, with its id, was answered: for a locker that is idempotent. */
  takeAgain(repetition: Repetition): void;
  /** How many answers were judged, what came out, and why the rest were not judged, if they were not. */
  result(): Judged;
}

export interface Judged {
  readonly judged: number;
  readonly verdict: Verdict;
  readonly stoppedBecause: string | undefined;
}

/** Is told of what an answer breaks. */
export type OnBroken = (violation: Violation, request: LockerRequest) => void;

/**
 * Properties speak of what happened one after another. The order is what the locker says it is; or, where it answers
 * in the order in which it executes, that of its answers. Where neither is so, judging stops when two requests are
 * under way at once. It stops, too, when nobody knows whether a command was executed.
 */
export function createJudging(
  { hello, answersOutOfOrder }: Pick<LockerUnderTest, 'hello' | 'answersOutOfOrder'>,
  onBroken: OnBroken = () => {},
): Judging {
  const interpreter = createInterpreter(hello);
  const judge = createJudge(interpreter.setup);
  const tellsOrder = hello.capabilities.tells.includes('order');
  const waiting = new Map<number, () => void>();
  let nextOrder = 1;
  let underWay = 0;
  let judged = 0;
  let stoppedBecause: string | undefined;

  function judgeNow(request: LockerRequest, answer: Answered): void {
    judged++;
    for (const record of interpreter.take(request, answer)) observe(record, request);
  }

  function observe(record: LockerRecord, request: LockerRequest): void {
    for (const violation of judge.observe(record)) onBroken(violation, request);
  }

  function judgeAgain(repetition: Repetition): void {
    judged++;
    // It does nothing, so that no time passes by it either.
    const { nowMs } = judge.view;
    observe(recordOfRepetition(repetition, nowMs), repetition.request);
  }

  function takeInOrder(request: LockerRequest, answer: Answered): void {
    waiting.set(answer.order!, () => judgeNow(request, answer));
    for (let next = waiting.get(nextOrder); next; next = waiting.get(nextOrder)) {
      waiting.delete(nextOrder++);
      next();
    }
  }

  return {
    asked() {
      underWay++;
      if (underWay > 1 && answersOutOfOrder && !tellsOrder) {
        stoppedBecause ??=
          'requests overlapped, and the locker does not tell in which order it executed them';
      }
    },
    take(request, outcome) {
      underWay--;
      if (stoppedBecause !== undefined) return;
      if (outcome.kind === 'unknown') {
        stoppedBecause = 'a command was not answered in time, and may have been executed or not';
      } else if (outcome.kind === 'broken') {
        const { atMs, command } = request;
        observe({ atMs, command, effects: [], failure: failureOf(outcome) }, request);
        stoppedBecause = 'an answer was none, so that nobody knows what was executed';
      } else if (tellsOrder) takeInOrder(request, outcome);
      else judgeNow(request, outcome);
    },
    takeAgain(repetition) {
      if (stoppedBecause !== undefined) return;
      const { order = 0 } = repetition.first;
      const judgeFirst = waiting.get(order);
      if (judgeFirst === undefined) return judgeAgain(repetition);
      waiting.set(order, () => {
        judgeFirst();
        judgeAgain(repetition);
      });
    },
    result: () => ({
      judged,
      verdict: judge.verdict(),
      stoppedBecause:
        stoppedBecause ??
        (waiting.size === 0
          ? undefined
          : `no answer had the order ${nextOrder}, and later ones had`),
    }),
  };
}
