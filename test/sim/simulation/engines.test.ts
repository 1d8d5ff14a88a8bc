import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readScenario } from '../../../sim/scenario/read-scenario.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { ENGINES, type Engine } from '../../../sim/simulation/engines.ts';
import { createSimulation } from '../../../sim/simulation/simulation.ts';
import { formatRecord } from '../../../sim/trace/format.ts';
import { everything } from './everything.ts';

const NAMES = Object.keys(ENGINES) as Engine[];

/** A fortnight of it. */
function readExample(name: string): Scenario {
  const reading = readScenario(
    readFileSync(`examples/${name}`, 'utf8'),
    name,
    ['days=14', 'warmUp=3'].map((assignment) => ({ assignment, origin: assignment })),
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.scenario;
}

const SCENARIOS: readonly (readonly [name: string, create: () => Scenario])[] = [
  ...readdirSync('examples')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, () => readExample(name)] as const),
  ['a world with everything', () => everything({ days: 14, warmUpDays: 3 })],
];

/** The trace as bytes, if one is wanted, and the observations to the last digit. */
function run(scenario: Scenario, engine: Engine, recorded: boolean) {
  const lines: string[] = [];
  const simulation = createSimulation({
    scenario,
    replication: 1,
    engine,
    ...(recorded && { onRecord: (record) => lines.push(formatRecord(record)) }),
  });
  simulation.advance(simulation.endMs);
  return { lines, trace: lines.join('\n'), seen: JSON.stringify(simulation.observations()) };
}

describe.each(SCENARIOS)('%s', (_, create) => {
  const scenario = create();
  let runs: ReturnType<typeof run>[];
  beforeAll(() => {
    runs = NAMES.map((engine) => run(scenario, engine, true));
  });

  it('is the same to the byte on every engine', () => {
    const [first, ...others] = runs;
    expect(first!.lines.length).toBeGreaterThan(100);
    expect(others.length).toBeGreaterThan(0);
    for (const { trace, seen } of others) {
      // Compared as a whole: a difference in a line would print megabytes.
      expect(trace === first!.trace).toBe(true);
      expect(seen).toBe(first!.seen);
    }
  });

  it.each(NAMES)('is the same to the last digit when nobody records it, %s engine', (engine) => {
    expect(run(scenario, engine, false).seen).toBe(runs[0]!.seen);
  });
});
