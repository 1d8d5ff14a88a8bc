import { z } from 'zod';
import type { PickupHours } from '../scenario.ts';
import { either, isBare } from '../../distributions/either.ts';
import { byWeekday } from '../units/by-weekday.ts';
import { complain } from '../units/complain.ts';
import { MS_PER_DAY } from '../units/duration.ts';
import { type TimeSpan, timeSpan } from '../units/time-span.ts';
import { WEEKDAYS } from '../units/weekday.ts';
import { weeklyProfile } from './profile.ts';

const everyDay = either(
  z.array(timeSpan),
  timeSpan.transform((span) => [span]),
  isBare,
).transform((spans) => WEEKDAYS.map(() => spans));

const open = either(
  byWeekday(z.array(timeSpan)).transform((week) => week.map((spans) => spans ?? [])),
  everyDay,
  (input) => Array.isArray(input) || isBare(input),
);

export const pickupHours = z
  .strictObject({
    open: open
      .optional()
      .describe('Opening hours of every day, or a map by weekday; a day left out is closed.'),
    profile: weeklyProfile
      .optional()
      .describe('Shares of the customers who would come in an hour; the largest counts as all.'),
  })
  .transform(({ open, profile }, context): PickupHours => {
    if (open !== undefined && profile === undefined) {
      const spans = joined(open.flatMap(ofTheWeek));
      if (spans.length === 0) {
        complain(context, {
          path: ['open'],
          needed: 'the bank must be open at some time of the week',
        });
      }
      return { kind: 'open', spans };
    }
    if (profile !== undefined && open === undefined) {
      const max = Math.max(...profile);
      return { kind: 'profile', shares: profile.map((share) => share / max) };
    }
    const found = open === undefined ? 'neither open nor profile' : 'both open and profile';
    // An unknown key says enough by itself.
    if (context.issues.length === 0) complain(context, { found, needed: 'one of them is needed' });
    return z.NEVER;
  });

function ofTheWeek(spans: readonly TimeSpan[], weekday: number): TimeSpan[] {
  const midnightMs = weekday * MS_PER_DAY;
  return spans.map(({ fromMs, untilMs }) => ({
    fromMs: midnightMs + fromMs,
    untilMs: midnightMs + untilMs,
  }));
}

/** The same instants as sorted spans of which no two overlap or touch. */
function joined(spans: readonly TimeSpan[]): TimeSpan[] {
  const result: TimeSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const last = result.at(-1);
    if (last === undefined || span.fromMs > last.untilMs) result.push(span);
    else result[result.length - 1] = { ...last, untilMs: Math.max(last.untilMs, span.untilMs) };
  }
  return result;
}
