/** What is wrong with an option, and where: `['r', 'S', 'M']` is r.S.M. */
export interface OptionProblem {
  readonly path: readonly string[];
  readonly message: string;
}

/** Options of a strategy that do not fit the bank's sizes; has all their problems at once. */
export class StrategyOptionsError extends RangeError {
  override readonly name = 'StrategyOptionsError';
  readonly problems: readonly OptionProblem[];

  constructor(strategy: string, problems: readonly OptionProblem[]) {
    const lines = problems.map(({ path, message }) => `${path.join('.')}: ${message}.`);
    super(`Options of the strategy ${strategy}: ${lines.join(' ')}`);
    this.problems = problems;
  }
}
