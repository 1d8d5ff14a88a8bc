import { formatShard } from '../../sim/experiment/shard.ts';
import { isImproved, type Part } from './part.ts';

/** A part and the file it was read from. */
export interface NamedPart {
  readonly file: string;
  readonly part: Part;
}

/** Why parts do not make up one study, each reason in one line; the first part is what the others must fit. */
export function partProblems(parts: readonly NamedPart[]): string[] {
  const [first, ...others] = parts;
  if (first === undefined) return [];
  const { scenarioDigest, shard, scenario } = first.part;
  const strangers = others.flatMap(({ file, part }) => {
    if (part.scenarioDigest !== scenarioDigest) {
      const keys = differingKeys(part.scenario, scenario).join(', ');
      return [`${file}: it is of another scenario than ${first.file}: they differ in ${keys}`];
    }
    if (isImproved(part) !== isImproved(first.part)) {
      return [`${file}: it was run with another --variance-reduction than ${first.file}`];
    }
    if (part.shard.of === shard.of) return [];
    return [
      `${file}: it is shard ${formatShard(part.shard)}, but ${first.file} is shard ${formatShard(shard)}`,
    ];
  });
  const family = parts.filter(
    ({ part }) => part.scenarioDigest === scenarioDigest && part.shard.of === shard.of,
  );
  return [...strangers, ...shardProblems(family, shard.of)];
}

/** Shards that are there more than once, or not at all. */
function shardProblems(parts: readonly NamedPart[], of: number): string[] {
  return Array.from({ length: of }, (_, index) => index + 1).flatMap((number) => {
    const files = parts.filter(({ part }) => part.shard.number === number).map(({ file }) => file);
    const shard = `shard ${formatShard({ number, of })}`;
    if (files.length === 0) return [`${shard} is missing`];
    return files.length === 1
      ? []
      : [`${shard} is there ${files.length} times: ${files.join(', ')}`];
  });
}

function differingKeys(a: object, b: object): string[] {
  const valueIn = (object: object, key: string) =>
    JSON.stringify((object as Readonly<Record<string, unknown>>)[key]);
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].filter((key) => valueIn(a, key) !== valueIn(b, key));
}
