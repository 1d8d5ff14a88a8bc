import { isDeepStrictEqual } from 'node:util';
import type { Hello } from '../../../machines/protocol/hello.ts';
import type { LockerRequest } from '../../../machines/protocol/locker-request.ts';
import { readHello } from '../../lockers/wire/read-hello.ts';
import { readLogMessage, type LogMessage } from './log-message.ts';

/** A request, with its line. */
export interface LoggedRequest {
  readonly line: number;
  readonly request: LockerRequest;
  /** The request before it that has the same id, and is the same. */
  readonly first?: LoggedRequest;
}

/** What a line of a log is, beside those before it. */
export type LogEvent =
  | { readonly kind: 'hello'; readonly hello: Hello }
  | { readonly kind: 'asked'; readonly asked: LoggedRequest }
  | { readonly kind: 'answered'; readonly asked: LoggedRequest; readonly data: object }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'problem'; readonly problems: readonly string[] };

const NOTHING: LogEvent = { kind: 'nothing' };
/** Answered requests by which repetitions are known: the last so many. */
const REMEMBERED = 10_000;

/** Follows a recorded conversation with one locker, line by line: who asked, and which answer is whose. */
export class LoggedConversation {
  /** The number of the latest line, from 1. */
  line = 0;
  /** The first hello; undefined before it was answered. */
  hello: Hello | undefined;
  private readonly waiting = new Map<string, LoggedRequest>();
  private readonly answered = new Map<string, LoggedRequest>();
  /** Those that were sent again and have no answer yet, by id. */
  private readonly sentAgain = new Map<string, LoggedRequest[]>();
  /** Whether a problem was told that all requests before a hello share. */
  private wasTooEarly = false;

  /**
   * Requests that have no answer, and may have been executed, by line. What is sent again an idempotent locker does not
   * execute again.
   */
  get unanswered(): readonly LoggedRequest[] {
    const again = this.hello?.capabilities.idempotent ? [] : [...this.sentAgain.values()].flat();
    return [...this.waiting.values(), ...again].toSorted((a, b) => a.line - b.line);
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
    const first = waiting.get(id) ?? answered.get(id);
    if (first === undefined) {
      const asked = { line, request };
      waiting.set(id, asked);
      return { kind: 'asked', asked };
    }
    if (!isDeepStrictEqual(first.request.command, command)) {
      return problem(
        `the request of line ${first.line} has the same id, '${id}', and asks for something else; each has an id of its own`,
      );
    }
    const asked = { line, request, first };
    sentAgain.set(id, [...(sentAgain.get(id) ?? []), asked]);
    return { kind: 'asked', asked };
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
    const first = this.waiting.get(id);
    if (first !== undefined) {
      this.waiting.delete(id);
      this.remember(first);
      return { kind: 'answered', asked: first, data };
    }
    const [asked, ...more] = this.sentAgain.get(id) ?? [];
    if (more.length > 0) this.sentAgain.set(id, more);
    else this.sentAgain.delete(id);
    if (asked !== undefined) return { kind: 'answered', asked, data };
    if (this.hello === undefined) return NOTHING;
    return problem(
      `it answers '${id}', which no line before it asks; an answer stands after its request, and once`,
    );
  }

  private remember(asked: LoggedRequest): void {
    const { answered } = this;
    answered.set(asked.request.id, asked);
    if (answered.size <= REMEMBERED) return;
    const [oldest] = answered.keys();
    answered.delete(oldest!);
  }
}

function problem(...problems: readonly string[]): LogEvent {
  return { kind: 'problem', problems };
}
