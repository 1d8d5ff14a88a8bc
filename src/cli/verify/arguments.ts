/** The options of `verify`, as they were written. */
export interface VerifyArguments {
  readonly locker: string | undefined;
  readonly bank: string | undefined;
  readonly runs: string | undefined;
  readonly commands: string | undefined;
  readonly seed: string | undefined;
  readonly faults: string | undefined;
  readonly exhaustive: boolean;
  readonly remembered: string | undefined;
  readonly limit: string | undefined;
  readonly clients: string | undefined;
  readonly 'answer-within': string | undefined;
  readonly replay: string | undefined;
  readonly init: string | undefined;
  readonly log: string | undefined;
  readonly out: string | undefined;
  readonly junit: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}
