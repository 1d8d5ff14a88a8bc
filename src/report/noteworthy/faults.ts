import { percent } from '../numbers.ts';
import type { NoteworthyRule } from './rule.ts';

const MIN_SHARE = 0.01;

/** Compartment time that is lost to faults. */
export const faults: NoteworthyRule = ({ estimates: { sizes } }) => {
  let compartments = 0;
  let outOfService = 0;
  for (const size of sizes) {
    compartments += size.compartments;
    for (const [state, mean] of Object.entries(size.meanInState)) {
      if (state.startsWith('outOfService')) outOfService += mean;
    }
  }
  const share = outOfService / compartments;
  return share < MIN_SHARE
    ? []
    : [`Compartments are out of service ${percent(share)} of the time.`];
};
