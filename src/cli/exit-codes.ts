/** Every exit code of the command line (docs/cli.md). */
export const EXIT = {
  ok: 0,
  internalError: 1,
  badInput: 2,
  targetMissed: 3,
  worseThanBaseline: 4,
  propertyViolated: 5,
  notEnough: 6,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
