/** What a user can mend: every problem that was found, a line each in plain words. Exit code 2. */
export class BadInput extends Error {
  override name = 'BadInput';
  /** Where to read on. */
  readonly advice: string | undefined;

  constructor(problems: readonly string[], advice?: string) {
    super(problems.join('\n'));
    this.advice = advice;
  }
}
