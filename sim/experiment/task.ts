/** One replication of one variant: the unit in which an experiment is divided, run and run again. */
export interface Task {
  /** Index of the variant in its experiment. */
  readonly variant: number;
  /** From 1. */
  readonly replication: number;
}
