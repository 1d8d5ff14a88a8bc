/** How whoever waits for a plan looks on. */
export interface PlanWatch {
  /** Asked often; true ends the plan with what it has by then. */
  readonly isCancelled?: (() => boolean) | undefined;
  /** About how much of it is done, 0 … 1; told while claims are being proven. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Lets the host do other things for a moment, such as hear a signal. */
  readonly breathe?: (() => Promise<void>) | undefined;
}
