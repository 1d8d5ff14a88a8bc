import { join } from 'node:path';
import { obstacleToFolder, obstacleToWriting } from '../../files/replaceable.ts';
import { writeWholeFile } from '../../files/whole-file.ts';
import type { Finding } from '../../verify/finding.ts';
import { formatReplay } from '../../verify/replay.ts';
import { formatRequests } from '../../verify/requests.ts';
import type { Verification } from '../../verify/verification.ts';
import { existsSync } from 'node:fs';
import { makeFolder } from '../results-folder.ts';
import { writing } from '../writing.ts';

/** Where `--out` puts the replay of a finding, and what was asked. */
export function replayPath(folder: string, finding: Finding): string {
  return join(folder, `${nameOf(finding)}.replay.json`);
}

function requestsPath(folder: string, finding: Finding): string {
  return join(folder, `${nameOf(finding)}.requests.jsonl`);
}

function nameOf({ violation: { number, property } }: Finding): string {
  return `${number}-${property}`;
}

const REPORT = 'report.txt';
const RESULTS = 'results.json';

/** What stands in the way of writing there, each in one line. Nothing is touched. */
export function verifyFolderProblems(folder: string): string[] {
  const obstacle = obstacleToFolder(folder);
  if (obstacle !== undefined) return [`--out ${folder}: ${obstacle}`];
  if (!existsSync(folder)) return [];
  return [REPORT, RESULTS].flatMap((name) => {
    const why = obstacleToWriting(join(folder, name));
    return why === undefined ? [] : [`--out ${join(folder, name)}: ${why}`];
  });
}

/**
 * Writes the report, the results, and for each finding what puts it on again and what was asked.
 * @throws BadInput where the system refuses it
 */
export function writeVerification(
  folder: string,
  { findings, spec, opening }: Verification,
  report: string,
  results: string,
): void {
  makeFolder(folder);
  const files = [
    [join(folder, REPORT), report],
    [join(folder, RESULTS), results],
    ...findings.flatMap((finding) => {
      const replay = formatReplay(finding, spec, opening);
      return [
        ...(replay === undefined ? [] : [[replayPath(folder, finding), replay]]),
        [requestsPath(folder, finding), formatRequests(finding, opening)],
      ];
    }),
  ];
  for (const [path, content] of files) {
    writing(`--out ${path}`, () => writeWholeFile(path!, content!));
  }
}
