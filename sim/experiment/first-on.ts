import type { Executor } from './executor.ts';

/** Runs the first task on one executor, which may look at it closely, and then the others on another. */
export function firstOn(one: Executor, another: Executor): Executor {
  return {
    async *run(job, { isCancelled, onProgress } = {}) {
      const { tasks } = job;
      const first = tasks.slice(0, 1);
      const others = tasks.slice(1);
      let finished = 0;
      const firstWatch = {
        isCancelled,
        onProgress: (share: number) => onProgress?.(share / tasks.length),
      };
      for await (const result of one.run({ ...job, tasks: first }, firstWatch)) {
        finished++;
        yield result;
      }
      // It was cancelled.
      if (finished < first.length) return;
      yield* another.run(
        { ...job, tasks: others },
        {
          isCancelled,
          onProgress: (share) =>
            onProgress?.((first.length + share * others.length) / tasks.length),
        },
      );
    },
  };
}
