/** The options of `verify`, as they were written. */
export interface VerifyArguments {
  readonly locker: string | undefined;
  readonly bank: string;
  readonly runs: string;
  readonly commands: string;
  readonly seed: string;
  readonly 'answer-within': string | undefined;
  readonly replay: string | undefined;
  readonly log: string | undefined;
  readonly out: string | undefined;
  readonly junit: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}
