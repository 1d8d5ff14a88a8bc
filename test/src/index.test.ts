import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as pigeonhole from '../../src/index.ts';
import type { LockerRecord } from '../../src/index.ts';

/** The package, used as somebody would who has installed it. */
const {
  createActorLocker,
  createBank,
  createCalendar,
  createJudge,
  createNow,
  createSeededCodes,
  createSequentialRatio,
  createVirtualClock,
  DEFAULT_DURATIONS,
  estimate,
  exactValues,
  formatProblems,
  readScenario,
  runStudy,
  strategyNamed,
  theory,
  toAsyncLocker,
  withinNamed,
} = pigeonhole;

const MINUTE_MS = 60_000;

function openLocker(onRecord: (record: LockerRecord) => void) {
  const bank = createBank([
    { name: 'S', count: 2 },
    { name: 'L', count: 1 },
  ]);
  const calendar = createCalendar();
  const strategy = strategyNamed('fallback').create(bank.sizes, {});
  const locker = createActorLocker({
    bank,
    now: createNow(0),
    clock: createVirtualClock(calendar),
    codes: createSeededCodes(1),
    strategy,
    within: withinNamed('first'),
    uniform: () => 0.5,
    durations: DEFAULT_DURATIONS,
    onRecord,
  });
  return { locker, bank, strategy };
}

describe('the package', () => {
  it('has a locker to talk to, and a judge that looks on', async () => {
    const records: LockerRecord[] = [];
    const { locker, bank, strategy } = openLocker((record) => records.push(record));
    const remote = toAsyncLocker(locker);

    const reserved = await remote.execute({ type: 'reserve', size: 'S' }, 0);
    if (!reserved.ok) throw new Error(reserved.reason);
    const confirmed = await remote.execute(
      { type: 'confirm', reservation: reserved.reservation },
      MINUTE_MS,
    );
    if (!confirmed.ok) throw new Error(confirmed.reason);
    expect(confirmed.compartment).toBe('S1');
    const pickedUp = { type: 'pickup', code: confirmed.code } as const;
    expect(locker.execute(pickedUp, 2 * MINUTE_MS)).toEqual({ ok: true, compartment: 'S1' });
    expect(locker.execute(pickedUp, 3 * MINUTE_MS)).toEqual({ ok: false, reason: 'alreadyUsed' });

    const judge = createJudge({ bank, durations: DEFAULT_DURATIONS, strategy });
    for (const record of records) expect(judge.observe(record)).toEqual([]);
    expect(judge.verdict()).toMatchObject({ records: 4, broken: [] });
  });

  it('reads a scenario, runs a study and estimates from it', async () => {
    const reading = readScenario(
      readFileSync('examples/loss-system.yaml', 'utf8'),
      'loss-system.yaml',
      [
        { assignment: 'days=5', origin: 'here' },
        { assignment: 'replications=2', origin: 'here' },
        { assignment: 'warmUp=1 d', origin: 'here' },
      ],
    );
    if (!reading.ok) throw new Error(formatProblems(reading.problems));
    const study = await runStudy({ scenario: reading.scenario });
    const { replications, sizes, blocking } = estimate(study);
    expect(replications).toBe(2);
    expect(sizes.map(({ size }) => size)).toEqual(reading.scenario.sizes.map(({ name }) => name));
    expect(blocking.ratio).toBeGreaterThanOrEqual(0);
  });

  it('knows some things without simulating them', () => {
    const reading = readScenario(readFileSync('examples/loss-system.yaml', 'utf8'), 'loss.yaml');
    if (!reading.ok) throw new Error(formatProblems(reading.problems));
    const known = exactValues(reading.scenario);
    expect(known?.sizes[0]).toBeCloseTo(theory.erlangB(30, 30), 12);
    expect(theory.leastCompartments(30, 0.01)).toBe(42);
  });

  it('goes on until a study is precise enough', async () => {
    const text = readFileSync('examples/loss-system.yaml', 'utf8');
    const sequential = createSequentialRatio({ confidence: 0.95, relativeHalfWidth: 0.3 });
    const reading = readScenario(text, 'loss-system.yaml', [
      { assignment: 'days=6', origin: 'here' },
      { assignment: 'replications=30', origin: 'here' },
      { assignment: 'warmUp=2 d', origin: 'here' },
    ]);
    if (!reading.ok) throw new Error(formatProblems(reading.problems));
    const { replications } = await runStudy({ scenario: reading.scenario });
    const statuses = replications.map(({ sizes: [small] }) =>
      sequential.add({ numerator: small!.rejected, denominator: small!.offered }),
    );
    expect(new Set(statuses)).toEqual(new Set(['goOn', 'reached']));
    const { ratio, halfWidth } = sequential.verdict();
    expect(halfWidth! / ratio!).toBeLessThanOrEqual(0.3);
  });

  it('tells what is wrong with a scenario', () => {
    const reading = readScenario('name: Nothing much\nbanc: {}\n', 'nothing.yaml');
    if (reading.ok) throw new Error('It should not be read.');
    expect(formatProblems(reading.problems)).toMatch(
      /nothing\.yaml:2:1 +banc +unknown key — did you mean bank\?/,
    );
  });

  it('exports these names, and no others', () => {
    expect(Object.keys(pigeonhole).toSorted()).toMatchInlineSnapshot(`
      [
        "ALWAYS",
        "COMPARTMENT_STATES",
        "CompileError",
        "DEFAULT_DURATIONS",
        "REJECTIONS",
        "SOMETIMES",
        "STRATEGIES",
        "TraceFormatError",
        "VERSION",
        "WITHIN_RULES",
        "bernoulliConfidenceSequence",
        "byCode",
        "byTable",
        "checkWarmUp",
        "compile",
        "controlledMean",
        "controlledRatio",
        "createActorLocker",
        "createBank",
        "createCalendar",
        "createCompartmentMachine",
        "createCompiledLocker",
        "createFleet",
        "createInlineExecutor",
        "createJudge",
        "createLockerMachine",
        "createNow",
        "createSeededCodes",
        "createSequentialRatio",
        "createTraceCheck",
        "createTraceHeader",
        "createVirtualClock",
        "createWorkerExecutor",
        "estimate",
        "exactValues",
        "formatHeader",
        "formatProblems",
        "formatRecord",
        "jsonSchema",
        "meanInterval",
        "mser5",
        "pairedDifference",
        "parseHeader",
        "parseRecord",
        "quantileInterval",
        "ranking",
        "ratioInterval",
        "readScenario",
        "reductionOf",
        "rejectionNumber",
        "replicatedQuantileInterval",
        "runExperiment",
        "runStudy",
        "startRunner",
        "strategyNamed",
        "theory",
        "toAsyncLocker",
        "toJson",
        "toMermaid",
        "whatIsKnown",
        "withinNamed",
      ]
    `);
  });
});
