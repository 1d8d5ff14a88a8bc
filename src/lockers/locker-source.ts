import type { LockerSource } from '../../machines/protocol/locker-under-test.ts';
import { LockerUnavailable } from '../../machines/protocol/locker-unavailable.ts';
import { suggest } from '../../sim/scenario/suggestion.ts';
import { listed } from '../../sim/scenario/wording.ts';
import { LOCKER_KINDS } from './kinds.ts';

export interface LockerSourceOptions {
  /** How long a command may take before its outcome is unknown; default 2 s. */
  readonly answerWithinMs?: number;
}

const ANSWER_WITHIN_MS = 2_000;
/** So that a command that is no locker is found out within two seconds, our own start included. */
const HELLO_WITHIN_MS = 1_500;

/**
 * What `--locker` names: `actor`, `compiled`, `module:./path.js`, `command:python3 my_locker.py`, `http://…`.
 * Nothing is started or called before the first locker is opened.
 * @throws LockerUnavailable if there is no such kind of locker
 */
export function lockerSource(spec: string, options: LockerSourceOptions = {}): LockerSource {
  const answerWithinMs = options.answerWithinMs ?? ANSWER_WITHIN_MS;
  const helloWithinMs = options.answerWithinMs ?? HELLO_WITHIN_MS;
  const kind = LOCKER_KINDS.find((each) => each.matches(spec));
  if (kind === undefined) throw new LockerUnavailable([unknownKind(spec)]);
  return kind.create(spec, { answerWithinMs, helloWithinMs });
}

function unknownKind(spec: string): string {
  const known = LOCKER_KINDS.map(({ form }) => form);
  const meant = suggest(
    spec.split(':')[0]!,
    known.map((form) => form.split(':')[0]!),
  );
  const hint = meant === undefined ? '' : ` — did you mean ${meant}?`;
  return `--locker: found '${spec}'; ${listed(known)} is needed${hint}`;
}
