import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { obstacleToWriting } from '../../files/replaceable.ts';
import { partialPathOf } from '../../files/trace-file.ts';
import { type ResultsFolder, resultsFolder, resultsFolderProblems } from '../results-folder.ts';
import type { RunArguments } from './arguments.ts';

/** Where a run writes to. */
export interface Destinations {
  readonly trace: string | undefined;
  readonly out: ResultsFolder | undefined;
  /** The file for a shard. */
  readonly part: string | undefined;
}

export function destinationsOf({ trace, out, shard }: RunArguments): Destinations {
  return {
    trace,
    out: out === undefined || shard !== undefined ? undefined : resultsFolder(out),
    part: shard === undefined ? undefined : out,
  };
}

/** What stands in the way of writing there, each in one line. Nothing is touched. */
export function destinationProblems(
  { trace, out, part }: Destinations,
  scenario: string,
): string[] {
  const problems = out === undefined ? [] : resultsFolderProblems(out);
  const refuse = (option: string, path: string, why: string | undefined) => {
    if (why !== undefined) problems.push(`${option} ${path}: ${why}`);
  };

  if (part !== undefined) refuse('--out', part, obstacleToWriting(part));
  if (trace !== undefined) {
    const taken = [out?.folder, out?.results, out?.report].filter((path) => path !== undefined);
    if (isSame(trace, scenario)) {
      refuse('--trace', trace, 'it is the scenario itself');
    } else if (taken.some((path) => isSame(trace, path))) {
      refuse('--trace', trace, '--out writes there too');
    } else if (out === undefined || existsSync(out.folder) || !isSame(dirname(trace), out.folder)) {
      refuse('--trace', trace, obstacleToWriting(trace));
      const partial = partialPathOf(trace);
      if (existsSync(partial)) refuse('--trace', partial, obstacleToWriting(partial));
    }
  }
  return problems;
}

/** Whether two paths are the same file, or would be. */
function isSame(a: string, b: string): boolean {
  return truePath(a) === truePath(b);
}

function truePath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const folder = dirname(resolve(path));
  return join(existsSync(folder) ? realpathSync(folder) : folder, basename(path));
}
