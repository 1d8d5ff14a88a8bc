import type { Certificate } from '../../../sim/planning/certificate/certificate.ts';
import type { CertificateCheck } from '../../../sim/planning/certificate/check-certificate.ts';
import type { PlanProblem } from '../../../sim/planning/plan-problem.ts';
import { VERSION } from '../../version.ts';
import { plural } from '../numbers.ts';
import type { Paint } from '../paint.ts';
import { wrap } from '../wrap.ts';
import { claimWords } from './claim-words.ts';
import { costWords } from './cost-words.ts';
import { mixWords } from './mix-words.ts';

const WIDTH = 80;

/** What came of a check, for people. */
export function checkReport(
  problem: PlanProblem,
  { bank, isCertified }: Certificate,
  { problems, claims, costClaims }: CertificateCheck,
  paint: Paint,
): string {
  const { scenario } = problem;
  const verdict =
    problems.length > 0
      ? 'The certificate does not hold:'
      : isCertified
        ? `The certificate holds: ${plural(claims.length + costClaims.length, 'claim')} of ${mixWords(bank.mix, scenario.sizes)} for ` +
          `${costWords(bank.cost)} and of cheaper banks were proven again.`
        : 'What the plan claims holds, but it certified no bank.';
  const unproven = claims.filter((claim) => claim.verdict !== 'proven');
  const lines = [
    paint.bold(`Pigeonhole ${VERSION} · ${scenario.name} · check of a plan`),
    ...wrap(verdict, WIDTH),
    ...problems.flatMap((each) => wrap(`• ${each}`, WIDTH)),
    ...unproven.flatMap((claim) =>
      wrap(`• ${claim.verdict}: ${claimWords(problem, claim)}`, WIDTH),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** The same as one JSON document. */
export function checkResults(check: CertificateCheck) {
  return { pigeonhole: VERSION, holds: check.problems.length === 0, ...check };
}
