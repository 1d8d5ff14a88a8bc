import type { Change } from '../../../sim/planning/outlook/other-worlds.ts';
import type { Mix } from '../../../sim/planning/space/mix.ts';
import { listed } from '../../../sim/scenario/wording.ts';
import { count } from '../numbers.ts';

/** How a mix differs from another: `one L less`, `two S less and one M more` as `2 S less and 1 M more`. */
export function mixChangeWords(
  from: Mix,
  to: Mix,
  sizes: readonly { readonly name: string }[],
): string {
  const changes = to.map((compartments, size) => compartments - from[size]!);
  const words = changes.flatMap((change, size) =>
    change === 0
      ? []
      : [`${amount(Math.abs(change))} ${sizes[size]!.name} ${change < 0 ? 'less' : 'more'}`],
  );
  return listed(words, 'and');
}

/** `10 % less demand`, `20 % longer dwells`, `strategy fallback`. */
export function changeWords(change: Change): string {
  if (change.kind === 'strategy') return `strategy ${change.name}`;
  const { kind, factor } = change;
  const percent = `${Math.round(Math.abs(factor - 1) * 100)} %`;
  if (kind === 'demand') return `${percent} ${factor < 1 ? 'less' : 'more'} demand`;
  return `${percent} ${factor < 1 ? 'shorter' : 'longer'} pickup delays`;
}

function amount(n: number): string {
  return n === 1 ? 'one' : count(n);
}
