import type { LifeDifference, LockstepResult } from './run-lockstep.ts';

/** What a run in lockstep has shown, to be read. */
export function formatLockstep({ commands, lives, tally, difference }: LockstepResult): string {
  const never = tally.filter(({ count }) => count === 0);
  return [
    ...tally.map(({ what, count }) => `${what.padEnd(45)} ${inFigures(count).padStart(12)}`),
    `${inFigures(commands)} commands in ${inFigures(lives)} lives`,
    ...never.map(({ what }) => `not enough: never ${what}`),
    difference === undefined ? 'no difference' : formatDifference(difference),
  ].join('\n');
}

function formatDifference({ life, command, atMs, message }: LifeDifference): string {
  return [
    `first difference: life ${life.number} of seed ${life.seed}, command ${command}, at ${atMs} ms`,
    `  ${message}`,
    `  ${life.description}`,
    `to see it again: npm run lockstep -- ${command} ${life.seed} ${life.number}`,
  ].join('\n');
}

const inFigures = (count: number) => count.toLocaleString('en');
