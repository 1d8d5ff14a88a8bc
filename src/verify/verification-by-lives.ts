import { SOMETIMES } from '../../machines/properties/sometimes/registry.ts';
import type { SearchOptions, SearchResult } from './search.ts';
import { verdictsOf } from './verdicts.ts';
import { outcomeOf, type Verification } from './verification.ts';

/** What a search by random lives says of a locker. */
export function verificationByLives(
  spec: string,
  options: SearchOptions,
  result: SearchResult,
): Verification {
  const { stage, runs, commands, findings, reached, coverage } = result;
  const broken = new Set(findings.map(({ violation }) => violation.property));
  const possible = SOMETIMES.filter((one) => stage.assay.canHappen(one)).map(({ name }) => name);
  const unreached = possible.filter((name) => !reached.has(name));
  const { seed, runs: wanted } = options;
  return {
    spec,
    hello: stage.hello,
    opening: { ...options.opening, sizes: stage.hello.sizes },
    by: {
      kind: 'lives',
      seed,
      wanted,
      runs,
      coverage: coverage.rows(),
      faults: options.faults && { injected: coverage.faults(), spared: stage.spared },
    },
    commands,
    outcome: outcomeOf(findings, {
      isInterrupted: runs < wanted,
      isEnough: unreached.length === 0,
    }),
    verdicts: verdictsOf(stage.assay, broken, reached),
    findings,
    reached: SOMETIMES.map(({ name }) => name).filter((name) => reached.has(name)),
    unreached,
  };
}
