import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { jsonSchema } from '../../../sim/scenario/json-schema.ts';
import { readScenario } from '../../../sim/scenario/read-scenario.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';

const FOLDER = 'examples';
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
const schema = z.fromJSONSchema(jsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);

function textOf(name: string): string {
  return readFileSync(`${FOLDER}/${name}`, 'utf8');
}

function scenarioOf(name: string): Scenario {
  const reading = readScenario(textOf(`${name}.yaml`), name);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.scenario;
}

describe('the examples', () => {
  it('are the eight that the docs speak of', () => {
    expect(FILES.map((name) => name.replace('.yaml', '')).toSorted()).toEqual([
      'apartment-building',
      'bank-to-plan',
      'december-peak',
      'eighty-doors',
      'full-lifecycle',
      'loss-system',
      'national-network',
      'raviv-2023',
    ]);
  });

  it.each(FILES)('%s is sound, and tells editors its schema first', (name) => {
    expect(readScenario(textOf(name), name)).toMatchObject({ ok: true });
    expect(textOf(name).split('\n')[0]).toBe(
      '# yaml-language-server: $schema=../schema/scenario.schema.json',
    );
  });

  it.each(FILES)('%s is valid by the JSON Schema, too', (name) => {
    expect(schema.safeParse(parse(textOf(name))).error).toBeUndefined();
  });

  it('are not valid by a JSON Schema that would let anything pass', () => {
    const sound = parse(textOf('loss-system.yaml')) as Record<string, unknown>;
    for (const wrong of [{ strategey: 1 }, { days: '3' }, { forgotten: '2' }, { start: 'soon' }]) {
      expect(schema.safeParse({ ...sound, ...wrong }).success).toBe(false);
    }
    expect(schema.safeParse({ name: 'x' }).success).toBe(false);
  });
});

describe('the example in docs/scenario.md', () => {
  it('is sound', () => {
    const page = readFileSync('docs/scenario.md', 'utf8');
    const yaml = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(readScenario(yaml, 'docs/scenario.md')).toMatchObject({ ok: true });
  });
});

describe('the systems whose answers are known', () => {
  it('loss-system has nothing but arrivals and pickups', () => {
    expect(scenarioOf('loss-system')).toMatchObject({
      sizes: [{ count: 30 }, { count: 20 }, { count: 10 }],
      mix: [0.5, 0.3, 0.2],
      arrivals: [{ kind: 'poisson', perDay: 60, profile: undefined }],
      pickupDelay: Array(3).fill({ lognormal: { mean: 86_400_000, cv: 1 } }),
      forgotten: 0,
      deposit: { handling: undefined, walkAway: 0 },
      token: { validityMs: 3650 * 86_400_000 },
      staff: { rounds: [] },
      warmUpDays: 30,
      seed: 1,
    });
  });

  it('full-lifecycle adds the whole life of a parcel', () => {
    const { staff, ...scenario } = scenarioOf('full-lifecycle');
    expect(scenario).toMatchObject({
      forgotten: 0.02,
      deposit: {
        handling: { exponential: { mean: 45_000 } },
        walkAway: 0.03,
        reservationTimeoutMs: 180_000,
      },
      token: { validityMs: 604_800_000 },
      warmUpDays: 14,
      seed: 1,
    });
    expect(staff.rounds).toHaveLength(7);
    expect(new Set(staff.rounds.map(({ timeOfDayMs }) => timeOfDayMs))).toEqual(
      new Set([21_600_000]),
    );
  });

  it('raviv-2023 can be set to any row of the published table', () => {
    const overrides = ['bank.sizes.one.count=50', 'arrivals.0.visits.parcels.poisson=27.777778'];
    const reading = readScenario(
      textOf('raviv-2023.yaml'),
      'raviv-2023.yaml',
      overrides.map((assignment) => ({ assignment, origin: assignment })),
    );
    expect(reading).toMatchObject({
      ok: true,
      scenario: {
        sizes: [{ count: 50 }],
        arrivals: [{ parcels: { poisson: { mean: 27.777778 } } }],
        warmUpDays: 15,
      },
    });
  });
});
