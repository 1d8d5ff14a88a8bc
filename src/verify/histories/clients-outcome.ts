import type { CheckClientsOptions, ClientsVerdict } from './check-clients.ts';
import type { Outcome } from '../verification.ts';

/** What a check with several clients came to. Where nothing was answered, nothing was tested. */
export function clientsOutcome(
  { histories, requests, unanswered, undecided, wrong }: ClientsVerdict,
  wanted: Pick<CheckClientsOptions, 'histories'>,
): Outcome {
  if (wrong) return 'violated';
  if (histories < wanted.histories) return 'interrupted';
  return unanswered < requests && undecided === 0 ? 'passed' : 'notEnough';
}
