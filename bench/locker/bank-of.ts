import { createBank, type Bank } from '../../machines/bank.ts';

let last: Bank | undefined;

/**
 * A bank of three sizes: half of it S, a quarter M, a quarter L. The last one is kept, since the names of
 * a million compartments take a second to make.
 */
export function bankOf(compartments: number): Bank {
  if (last?.compartmentCount !== compartments) {
    const small = Math.ceil(compartments / 2);
    const medium = Math.ceil((compartments - small) / 2);
    last = createBank([
      { name: 'S', count: small },
      { name: 'M', count: medium },
      { name: 'L', count: compartments - small - medium },
    ]);
  }
  return last;
}
