import type { Comparison } from '../../../sim/experiment/comparison/comparison.ts';

/** Names of the sizes that any of the variants has. */
export function sizesOf({ variants }: Comparison): string[] {
  const names = variants.flatMap(({ estimates }) => estimates.sizes.map(({ size }) => size));
  return [...new Set(names)];
}
