import { Piscina } from 'piscina';

/** Worker threads that run tasks of one kind, whatever these are. */
export interface Workers<T, R> {
  /**
   * Runs a task on a worker that is free, or waits for one. If the task fails, mostly because its worker has
   * died, another runs it again; one that fails each time fails.
   */
  run(task: T): Promise<R>;
  /** Ends the workers, and with them what they are doing. */
  close(): Promise<void>;
}

export interface WorkersOptions {
  readonly workers: number;
  /** The module, as JavaScript, that a worker loads. */
  readonly module: string;
  /** The function of that module that is called with a task; both it and its result are cloned. */
  readonly function: string;
  /** What each worker has from its start, as node:worker_threads' workerData. Cloned once a worker. */
  readonly workerData?: unknown;
  /** Told when a task is going to be run again. */
  readonly onRetry?: (error: Error) => void;
}

/**
 * Piscina loads a module by `require` where Node allows it, and Node 20 aborts the whole process when a
 * thread is ended while it `require`s an ES module. With this it is imported, which may be cut off anywhere.
 */
const NO_REQUIRE = '--no-experimental-require-module';

/** A task that fails this often is itself at fault. */
const MAX_ATTEMPTS = 3;

export function createWorkers<T, R>(options: WorkersOptions): Workers<T, R> {
  const { workers, module, function: name, workerData, onRetry } = options;
  const pool = new Piscina<T, R>({
    filename: module,
    name,
    minThreads: workers,
    maxThreads: workers,
    workerData,
    execArgv: [NO_REQUIRE],
  });
  let isClosed = false;

  return {
    async run(task) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await pool.run(task);
        } catch (error) {
          if (isClosed || attempt === MAX_ATTEMPTS) throw error;
          onRetry?.(error as Error);
        }
      }
    },
    async close() {
      isClosed = true;
      await pool.destroy();
    },
  };
}
