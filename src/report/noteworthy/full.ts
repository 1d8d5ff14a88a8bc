import { percent } from '../numbers.ts';
import { rejectionPeak } from './rejection-peak.ts';
import type { NoteworthyRule } from './rule.ts';

const MIN_SHARE = 0.005;

/** Sizes that are often full, and when parcels are rejected. */
export const full: NoteworthyRule = ({ estimates }) =>
  estimates.sizes
    .filter(({ fullShare, compartments }) => compartments > 0 && fullShare.mean >= MIN_SHARE)
    .map(({ size, fullShare, rejectedByHour }) => {
      const peak = rejectionPeak(rejectedByHour);
      return (
        `${size} is full ${percent(fullShare.mean)} of the time` +
        `${peak === undefined ? '' : `; rejections peak ${peak}`}.`
      );
    });
