import type { Reached } from '../../../sim/planning/reached.ts';
import { plural } from '../numbers.ts';
import { timeInWords } from '../time-in-words.ts';
import { costWords } from './cost-words.ts';

/**
 * What a plan had done when it was cut off, what is left, and how long that takes: `34 banks were judged. …`.
 *
 * @param remainingMs of the phase that it was in; undefined where nothing tells
 */
export function reachedWords(reached: Reached | undefined, remainingMs?: number): string[] {
  if (reached === undefined) return ['The search had hardly begun.'];
  const time = remainingMs === undefined ? 'an unknown time' : `about ${timeInWords(remainingMs)}`;
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
    `${plural(judged, 'bank')} were judged${below}.`,
    `Left are at least ${plural(open, 'bank')} to be judged, ${time} more at this pace, and then the proof.`,
  ];
}
