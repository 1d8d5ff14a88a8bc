import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** A trace being written, line by line, into `FILE.partial` until it is complete. */
export interface TraceFile {
  readonly partialPath: string;
  /**
   * Adds a line. It never throws, because it is called from within the locker's actors: what goes
   * wrong is kept as `failure`, and nothing more is written.
   */
  write(line: string): void;
  readonly failure: Error | undefined;
  /** The trace is complete and takes its name. @throws what went wrong, and then leaves no file */
  finish(): void;
  /** The trace stays as it is under its partial name. @throws what went wrong */
  leavePartial(): void;
}

/** Long enough that the system is called seldom, short enough to need no thought of memory. */
const BUFFER_CHARACTERS = 64 * 1024;

/**
 * Writing is synchronous: the simulation waits for the disk, so memory stays constant however slow the
 * disk and long the trace.
 */
export function openTraceFile(path: string): TraceFile {
  const partialPath = partialPathOf(path);
  const file = openSync(partialPath, 'w');
  let buffer = '';
  let failure: Error | undefined;

  function attempt(action: () => void): void {
    if (failure !== undefined) return;
    try {
      action();
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
    }
  }

  function flush(): void {
    const bytes = Buffer.from(buffer);
    buffer = '';
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
  }

  function close(): void {
    attempt(flush);
    closeSync(file);
    if (failure === undefined) return;
    rmSync(partialPath, { force: true });
    throw failure;
  }

  return {
    partialPath,
    write(line) {
      buffer += `${line}\n`;
      if (buffer.length >= BUFFER_CHARACTERS) attempt(flush);
    },
    get failure() {
      return failure;
    },
    finish() {
      close();
      renameSync(partialPath, path);
    },
    leavePartial: close,
  };
}

/** What a trace is called while it is incomplete. */
export function partialPathOf(path: string): string {
  return `${path}.partial`;
}
