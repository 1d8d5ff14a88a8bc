import type { AdapterFinding } from './adapter-finding.ts';

/** A locker could not be opened: there is none, or what is there does not introduce itself in the protocol. */
export class LockerUnavailable extends Error {
  override name = 'LockerUnavailable';
  /** Every problem, a line each: what was found, what is allowed, what to do. */
  readonly problems: readonly string[];
  /** Set if there was something, which failed to speak the protocol. */
  readonly finding: AdapterFinding | undefined;

  constructor(problems: readonly string[], finding?: AdapterFinding) {
    super(problems.join('\n'));
    this.problems = problems;
    this.finding = finding;
  }
}
