import { z } from 'zod';
import { VERSION } from '../version.ts';
import { contentDigest, type Part, PART_FORMAT } from './part.ts';

export type PartReading =
  { readonly ok: true; readonly part: Part } | { readonly ok: false; readonly problem: string };

const marked = z.object({ pigeonhole: z.string(), part: z.unknown().optional() });
/** What stands inside the scenario and the replications is guaranteed by the digest. */
const outline = z.object({
  shard: z.object({ number: z.int().positive(), of: z.int().positive() }),
  scenarioDigest: z.string(),
  digest: z.string(),
  scenario: z.object({}),
  replications: z.array(z.object({ replication: z.int() })),
});

/** Reads a part, or says why it is none that can be merged, in words. */
export function parsePart(text: string): PartReading {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return fail('it is no JSON document; a file that run --shard wrote is needed');
  }
  const mark = marked.safeParse(document);
  if (!mark.success)
    return fail('it is no part of a study; a file that run --shard wrote is needed');
  const { pigeonhole, part } = mark.data;
  if (part === undefined) {
    return fail('it has the results of a whole study; a file that run --shard wrote is needed');
  }
  if (pigeonhole !== VERSION || part !== PART_FORMAT) {
    return fail(
      `it was written by Pigeonhole ${pigeonhole}, and this is ${VERSION}; run that shard again with this one`,
    );
  }
  const isWhole =
    outline.safeParse(document).success &&
    contentDigest(document as Part) === (document as Part).digest;
  if (!isWhole) return fail('it was changed or damaged after it was written; run that shard again');
  return { ok: true, part: document as Part };
}

function fail(problem: string): PartReading {
  return { ok: false, problem };
}
