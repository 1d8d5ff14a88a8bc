/** Ways in which a locker fails to speak the protocol. They are findings about it, never an error of ours. */
export const ADAPTER_FINDINGS = {
  crashed: 'The locker ended.',
  garbage: 'It wrote something that is not JSON.',
  cutOff: 'It ended in the middle of a line.',
  malformed: 'It wrote JSON that is not a message of the protocol.',
  wrongId: 'It answered a request that was not asked.',
  threw: 'Its method threw an error.',
  failed: 'Its server refused the request or broke the connection.',
} as const;

export type AdapterFindingKind = keyof typeof ADAPTER_FINDINGS;

export interface AdapterFinding {
  readonly kind: AdapterFindingKind;
  /** What was found, what is allowed there, in plain words. */
  readonly message: string;
  /** What the locker wrote, shortened; with a crash, the end of its stderr. */
  readonly evidence?: string;
}
