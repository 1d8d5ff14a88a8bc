import { readDuration } from '../../../sim/scenario/units/duration.ts';
import { constantRate, ramp, type Step } from '../../load/shape.ts';
import type { LoadArguments } from './arguments.ts';

export type ShapeReading =
  | { readonly ok: true; readonly steps: readonly Step[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const MOST_PER_SECOND = 10_000_000;
const SHORTEST_MS = 100;
const LONGEST_MS = 86_400_000;

type ShapeArguments = Pick<LoadArguments, 'rate' | 'ramp' | 'for'>;

/** Reads `--rate 200/s` or `--ramp 10..2000/s`, and `--for 30s`. */
export function readShape(args: ShapeArguments): ShapeReading {
  const { rate, ramp: ramped, for: lasting } = args;
  const duration = readDuration(lasting);
  const isLasting =
    'value' in duration && duration.value >= SHORTEST_MS && duration.value <= LONGEST_MS;
  const perSecond = rate === undefined ? undefined : rateOf(rate);
  const range = ramped === undefined ? undefined : rangeOf(ramped);
  const problems = [
    ...(rate === undefined && ramped === undefined
      ? ['--rate or --ramp is needed, such as --rate 200/s']
      : []),
    ...(rate !== undefined && ramped !== undefined
      ? ['--rate and --ramp exclude each other; leave one of them out']
      : []),
    ...(rate !== undefined && perSecond === undefined
      ? [`--rate ${rate}: a rate of at most ${MOST_PER_SECOND}/s is needed, such as 200/s`]
      : []),
    ...(ramped !== undefined && range === undefined
      ? [`--ramp ${ramped}: two rates are needed, such as 10..2000/s`]
      : []),
    ...(isLasting ? [] : [`--for ${lasting}: a duration from 100 ms to 24 h is needed`]),
  ];
  if (problems.length > 0 || !isLasting) return { ok: false, problems };
  const steps = range
    ? ramp(range.from, range.to, duration.value)
    : constantRate(perSecond!, duration.value);
  return { ok: true, steps };
}

function rateOf(text: string): number | undefined {
  const [, amount] = /^(\d+(?:\.\d+)?)\s*\/\s*s$/u.exec(text.trim()) ?? [];
  const perSecond = Number(amount);
  return perSecond > 0 && perSecond <= MOST_PER_SECOND ? perSecond : undefined;
}

function rangeOf(text: string): { readonly from: number; readonly to: number } | undefined {
  const [, first = '', last = ''] = /^(.+?)\.\.(.+)$/u.exec(text.trim()) ?? [];
  const from = rateOf(/\/\s*s$/u.test(first) ? first : `${first}/s`);
  const to = rateOf(last);
  return from === undefined || to === undefined ? undefined : { from, to };
}
