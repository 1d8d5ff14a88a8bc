import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LockerRecord } from '../../../machines/record.ts';
import { readScenario } from '../../../sim/scenario/read-scenario.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { createSimulation } from '../../../sim/simulation/simulation.ts';
import { createTraceCheck } from '../../../sim/trace/check.ts';
import {
  formatHeader,
  formatRecord,
  parseHeader,
  parseRecord,
  TraceFormatError,
} from '../../../sim/trace/format.ts';
import { createTraceHeader } from '../../../sim/trace/header.ts';
import { SMALL_SCENARIO } from '../../support/cli.ts';

let scenario: Scenario;
const records: LockerRecord[] = [];

beforeAll(() => {
  const reading = readScenario(SMALL_SCENARIO, 'small.yaml');
  if (!reading.ok) throw new Error('The scenario is broken.');
  ({ scenario } = reading);
  const simulation = createSimulation({
    scenario,
    replication: 1,
    onRecord: (record) => records.push(record),
  });
  simulation.advance(simulation.endMs);
});

describe('the trace format', () => {
  it('gives back every record as it was', () => {
    expect(records.length).toBeGreaterThan(300);
    expect(new Set(records.map(({ command }) => command?.type)).size).toBeGreaterThan(6);
    for (const record of records) expect(parseRecord(formatRecord(record))).toEqual(record);
  });

  it('gives back the header, and can be read without the scenario', () => {
    const header = createTraceHeader(scenario, 1, '9.9.9');
    expect(parseHeader(formatHeader(header))).toEqual(header);
    expect(header).toMatchObject({
      pigeonhole: '9.9.9',
      trace: 1,
      scenario: 'Small',
      fromMs: Date.UTC(2027, 0, 3),
      startMs: Date.UTC(2027, 0, 4),
      endMs: Date.UTC(2027, 0, 8),
      sizes: [
        { name: 'S', count: 3 },
        { name: 'L', count: 1 },
      ],
      durations: { tokenValidityMs: 86_400_000 },
    });
  });

  it('is a line for each, in the order that docs/trace.md shows', () => {
    const [first] = records;
    expect(formatRecord(first!)).toMatch(
      /^\{"atMs":\d+,"command":\{.*\},"reply":\{.*\},"effects":\[/,
    );
    const timer = records.find(({ command }) => command === undefined);
    expect(formatRecord(timer!)).toMatch(/^\{"atMs":\d+,"effects":\[\{"compartment":/);
  });

  it('knows every reply of every command', () => {
    const replies: LockerRecord[] = [
      {
        atMs: 1,
        command: { type: 'status' },
        reply: {
          ok: true,
          sizes: {
            S: {
              free: 1,
              reserved: 0,
              occupied: 2,
              outOfService: { empty: 0, unverified: 0, holding: 3 },
            },
          },
          tokens: { live: 5, expired: 0 },
        },
        effects: [],
      },
      {
        atMs: 1,
        command: { type: 'deposit', size: 'S' },
        reply: { ok: true, reservation: 'R1', compartment: 'S1', code: 'A', expiresAtMs: 2 },
        effects: [{ door: 'S1' }],
      },
      {
        atMs: 1,
        command: { type: 'cancel', reservation: 'R1' },
        reply: { ok: true, compartment: 'S1' },
        effects: [],
      },
      {
        atMs: 1,
        command: { type: 'reserve', size: 'S' },
        reply: { ok: false, reason: 'noCompartment', outOfService: 2 },
        effects: [],
      },
    ];
    for (const record of replies) expect(parseRecord(formatRecord(record))).toEqual(record);
  });

  it.each([
    ['', 'this is not JSON'],
    ['[]', 'expected object'],
    ['{"atMs":"1","effects":[]}', 'atMs: '],
    ['{"atMs":1,"effects":[],"more":1}', 'more'],
    ['{"atMs":1,"effects":[{"door":1}]}', 'effects.0'],
    ['{"atMs":1,"reply":{"ok":true},"effects":[]}', 'reply: there is no command'],
    [
      '{"atMs":1,"command":{"type":"pickup","code":"A"},"reply":{"ok":true},"effects":[]}',
      'reply.compartment: ',
    ],
    [
      '{"atMs":1,"command":{"type":"pickup","code":"A"},"reply":{"ok":false,"reason":"lazy"},"effects":[]}',
      'reply.reason: ',
    ],
  ])('refuses %s', (line, message) => {
    expect(() => parseRecord(line)).toThrow(TraceFormatError);
    expect(() => parseRecord(line)).toThrow(message);
  });
});

describe('createTraceCheck', () => {
  const check = (lines: readonly string[]) => {
    const judge = createTraceCheck();
    const violations = lines.flatMap((line) => judge.take(line));
    return { ...judge.verdict(), violations };
  };
  const traceOf = (some: readonly LockerRecord[]) => [
    formatHeader(createTraceHeader(scenario, 1, '9.9.9')),
    ...some.map(formatRecord),
  ];

  it('is content with what the simulation did', () => {
    const verdict = check(traceOf(records));
    expect(verdict.violations).toEqual([]);
    expect(verdict).toMatchObject({
      records: records.length,
      firstMs: records[0]!.atMs,
      lastMs: records.at(-1)!.atMs,
      // A trace tells neither what is sent to people nor of requests sent again, nor of power cuts.
      notApplied: ['no-secret-told', 'idempotent-retry', 'survives-power-cut'],
    });
  });

  it('counts lines from the header on', () => {
    const index = records.findIndex(({ command }) => command?.type === 'pickup');
    const reply = { ok: false, reason: 'alreadyUsed' } as const;
    const { violations } = check(traceOf(records.with(index, { ...records[index]!, reply })));
    expect(violations[0]!.line).toBe(index + 2);
  });

  it('has no verdict of nothing', () => {
    expect(() => createTraceCheck().verdict()).toThrow(TraceFormatError);
  });

  it('meets whatever is done to a trace with a verdict or a format error', () => {
    const lines = traceOf(records);
    const line = fc.nat(lines.length - 1);
    const values = fc.constantFrom('S1', 'L9', '', 0, -1, 1e300, null, true, [], {}, 'free');
    fc.assert(
      fc.property(line, fc.nat(12), values, (at, field, value) => {
        const text = lines.with(at, replaceLeaf(lines[at]!, field, value));
        try {
          check(text);
        } catch (error) {
          expect(error).toBeInstanceOf(TraceFormatError);
        }
      }),
      { seed: 1, numRuns: 150 },
    );
  });
});

/** The JSON text with its n-th innermost value (or the last) replaced. */
function replaceLeaf(text: string, n: number, value: unknown): string {
  let leaves = 0;
  return JSON.stringify(JSON.parse(text), (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null ? inner : leaves++ === n ? value : inner,
  );
}
