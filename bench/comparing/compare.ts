import type { MeasuredTask } from '../measuring/measurement.ts';
import { spreadOf, type Spread } from '../spread.ts';
import { isYardstick } from '../yardsticks.ts';

/** A task that both measurements have, with the same checksum. */
export interface ComparedTask {
  readonly key: string;
  /** Rates, in units of work a second. */
  readonly before: Spread;
  readonly now: Spread;
  /** Median now ÷ median before. */
  readonly ratio: number;
  readonly verdict: 'slower' | 'same' | 'faster';
}

export interface Comparison {
  readonly tasks: readonly ComparedTask[];
  /** The ratios of the yardsticks: how much faster the machine itself is now. */
  readonly machine: Pick<Spread, 'least' | 'most'>;
  /** Tasks whose checksums differ: the work has changed, and its times cannot be compared. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** What the intervals must lie apart at least, as a share. */
const MARGIN = 0.05;

/**
 * Compares two measurements, task by task, by the intervals from their slowest to their fastest pass.
 * The passes lie minutes apart, so an interval shows how the machine's speed drifts meanwhile. From one
 * run to another it may differ by more, for everything at once; so the yardsticks, in which nothing of
 * ours is, tell how much slower or faster the machine may have become, at most.
 *
 * Slower beyond noise is a task whose fastest pass is still slower by 5 % than its slowest pass before,
 * had that been on the machine as the worst yardstick found it. Faster is the same the other way round.
 * With three passes each that takes a slowdown of 5 % and of the spread of both.
 */
export function compare(before: readonly MeasuredTask[], now: readonly MeasuredTask[]): Comparison {
  const beforeByKey = new Map(before.map((task) => [task.key, task]));
  const nowKeys = new Set(now.map(({ key }) => key));
  const pairs = now.flatMap((task) => {
    const earlier = beforeByKey.get(task.key);
    return earlier ? [{ now: task, before: earlier }] : [];
  });
  const comparable = pairs.filter((pair) => pair.before.checksum === pair.now.checksum);
  const machine = machineRatio(comparable.filter((pair) => isYardstick(pair.now.key)));
  return {
    tasks: comparable
      .filter((pair) => !isYardstick(pair.now.key))
      .map((pair) => compareTask(pair, machine)),
    machine,
    changed: pairs.filter((pair) => !comparable.includes(pair)).map((pair) => pair.now.key),
    added: now.filter(({ key }) => !beforeByKey.has(key)).map(({ key }) => key),
    gone: before.filter(({ key }) => !nowKeys.has(key)).map(({ key }) => key),
  };
}

interface Pair {
  readonly before: MeasuredTask;
  readonly now: MeasuredTask;
}

/** Never a reason to expect more of a task than the baseline says, nor to excuse it: 1 is within. */
function machineRatio(yardsticks: readonly Pair[]): Comparison['machine'] {
  const ratios = yardsticks.map(
    ({ before, now }) => spreadOf(now.perSecond).median / spreadOf(before.perSecond).median,
  );
  return { least: Math.min(1, ...ratios), most: Math.max(1, ...ratios) };
}

function compareTask(pair: Pair, machine: Comparison['machine']): ComparedTask {
  const before = spreadOf(pair.before.perSecond);
  const now = spreadOf(pair.now.perSecond);
  const isSlower = now.most < before.least * machine.least * (1 - MARGIN);
  const isFaster = now.least > before.most * machine.most * (1 + MARGIN);
  return {
    key: pair.now.key,
    before,
    now,
    ratio: now.median / before.median,
    verdict: isSlower ? 'slower' : isFaster ? 'faster' : 'same',
  };
}
