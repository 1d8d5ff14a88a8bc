import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { obstacleToFolder, obstacleToWriting } from '../../files/replaceable.ts';
import { partialPathOf } from '../../files/trace-file.ts';
import type { RunArguments } from './arguments.ts';

/** Where a run writes to. */
export interface Destinations {
  readonly trace: string | undefined;
  readonly out:
    { readonly folder: string; readonly results: string; readonly report: string } | undefined;
}

export function destinationsOf({ trace, out }: RunArguments): Destinations {
  return {
    trace,
    out:
      out === undefined
        ? undefined
        : { folder: out, results: join(out, 'results.json'), report: join(out, 'report.txt') },
  };
}

/** What stands in the way of writing there, each in one line. Nothing is touched. */
export function destinationProblems({ trace, out }: Destinations, scenario: string): string[] {
  const problems: string[] = [];
  const refuse = (option: string, path: string, why: string | undefined) => {
    if (why !== undefined) problems.push(`${option} ${path}: ${why}`);
  };

  if (out !== undefined) {
    refuse('--out', out.folder, obstacleToFolder(out.folder));
    if (problems.length === 0 && existsSync(out.folder)) {
      for (const path of [out.results, out.report]) refuse('--out', path, obstacleToWriting(path));
    }
  }
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
