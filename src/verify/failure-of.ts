import type { Outcome } from '../../machines/protocol/outcome.ts';

/** Why a request has no answer, in plain words. */
export function failureOf(outcome: Exclude<Outcome, { kind: 'reply' }>): string {
  if (outcome.kind === 'unknown') return `there was no answer within ${outcome.waitedMs} ms`;
  const { message, evidence } = outcome.finding;
  return evidence === undefined ? message : `${message}; it wrote: ${evidence}`;
}
