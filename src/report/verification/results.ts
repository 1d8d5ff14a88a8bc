import { BOUNDARIES } from '../../verify/coverage.ts';
import type { Verification } from '../../verify/verification.ts';
import { VERSION } from '../../version.ts';

/** A verification as one JSON document (docs/cli.md). */
export function verificationResults(verification: Verification) {
  const { spec, hello, opening, seed, wanted, runs, commands, outcome } = verification;
  return {
    pigeonhole: VERSION,
    locker: spec,
    hello,
    opening,
    seed,
    wanted,
    lives: runs,
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
    boundaries: BOUNDARIES,
    coverage: verification.coverage,
  };
}
