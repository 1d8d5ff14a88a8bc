import { LoggedConversation } from './logged-conversation.ts';

/** Something in a log that is not as the protocol has it, and its line from 1. */
export interface LogProblem {
  readonly line: number;
  readonly problem: string;
}

/** What a log is like, before anything in it is judged. */
export interface LogInspection {
  /** The first of them, in the order of their lines. */
  readonly problems: readonly LogProblem[];
  readonly problemCount: number;
  readonly requests: number;
  /** Requests without an answer, of which nobody knows whether they were executed. */
  readonly unanswered: number;
  /** The line of the first of them; Infinity if there is none. */
  readonly unansweredLine: number;
}

/** So many problems are told; one cause often makes many. */
const MOST_PROBLEMS = 20;

/** Reads a log to its end, since only there is known what was never answered. */
export class LogInspector {
  private readonly conversation = new LoggedConversation();
  private readonly problems: LogProblem[] = [];
  private problemCount = 0;
  private requests = 0;

  /** @param isWhole whether the line had its line break */
  take(text: string, isWhole: boolean): void {
    const event = this.conversation.take(text);
    if (event.kind === 'asked') this.requests++;
    const found = event.kind === 'problem' ? event.problems : [];
    for (const problem of isWhole ? found : ['the line is cut off']) this.note(problem);
  }

  end(): LogInspection {
    const { conversation, problems, requests } = this;
    if (conversation.line === 0) this.note('the file is empty');
    else if (conversation.hello === undefined && problems.length === 0) {
      this.note('the log ends before the hello was answered');
    }
    const { unanswered } = conversation;
    return {
      problems,
      problemCount: this.problemCount,
      requests,
      unanswered: unanswered.length,
      unansweredLine: unanswered[0]?.line ?? Infinity,
    };
  }

  private note(problem: string): void {
    this.problemCount++;
    if (this.problems.length >= MOST_PROBLEMS) return;
    this.problems.push({ line: Math.max(1, this.conversation.line), problem });
  }
}
