import type { Reached } from '../../../sim/planning/reached.ts';
import { plural } from '../numbers.ts';
import { timeInWords } from '../time-in-words.ts';
import { costWords } from './cost-words.ts';

/** Of what can be said in whole seconds. */
const SHORTEST_MS = 1_000;

/**
 * What a plan had done when it was cut off, what is left, and how long that takes: `It had judged 34 banks. …`.
 *
 * @param remainingMs of the phase that it was in; undefined where nothing tells
 */
export function reachedWords(reached: Reached | undefined, remainingMs?: number): string[] {
  if (reached === undefined) return ['The search had hardly begun.'];
  // What is left takes some time, however little.
  const time =
    remainingMs === undefined
      ? 'an unknown time'
      : `about ${timeInWords(Math.max(remainingMs, SHORTEST_MS))}`;
  if (reached.phase === 'proof') {
    const { proven, claims } = reached;
    return [
      `The search had come to its end, and ${proven} of ${plural(claims, 'claim')} were settled.`,
      `Left is the proof of the others: ${time} more at this pace.`,
    ];
  }
  const { judged, open, next } = reached;
  const below =
    next === undefined
      ? ''
      : `; what costs less than ${costWords(next.cost)} seems to miss a target`;
  return [
    `It had judged ${plural(judged, 'bank')}${below}.`,
    `Left are at least ${plural(open, 'bank')} to be judged, ${time} more at this pace, and then the proof.`,
  ];
}
