import { formatShard, type Shard } from '../../sim/experiment/shard.ts';
import type { Study } from '../../sim/experiment/study.ts';
import type { Scenario } from '../../sim/scenario/scenario.ts';
import type { Observations } from '../../sim/simulation/observations.ts';
import { digestOf } from '../digest.ts';
import { VERSION } from '../version.ts';

/** What a later version changes in the file has another number. */
export const PART_FORMAT = 1;

/** A shard of a study as one JSON document (docs/cli.md): what `run --shard` writes and `merge` reads. */
export interface Part {
  /** Version of the program. */
  readonly pigeonhole: string;
  readonly part: typeof PART_FORMAT;
  readonly shard: Shard;
  /** Digest of the scenario: parts of one study have the same. */
  readonly scenarioDigest: string;
  /** Digest of the shard, the scenario and the replications: a part that was changed has another. */
  readonly digest: string;
  readonly scenario: Scenario;
  readonly replications: readonly SeenReplication[];
}

export interface SeenReplication {
  readonly replication: number;
  readonly observations: Observations;
}

/** @param replications those of the shard, in any order */
export function partOf(
  scenario: Scenario,
  shard: Shard,
  replications: readonly SeenReplication[],
): Part {
  const content = {
    shard,
    scenario,
    replications: replications
      .map(({ replication, observations }) => ({ replication, observations }))
      .toSorted((a, b) => a.replication - b.replication),
  };
  return {
    pigeonhole: VERSION,
    part: PART_FORMAT,
    shard,
    scenarioDigest: digestOf(scenario),
    digest: contentDigest(content),
    scenario,
    replications: content.replications,
  };
}

export function contentDigest({
  shard,
  scenario,
  replications,
}: Pick<Part, 'shard' | 'scenario' | 'replications'>): string {
  return digestOf([formatShard(shard), scenario, replications]);
}

/** Whether its replications observed what improves the estimates: all of a study did, or none. */
export function isImproved({ replications }: Part): boolean {
  return replications.some(({ observations }) => observations.expectedRejections !== undefined);
}

export function formatPart(part: Part): string {
  return `${JSON.stringify(part)}\n`;
}

/** @param parts of one study, every shard once */
export function studyOfParts(parts: readonly Part[]): Study {
  const replications = parts
    .flatMap((part) => part.replications)
    .toSorted((a, b) => a.replication - b.replication);
  return {
    scenario: parts[0]!.scenario,
    replications: replications.map(({ observations }) => observations),
  };
}
