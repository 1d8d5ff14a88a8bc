import type { ClaimTest } from './prove.ts';

/** A claim that is known to be so, or is going to be tested. */
export interface Candidate<C> {
  readonly isKnown: boolean;
  /** @param confidence of this claim by itself */
  begin(confidence: number): ClaimTest;
  /** The claim as it stands; of one that is not known, after it was begun. */
  claim(): C;
}

export function candidate<C>(
  known: C | undefined,
  create: (confidence: number) => ClaimTest & { claim(): C },
): Candidate<C> {
  let test: ReturnType<typeof create> | undefined;
  return {
    isKnown: known !== undefined,
    begin: (confidence) => (test = create(confidence)),
    claim: () => known ?? test!.claim(),
  };
}
