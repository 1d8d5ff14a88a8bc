import { isDeepStrictEqual } from 'node:util';
import type { Hello } from '../../../machines/protocol/hello.ts';
import type { LockerRequest } from '../../../machines/protocol/locker-request.ts';
import { readHello } from '../../lockers/wire/read-hello.ts';
import { readLogMessage, type LogMessage } from './log-message.ts';

/** A request, with its line. */
export interface LoggedRequest {
  readonly line: number;
  readonly request: LockerRequest;
  /** Set if it has the id of a request before it. */
  readonly isRepeated: boolean;
}

/** What a line of a log is, beside those before it. */
export type LogEvent =
  | { readonly kind: 'hello'; readonly hello: Hello }
  | { readonly kind: 'asked'; readonly asked: LoggedRequest }
  | { readonly kind: 'answered'; readonly asked: LoggedRequest; readonly data: object }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'problem'; readonly problems: readonly string[] };

const NOTHING: LogEvent = { kind: 'nothing' };
/** Ids of answered requests by which repetitions are known: those of the last so many. */
const REMEMBERED = 10_000;

/** Follows a recorded conversation with one locker, line by line: who asked, and which answer is whose. */
export class LoggedConversation {
  /** The number of the latest line, from 1. */
  line = 0;
  /** The first hello; undefined before it was answered. */
  hello: Hello | undefined;
  private readonly waiting = new Map<string, LoggedRequest>();
  private readonly answered = new Set<string>();
  /** How often requests were sent again while they waited: so many more answers may come. */
  private readonly sentAgain = new Map<string, number>();
  /** Whether a problem was told that all requests before a hello share. */
  private wasTooEarly = false;

  /** Requests that have no answer yet, the oldest first. */
  get unanswered(): readonly LoggedRequest[] {
    return [...this.waiting.values()];
  }

  take(text: string): LogEvent {
    this.line++;
    const reading = readLogMessage(text);
    if (!reading.ok) return problem(...reading.problems);
    const { message } = reading;
    switch (message.kind) {
      case 'helloRequest':
        if (this.hello === undefined || message.resumes) return NOTHING;
        return problem('another hello makes another locker; let its lines be a log of their own');
      case 'helloAnswer':
        return this.introduced(message.hello);
      case 'request':
        return this.asked(message.request);
      case 'answer':
        return this.replied(message);
    }
  }

  private introduced(said: unknown): LogEvent {
    // Whoever was started again introduces itself again.
    if (this.hello !== undefined) return NOTHING;
    const reading = readHello(said);
    this.wasTooEarly = !reading.ok;
    if (!reading.ok) return problem(...reading.problems.map((each) => `hello.${each}`));
    this.hello = reading.hello;
    return { kind: 'hello', hello: reading.hello };
  }

  private asked(request: LockerRequest): LogEvent {
    const { hello, line, waiting, answered, sentAgain } = this;
    if (hello === undefined) return this.tooEarly();
    const { id, command } = request;
    const earlier = waiting.get(id);
    if (earlier === undefined) {
      const asked = { line, request, isRepeated: answered.has(id) };
      waiting.set(id, asked);
      return { kind: 'asked', asked };
    }
    if (!isDeepStrictEqual(earlier.request.command, command)) {
      return problem(
        `the request of line ${earlier.line} has the same id, '${id}', and asks for something else; each has an id of its own`,
      );
    }
    sentAgain.set(id, (sentAgain.get(id) ?? 0) + 1);
    return { kind: 'asked', asked: { line, request, isRepeated: true } };
  }

  /** Once, since whatever comes after it is too early as well. */
  private tooEarly(): LogEvent {
    if (this.wasTooEarly) return NOTHING;
    this.wasTooEarly = true;
    return problem(
      'it asks before a hello was answered; a log begins with the hello that makes the bank empty, or its answer',
    );
  }

  private replied({ id, data }: Extract<LogMessage, { kind: 'answer' }>): LogEvent {
    const asked = this.waiting.get(id);
    if (asked !== undefined) {
      this.waiting.delete(id);
      this.remember(id);
      return { kind: 'answered', asked, data };
    }
    const left = this.sentAgain.get(id) ?? 0;
    if (left > 1) this.sentAgain.set(id, left - 1);
    else this.sentAgain.delete(id);
    if (left > 0 || this.hello === undefined) return NOTHING;
    return problem(
      `it answers '${id}', which no line before it asks; an answer stands after its request, and once`,
    );
  }

  private remember(id: string): void {
    this.answered.add(id);
    if (this.answered.size <= REMEMBERED) return;
    const [oldest] = this.answered;
    this.answered.delete(oldest!);
  }
}

function problem(...problems: readonly string[]): LogEvent {
  return { kind: 'problem', problems };
}
