import { BOUNDARIES } from '../../verify/coverage.ts';
import type { Verification } from '../../verify/verification.ts';
import { VERSION } from '../../version.ts';

/** A verification as one JSON document (docs/cli.md). */
export function verificationResults(verification: Verification) {
  const { spec, hello, opening, commands, outcome, by } = verification;
  return {
    pigeonhole: VERSION,
    locker: spec,
    hello,
    opening,
    ...extentOf(by),
    commands,
    outcome,
    properties: verification.verdicts.map(({ property: { number, name, rules }, ...verdict }) => ({
      number,
      name,
      rules,
      ...verdict,
    })),
    findings: verification.findings.map(({ violation, script, records, isReproducible }) => ({
      ...violation,
      isReproducible,
      script,
      records,
    })),
    reached: verification.reached,
    unreached: verification.unreached,
    ...(by.kind === 'lives' && { boundaries: BOUNDARIES, coverage: by.coverage }),
  };
}

function extentOf(by: Verification['by']) {
  if (by.kind === 'lives') {
    const { seed, wanted, runs: lives, faults } = by;
    return { seed, wanted, lives, ...(faults && { faults }) };
  }
  const { kind: _, ...closure } = by;
  return closure;
}
