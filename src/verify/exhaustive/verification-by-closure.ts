import type { ExplorationFinding } from '../../../machines/exploration/exploration.ts';
import { requestRepeated } from '../../../machines/properties/sometimes/request-repeated.ts';
import type { Opening } from '../../../machines/protocol/locker-under-test.ts';
import type { Finding } from '../finding.ts';
import { scriptOf } from './script-of.ts';
import { verdictsOf, type PropertyVerdict } from '../verdicts.ts';
import { outcomeOf, type Verification } from '../verification.ts';
import type { SourceExploration } from './explore-source.ts';

export interface ExplorationSetting {
  /** The locker as `--locker` named it. */
  readonly spec: string;
  readonly opening: Opening;
  readonly remembered: number;
  /** Whether it was asked to stop. */
  readonly isCancelled: boolean;
}

/** What the exploration of a small bank says of a locker. */
export function verificationByClosure(
  { spec, opening, remembered, isCancelled }: ExplorationSetting,
  { stage, states, depth, closed, ...found }: SourceExploration,
): Verification {
  const findings = found.findings.map((each) => ({
    ...findingOf(each),
    script: scriptOf(each.records, stage.setup, opening.startMs),
  }));
  const broken = new Set(findings.map(({ violation }) => violation.property));
  const unreached = found.unreached.filter((name) => name !== requestRepeated.name);
  return {
    spec,
    hello: stage.hello,
    opening: { ...opening, sizes: stage.hello.sizes },
    by: { kind: 'closure', remembered, states, depth, closed },
    commands: found.steps,
    outcome: outcomeOf(findings, {
      isInterrupted: isCancelled && !closed,
      isEnough: closed && unreached.length === 0,
    }),
    verdicts: verdictsOf(stage.assay, broken, new Set(found.reached)).map(withoutWhatIsNotTried),
    findings,
    reached: found.reached,
    unreached,
  };
}

function findingOf({ property, message, ...rest }: ExplorationFinding): Omit<Finding, 'script'> {
  const { records, isReproducible } = rest;
  const recordIndex = records.length - 1;
  const { atMs } = records[recordIndex]!;
  const { number, name } = property;
  const violation = { number, property: name, message, recordIndex, atMs };
  return { violation, records, isReproducible };
}

/** An exploration goes on from every state, so that nothing is the end; and it sends no request twice. */
function withoutWhatIsNotTried(verdict: PropertyVerdict): PropertyVerdict {
  const { property } = verdict;
  if (verdict.verdict === 'notChecked') return verdict;
  if ('when' in property) {
    return { property, verdict: 'notChecked', why: 'an exploration leaves no locker in peace' };
  }
  if (property.needs.includes(requestRepeated.name)) {
    return { property, verdict: 'notChecked', why: 'an exploration sends no request again' };
  }
  return verdict;
}
