import type { LockerRecord } from '../../machines/record.ts';
import type { Executor } from './executor.ts';
import { runTask } from './run-task.ts';

export interface InlineOptions {
  /** Lets the host do other things (signals, files) for a moment; called some times a second. */
  readonly breathe?: (() => Promise<void>) | undefined;
  /** Records of the job's first task, for a trace. */
  readonly onRecord?: ((record: LockerRecord) => void) | undefined;
}

/** Runs the tasks here, one after another in their order. */
export function createInlineExecutor({ breathe, onRecord }: InlineOptions = {}): Executor {
  return {
    async *run({ scenarios, tasks, engine, varianceReduction }, { isCancelled, onProgress } = {}) {
      for (const [index, { variant, replication }] of tasks.entries()) {
        const strides = runTask({
          scenario: scenarios[variant]!,
          replication,
          engine,
          varianceReduction,
          onRecord: index === 0 ? onRecord : undefined,
        });
        let stride = strides.next();
        while (!stride.done) {
          if (isCancelled?.()) return;
          onProgress?.((index + stride.value) / tasks.length);
          stride = strides.next();
          await breathe?.();
        }
        yield { variant, replication, observations: stride.value };
      }
      onProgress?.(1);
    },
  };
}
