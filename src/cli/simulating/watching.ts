import { note } from '../terminal.ts';
import { listenForInterruption } from './interruption.ts';
import { createProgress } from './progress.ts';

/** How a command looks on while it simulates. */
export interface Watching {
  readonly isCancelled: () => boolean;
  readonly onProgress: (share: number) => void;
  /** Says that tasks are going to be run again, and why. */
  readonly onRetry: (error: Error) => void;
}

/** Does something long, with a sign of life, until it is finished or the user has had enough. */
export async function watching<T>(
  quiet: boolean,
  action: (watch: Watching) => Promise<T>,
): Promise<T> {
  const progress = createProgress({
    stream: quiet ? { write() {} } : process.stderr,
    nowMs: () => performance.now(),
  });
  const say = (message: string) => {
    progress.clear();
    note(message);
  };
  const interruption = listenForInterruption(() => say('stopping; Ctrl-C again ends at once'));
  try {
    return await action({
      isCancelled: () => interruption.isRequested,
      onProgress: progress.update,
      onRetry: ({ message }) => say(`some replications are run again: ${message}`),
    });
  } finally {
    progress.clear();
    interruption.stopListening();
  }
}
