import { weightedMean } from '../theory/blocking-by-size.ts';
import type { Facts, SizeFacts } from './facts.ts';
import type { KnownValues } from './rule.ts';

/** What is known of each size by itself, and so of all: sizes to which nobody brings anything reject nothing. */
export function valuesBySize(
  { sizes }: Facts,
  blockingOf: (size: SizeFacts) => number,
): Required<KnownValues> {
  const blocking = sizes.map((size) => (size.perDay === 0 ? 0 : blockingOf(size)));
  return {
    sizes: blocking,
    total: weightedMean(
      blocking,
      sizes.map(({ perDay }) => perDay),
    ),
  };
}
