/** Shared memory through which the workers of a job and whoever waits for it see each other at once. */
export interface Board {
  readonly memory: SharedArrayBuffer;
  /** Asks every worker to stop at its next stride. */
  cancel(): void;
  isCancelled(): boolean;
  /** Writes how many tasks of a chunk are done, a part of one included; 0 frees the place. */
  report(place: number, tasks: number): void;
  /** What was reported, all places together. */
  reported(): number;
}

/** Reports are kept as whole numbers: they cannot be read half-written. */
const PARTS = 1_000;
const CANCELLED = 0;
const FIRST_PLACE = 1;

/** @param places how many chunks may be under way at once */
export function createBoard(places: number): Board {
  const bytes = (FIRST_PLACE + places) * Int32Array.BYTES_PER_ELEMENT;
  return boardIn(new SharedArrayBuffer(bytes));
}

/** The same board, on another thread. */
export function boardIn(memory: SharedArrayBuffer): Board {
  const cells = new Int32Array(memory);
  return {
    memory,
    cancel: () => void Atomics.store(cells, CANCELLED, 1),
    isCancelled: () => Atomics.load(cells, CANCELLED) === 1,
    report: (place, tasks) =>
      void Atomics.store(cells, FIRST_PLACE + place, Math.round(tasks * PARTS)),
    reported() {
      let parts = 0;
      for (let cell = FIRST_PLACE; cell < cells.length; cell++) parts += Atomics.load(cells, cell);
      return parts / PARTS;
    },
  };
}
