import type { LockerSource } from '../../../machines/protocol/locker-under-test.ts';
import { LockerUnavailable } from '../../../machines/protocol/locker-unavailable.ts';
import { readDuration } from '../../../sim/scenario/units/duration.ts';
import { lockerSource } from '../../lockers/locker-source.ts';

/** Which locker is meant, as it was written. */
export interface LockerArguments {
  readonly locker: string | undefined;
  readonly 'answer-within': string | undefined;
}

export type LockerReading =
  | { readonly ok: true; readonly source: LockerSource }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads `--locker` and `--answer-within`; nothing is started yet. */
export function readLocker(args: LockerArguments): LockerReading {
  const within = args['answer-within'];
  const reading = within === undefined ? undefined : readDuration(within);
  const isSound = reading === undefined || ('value' in reading && reading.value > 0);
  const problems = isSound
    ? []
    : [
        `--answer-within ${within}: ${'needed' in reading ? reading.needed : 'more than 0 is needed'}`,
      ];
  if (args.locker === undefined) {
    return { ok: false, problems: ['--locker is needed: which locker is meant?', ...problems] };
  }
  const waiting = reading && 'value' in reading ? { answerWithinMs: reading.value } : {};
  try {
    const source = lockerSource(args.locker, waiting);
    return problems.length === 0 ? { ok: true, source } : { ok: false, problems };
  } catch (error) {
    if (!(error instanceof LockerUnavailable)) throw error;
    return { ok: false, problems: [...error.problems, ...problems] };
  }
}
