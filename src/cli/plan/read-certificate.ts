import { z } from 'zod';
import type { Certificate } from '../../../sim/planning/certificate/certificate.ts';
import type { PlanProblem } from '../../../sim/planning/plan-problem.ts';
import { readInputText } from '../../files/input-text.ts';
import { planDigest } from '../../report/plan/plan-results.ts';
import { VERSION } from '../../version.ts';

export type CertificateReading =
  | { readonly ok: true; readonly problem: PlanProblem; readonly certificate: Certificate }
  | { readonly ok: false; readonly problem: string };

const MAX_BYTES = 100_000_000;

const marked = z.object({ pigeonhole: z.string(), digest: z.string(), status: z.string() });

/** Reads what `plan --json` has printed; what stands inside is guaranteed by the digest. */
export async function readCertificate(path: string): Promise<CertificateReading> {
  const input = await readInputText(path, MAX_BYTES);
  if (!input.ok) return fail(input.problem);
  const mark = marked.safeParse(asJson(input.text));
  if (!mark.success) return fail('it is no plan; what plan --json has printed is needed');
  const { pigeonhole, digest, status } = mark.data;
  if (pigeonhole !== VERSION) {
    return fail(
      `it was written by Pigeonhole ${pigeonhole}, and this is ${VERSION}; plan again with this one`,
    );
  }
  if (status !== 'found') return fail('its plan found no bank, so it has no certificate');
  const document = asJson(input.text) as PlanProblem & { readonly certificate: Certificate };
  if (planDigest(document) !== digest) {
    return fail('it was changed or damaged after it was written; plan again');
  }
  const { scenario, targets, most, confidence, indifference, totalCost, certificate } = document;
  return {
    ok: true,
    problem: { scenario, targets, most, confidence, indifference, totalCost },
    certificate,
  };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fail(problem: string): CertificateReading {
  return { ok: false, problem };
}
