/** One thing that a table cannot represent, and where it stands. */
export interface Unrepresentable {
  /** Id of the state, such as `compartment.outOfService`. */
  readonly state: string;
  /** What it is, in XState's words: a guard, `always`, history, … */
  readonly feature: string;
}

/** The machine cannot become a table; `reasons` lists everything that stands in the way. */
export class CompileError extends Error {
  readonly reasons: readonly Unrepresentable[];

  constructor(machineId: string, reasons: readonly Unrepresentable[]) {
    const list = reasons.map(({ state, feature }) => `  ${state}: ${feature}`).join('\n');
    super(`The machine '${machineId}' cannot be compiled to a table:\n${list}`);
    this.name = 'CompileError';
    this.reasons = reasons;
  }
}
