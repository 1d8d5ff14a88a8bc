/**
 * What can be made to go wrong around a locker, on purpose: with the power, on the network, with clocks, at a door.
 * What it does is in src/verify/injection/, and docs/verification.md explains it.
 */
export const INJECTED_FAULTS = [
  'restart',
  'crash',
  'answer-lost',
  'duplicate',
  'late',
  'reorder',
  'clock-behind',
  'clock-ahead',
  'jam',
] as const;

export type InjectedFault = (typeof INJECTED_FAULTS)[number];
