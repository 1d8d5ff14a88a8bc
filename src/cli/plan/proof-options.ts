import { positiveDuration } from '../../../sim/scenario/units/duration.ts';
import type { PlanArguments } from './arguments.ts';
import { shareOf } from './share-of.ts';

/** How surely a plan is proven, and how long it may take. */
export interface ProofOptions {
  readonly confidence: number;
  readonly indifference: number;
  /** Undefined for as long as it takes. */
  readonly budgetMs: number | undefined;
}

export type ProofOptionsReading = {
  /** Of use only where there are no problems. */
  readonly options: ProofOptions;
  readonly problems: readonly string[];
};

const DEFAULT_CONFIDENCE = '95%';
const DEFAULT_INDIFFERENCE = '10%';

type Texts = Pick<PlanArguments, 'confidence' | 'indifference' | 'budget'>;

/** Reads what the options say; all that is wrong with them at once. */
export function readProofOptions({
  confidence: confidenceText = DEFAULT_CONFIDENCE,
  indifference: indifferenceText = DEFAULT_INDIFFERENCE,
  budget: budgetText,
}: Texts): ProofOptionsReading {
  const confidence = shareOf(confidenceText);
  const indifference = shareOf(indifferenceText);
  const budget = budgetText === undefined ? undefined : positiveDuration().safeParse(budgetText);
  return {
    options: { confidence, indifference, budgetMs: budget?.data },
    problems: [
      ...shareProblems('--confidence', confidenceText, { share: confidence, usual: '95%' }),
      ...shareProblems('--indifference', indifferenceText, { share: indifference, usual: '10%' }),
      ...(budget === undefined || budget.success
        ? []
        : [`--budget ${budgetText}: a time with its unit is needed, such as 60s`]),
    ],
  };
}

export function shareProblems(
  option: string,
  text: string,
  { share: found, usual }: { readonly share: number; readonly usual: string },
): string[] {
  if (found > 0 && found < 1) return [];
  return [`${option} ${text}: more than 0 % and less than 100 % is needed, such as ${usual}`];
}
