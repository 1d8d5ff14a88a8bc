import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readScenario } from '../../../sim/scenario/read-scenario.ts';
import { ENGINES, type Engine } from '../../../sim/simulation/engines.ts';
import { createSimulation } from '../../../sim/simulation/simulation.ts';
import { formatRecord } from '../../../sim/trace/format.ts';

const EXAMPLES = readdirSync('examples').filter((name) => name.endsWith('.yaml'));

/** The trace and the observations of a fortnight, as bytes. */
function bytesOf(example: string, engine: Engine): string {
  const reading = readScenario(
    readFileSync(`examples/${example}`, 'utf8'),
    example,
    ['days=14', 'warmUp=3'].map((assignment) => ({ assignment, origin: assignment })),
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const lines: string[] = [];
  const simulation = createSimulation({
    scenario: reading.scenario,
    replication: 1,
    engine,
    onRecord: (record) => lines.push(formatRecord(record)),
  });
  simulation.advance(simulation.endMs);
  expect(lines.length).toBeGreaterThan(100);
  return [...lines, JSON.stringify(simulation.observations())].join('\n');
}

it.each(EXAMPLES)('%s is the same to the byte on every engine', (example) => {
  const [first, ...others] = (Object.keys(ENGINES) as Engine[]).map((engine) =>
    bytesOf(example, engine),
  );
  expect(others.length).toBeGreaterThan(0);
  // Compared as a whole: a difference in a line would print megabytes.
  for (const other of others) expect(other === first).toBe(true);
});
