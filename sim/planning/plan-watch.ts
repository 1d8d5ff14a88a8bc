import type { Reached } from './reached.ts';

/** How whoever waits for a plan looks on. */
export interface PlanWatch {
  /** Asked often; true ends the plan with what it has by then. */
  readonly isCancelled?: (() => boolean) | undefined;
  /** Told now and then how far it has come. */
  readonly onReached?: ((reached: Reached) => void) | undefined;
  /** Lets the host do other things for a moment, such as hear a signal. */
  readonly breathe?: (() => Promise<void>) | undefined;
}
