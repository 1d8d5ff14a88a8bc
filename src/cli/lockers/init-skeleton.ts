import { copyFileSync, constants } from 'node:fs';
import { join } from 'node:path';
import { fileErrorReason } from '../../files/reason.ts';
import { shipped } from '../../files/shipped.ts';
import { BadInput } from '../bad-input.ts';

interface Skeleton {
  readonly file: string;
  /** What `--locker` is to be, once the file is there. */
  readonly locker: string;
}

/** Programs to begin with, by language. A new one is a file in skeletons/ and an entry here. */
const SKELETONS = {
  python: { file: 'my_locker.py', locker: "command:'python3 my_locker.py'" },
  javascript: { file: 'my-locker.mjs', locker: "command:'node my-locker.mjs'" },
  typescript: { file: 'my-locker.ts', locker: "command:'node my-locker.ts'" },
  java: { file: 'MyLocker.java', locker: "command:'java MyLocker.java' --answer-within 10s" },
  go: { file: 'my_locker.go', locker: "command:'go run my_locker.go' --answer-within 60s" },
} as const satisfies Readonly<Record<string, Skeleton>>;

export type SkeletonLanguage = keyof typeof SKELETONS;

export const SKELETON_LANGUAGES = Object.keys(SKELETONS) as SkeletonLanguage[];

/**
 * Writes an adapter skeleton, which is a small locker that is right, into a directory.
 * @returns what was written, and how to go on, for people
 * @throws BadInput if it cannot be written; a file that is there already is left alone
 */
export function initSkeleton(language: SkeletonLanguage, into = '.'): string {
  const { file, locker } = SKELETONS[language];
  try {
    copyFileSync(shipped(`skeletons/${file}`), join(into, file), constants.COPYFILE_EXCL);
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const reason = isThere ? 'it is there already; it is left alone' : fileErrorReason(error);
    if (reason === undefined) throw error;
    throw new BadInput([`--init ${language}: ${join(into, file)}: ${reason}`]);
  }
  return (
    `${file} is a small locker that is right. Put yours in its place, where it says TODO, and then:\n\n` +
    `  pigeonhole verify --locker ${locker}\n`
  );
}
