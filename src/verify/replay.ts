import { z } from 'zod';
import { INJECTED_FAULTS } from '../../machines/injected-fault.ts';
import type { Opening } from '../../machines/protocol/locker-under-test.ts';
import { REJECTIONS } from '../../machines/command.ts';
import { VERSION } from '../version.ts';
import type { Finding } from './finding.ts';
import type { Ask } from './step.ts';

/** The version of replay files that this code writes and reads (docs/verification.md). */
const REPLAY_FORMAT = 1;

const whole = z.int();
const asks = [...Object.keys(REJECTIONS), 'wrongCodes', 'again'] as Ask[];

const replaySchema = z.looseObject({
  replay: z.literal(REPLAY_FORMAT),
  /** What the script broke. */
  property: z.string(),
  opening: z.strictObject({
    sizes: z.array(z.strictObject({ name: z.string().min(1), count: whole.min(0) })).min(1),
    startMs: whole,
  }),
  script: z.strictObject({
    steps: z.array(
      z.strictObject({
        ask: z.enum(asks),
        pick: z.strictObject({ among: z.enum(['open', 'ended', 'none']), nth: whole.min(0) }),
        wait: z.union([z.strictObject({ byMs: whole }), z.strictObject({ offMs: whole })]),
        fault: z.strictObject({ name: z.enum(INJECTED_FAULTS), nth: whole.min(0) }).exactOptional(),
      }),
    ),
    settles: z.boolean(),
  }),
});

/** A script that broke a property, with the locker's bank: all that it takes to put it on again. */
export type Replay = z.output<typeof replaySchema>;

/**
 * The file of a finding, one line: the script to put it on again, and what happened, to be read. Undefined if it has no
 * script.
 */
export function formatReplay(finding: Finding, spec: string, opening: Opening): string | undefined {
  const { violation, script, records } = finding;
  if (script === undefined) return undefined;
  const { property, number, message } = violation;
  const document = {
    pigeonhole: VERSION,
    replay: REPLAY_FORMAT,
    locker: spec,
    property,
    number,
    message,
    opening,
    script,
    records,
  };
  return `${JSON.stringify(document)}\n`;
}

/** The replay, or why the text is none, in words. */
export function parseReplay(
  text: string,
): { readonly replay: Replay } | { readonly problem: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: 'this is not JSON' };
  }
  const { success, data: replay, error } = replaySchema.safeParse(data);
  if (success) return { replay };
  const { path, message } = error.issues[0]!;
  return { problem: path.length === 0 ? message : `${path.join('.')}: ${message}` };
}
