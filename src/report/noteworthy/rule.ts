import type { Finding } from '../finding.ts';

/** Looks at a study for one thing that a reader should know, and says it in whole sentences. */
export type NoteworthyRule = (finding: Finding) => readonly string[];
