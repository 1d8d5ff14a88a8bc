import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { obstacleToFolder, obstacleToWriting } from '../files/replaceable.ts';
import { writing } from './writing.ts';

/** Where `--out` puts the results of a study. */
export interface ResultsFolder {
  readonly folder: string;
  readonly results: string;
  readonly report: string;
}

export function resultsFolder(folder: string): ResultsFolder {
  return { folder, results: join(folder, 'results.json'), report: join(folder, 'report.txt') };
}

/** What stands in the way of writing there, each in one line. Nothing is touched. */
export function resultsFolderProblems({ folder, results, report }: ResultsFolder): string[] {
  const obstacle = obstacleToFolder(folder);
  if (obstacle !== undefined) return [`--out ${folder}: ${obstacle}`];
  if (!existsSync(folder)) return [];
  return [results, report].flatMap((path) => {
    const why = obstacleToWriting(path);
    return why === undefined ? [] : [`--out ${path}: ${why}`];
  });
}

/** @throws BadInput where the system refuses it */
export function makeFolder(folder: string): void {
  writing(`--out ${folder}`, () => mkdirSync(folder, { recursive: true }));
}
