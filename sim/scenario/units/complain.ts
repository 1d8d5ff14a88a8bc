import type { z } from 'zod';

/** What is wrong with a value, for a person to mend. */
export interface Complaint {
  /** What would be right, as a clause: `a share is needed`. */
  readonly needed: string;
  /** What was found, where the value itself does not say it. */
  readonly found?: string | undefined;
  readonly hint?: string | undefined;
  /** Where, below the value that is being read. */
  readonly path?: readonly PropertyKey[];
  /** The key is wrong, not the value behind it. */
  readonly isAboutKey?: boolean;
}

/** Raises a problem from within a check or a transform; issues.ts puts it into words. */
export function complain(context: z.core.ParsePayload, complaint: Complaint): void {
  const { needed, path = [], found, hint, isAboutKey } = complaint;
  const params = { found, hint, isAboutKey };
  context.issues.push({
    code: 'custom',
    input: context.value,
    path: [...path],
    message: needed,
    params,
  });
}
