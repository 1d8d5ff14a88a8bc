import type { Mix } from '../../../sim/planning/space/mix.ts';
import { listed } from '../../../sim/scenario/wording.ts';

/** `9 S, 9 M and 12 L`, without the sizes of which there are none. */
export function mixWords(mix: Mix, sizes: readonly { readonly name: string }[]): string {
  const words = mix.flatMap((count, size) =>
    count === 0 ? [] : [`${count} ${sizes[size]!.name}`],
  );
  return words.length === 0 ? 'no compartment' : listed(words, 'and');
}
