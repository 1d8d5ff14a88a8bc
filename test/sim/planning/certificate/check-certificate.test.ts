import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../../../sim/planning/certificate/certificate.ts';
import { checkCertificate } from '../../../../sim/planning/certificate/check-certificate.ts';
import { plan } from '../../../../sim/planning/plan.ts';
import { lossProblem } from '../../../support/plan-problem.ts';

const problem = lossProblem({ loads: [3, 2], limit: 0.05 });
const certificateOf = async (options = {}) => {
  const found = await plan(problem, options);
  if (found.status !== 'found') throw new Error(found.status);
  return found.certificate;
};
const problemsOf = async (certificate: Certificate) =>
  (await checkCertificate(problem, certificate, { seed: 2 })).problems;

describe('the check of a certificate', () => {
  it('finds a true one true, with other seeds and from theory', async () => {
    expect(await problemsOf(await certificateOf())).toEqual([]);
    const looser = lossProblem({ loads: [3, 2], limit: 0.06 });
    const found = await plan(looser, { ignoresTheory: true });
    if (found.status !== 'found') throw new Error(found.status);
    const { certificate: simulated } = found;
    const { problems, claims } = await checkCertificate(looser, simulated, { seed: 2 });
    expect(problems).toEqual([]);
    expect(claims.map(({ says, mix }) => [says, mix])).toEqual(
      [...simulated.meets, ...simulated.misses].map(({ says, mix }) => [says, mix]),
    );
    expect(claims[0]!.evidence).not.toEqual(simulated.meets[0]!.evidence);
  });

  it.each<[string, (certificate: Certificate) => Certificate]>([
    ['the bank costs 11.8, not 11', (it) => ({ ...it, bank: { ...it.bank, cost: 11 } })],
    ['nothing is claimed of 1 cheaper banks', (it) => ({ ...it, misses: it.misses.slice(1) })],
    ['for 1 of its targets', (it) => ({ ...it, meets: it.meets.slice(1) })],
    ['is not proven: the strategy', (it) => ({ ...it, condition: { kind: 'proven' } })],
    [
      'could not be proven again',
      (it) => ({ ...it, misses: [...it.misses, { ...it.misses[0]!, mix: [9, 9] }] }),
    ],
    [
      'hold together with 0',
      (it) => ({
        ...it,
        meets: it.meets.map((claim) => ({
          ...claim,
          evidence: {
            kind: 'simulated',
            confidence: 0.5,
            replications: 20,
            ratio: 0.03,
            lower: 0.02,
            upper: 0.04,
          },
        })),
      }),
    ],
  ])('says of a false one: %s', async (sentence, changed) => {
    const problems = await problemsOf(changed(await certificateOf()));
    expect(problems).toEqual([expect.stringContaining(sentence)]);
  });
});
