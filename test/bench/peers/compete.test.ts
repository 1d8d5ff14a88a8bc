import { describe, expect, it } from 'vitest';
import { compete } from '../../../bench/peers/compete.ts';
import type { Engine } from '../../../bench/peers/engine.ts';
import { formatWorkload } from '../../../bench/peers/report.ts';
import { WORKLOADS } from '../../../bench/peers/workload.ts';

const [LOSS_SYSTEM] = WORKLOADS;

function engine(name: string, yearsShare: number, isInstalled = true): Engine {
  return {
    name,
    yearsShare,
    install: `\`get ${name}\``,
    find: () => (isInstalled ? { version: '1.2.3', command: [name] } : undefined),
  };
}

/** Engines that reject what is known, or a share more; ours takes a second, others ten times as long. */
function competeWith(engines: readonly Engine[], tooMany = 0) {
  const seeds: string[] = [];
  const competition = compete({
    engines,
    years: 200,
    rounds: 3,
    workloads: [LOSS_SYSTEM!],
    onRound: () => {},
    run({ name, years }, { blocking }, seed) {
      seeds.push(`${name} ${years} ${seed}`);
      const offered = [10_000_000, 10_000_000, 10_000_000].map((n) => (n * years) / 200);
      return {
        cpuSeconds: ((name === 'Pigeonhole' ? 1 : 10 + seed) * years) / 200,
        offered,
        rejected: offered.map((n, size) => n * (blocking[size]! + tooMany)),
      };
    },
  });
  const { workload, standings } = competition.workloads[0]!;
  const text = formatWorkload(workload, standings, competition.missing);
  return { seeds, standings, text };
}

const OURS = engine('Pigeonhole', 1);

describe('a competition', () => {
  it('is run in turns, each round with another first and another seed', () => {
    const { seeds } = competeWith([OURS, engine('Peer', 1 / 40)]);
    expect(seeds).toEqual([
      'Pigeonhole 200 1',
      'Peer 5 1',
      'Peer 5 2',
      'Pigeonhole 200 2',
      'Pigeonhole 200 3',
      'Peer 5 3',
    ]);
  });

  it('gives the median of the ratios of each round, and their extremes', () => {
    const { standings, text } = competeWith([OURS, engine('Peer', 1 / 40)]);
    const expected = [11, 12, 13];
    const { median, least, most } = standings[1]!.oursRatio!;
    expect([least, median, most].map((ratio) => Math.round(ratio * 1e6) / 1e6)).toEqual(expected);
    expect(text).toMatch(/Peer +1\.2\.3 +5 +750,000 +0\.300 +2,500,000 +12\.0 +11\.0–13\.0/);
  });

  it('shows whether each does the same work', () => {
    expect(competeWith([OURS]).text).toMatch(/Pigeonhole .* 0\.1325 .* yes \(\|z\| ≤ 0\.0\)/);
    // Of 600 years the deviation is 0.00031 in S; 0.0013 are 4.2 of these.
    const { standings, text } = competeWith([OURS], 0.0013);
    expect(standings[0]!.agrees).toBe(false);
    expect(text).toMatch(/NO \(\|z\| ≤ 4\.\d\)/);
  });

  it('names what is missing and how to get it, and goes on with the others', () => {
    const { text } = competeWith([OURS, engine('Absent', 1, false), engine('Peer', 1 / 40)]);
    expect(text).toMatch(/^ {2}Absent +missing$/m);
    expect(text).toContain('Absent is not installed here; `get Absent` gets it.');
    expect(text).toMatch(/^ {2}Peer +1\.2\.3/m);
  });
});
