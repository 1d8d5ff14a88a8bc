import { readInputText } from '../../files/input-text.ts';
import { parsePart } from '../../parts/parse-part.ts';
import { studyOfParts } from '../../parts/part.ts';
import { type NamedPart, partProblems } from '../../parts/part-problems.ts';
import { BadInput } from '../bad-input.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { makeFolder, resultsFolder, resultsFolderProblems } from '../results-folder.ts';
import { tellStudy } from '../tell-study.ts';

export interface MergeArguments {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly out: string | undefined;
  readonly quiet: boolean;
}

/** A text that is longer does not fit into a string. */
const MAX_PART_BYTES = 500_000_000;

/** `pigeonhole merge`: reads and checks all parts, then tells the study as `run` does. */
export async function mergeParts({ files, json, out, quiet }: MergeArguments): Promise<ExitCode> {
  const folder = out === undefined ? undefined : resultsFolder(out);
  const { parts, problems } = await readParts(files);
  const found = [
    ...problems,
    ...partProblems(parts),
    ...(folder === undefined ? [] : resultsFolderProblems(folder)),
  ];
  if (found.length > 0) throw new BadInput(found);
  if (folder !== undefined) makeFolder(folder.folder);
  tellStudy(studyOfParts(parts.map(({ part }) => part)), { json, out: folder, quiet });
  return EXIT.ok;
}

async function readParts(
  files: readonly string[],
): Promise<{ readonly parts: readonly NamedPart[]; readonly problems: readonly string[] }> {
  const parts: NamedPart[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const input = await readInputText(file, MAX_PART_BYTES);
    const reading = input.ok ? parsePart(input.text) : input;
    if (reading.ok) parts.push({ file, part: reading.part });
    else problems.push(`${file}: ${reading.problem}`);
  }
  return { parts, problems };
}
