import { share } from '../../../sim/scenario/units/share.ts';

/** `95%` or `0.95` as 0.95; NaN if it is neither. */
export function shareOf(text: string): number {
  return share.safeParse(/^\d*\.?\d+$/.test(text) ? Number(text) : text).data ?? NaN;
}
