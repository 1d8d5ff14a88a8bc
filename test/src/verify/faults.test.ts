import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { INJECTED_FAULTS, type InjectedFault } from '../../../machines/injected-fault.ts';
import { injectedFaults } from '../../../machines/properties/sometimes/injected-faults.ts';
import { powerCuts } from '../../../machines/properties/sometimes/power-cuts.ts';
import type { LockerSource } from '../../../machines/protocol/locker-under-test.ts';
import { lockerSource } from '../../../src/lockers/locker-source.ts';
import { storyOf } from '../../../src/report/verification/story.ts';
import { formatRequests } from '../../../src/verify/requests.ts';
import { searchRandom } from '../../../src/verify/search.ts';
import { createStage } from '../../../src/verify/stage.ts';
import type { Ask, Step } from '../../../src/verify/step.ts';
import { FAULT_MUTANTS } from '../../mutants/fault-mutants.ts';
import { DEFAULT_SEARCH } from '../../mutants/hunt.ts';
import { sourceOf } from '../../mutants/source-of.ts';
import { temporaryFolder } from '../../support/cli.ts';

const { opening } = DEFAULT_SEARCH;
const DURABLE = 'module:test/mutants/lockers/durable.js';

const mutant = (name: string) => sourceOf(FAULT_MUTANTS.find((one) => one.name === name)!);

/** A step about the latest, or the smallest size. */
function step(ask: Ask, fault?: InjectedFault, nth = 0): Step {
  const plain = { ask, pick: { among: 'open', nth: 0 }, wait: { byMs: 0 } } as const;
  return fault ? { ...plain, fault: { name: fault, nth } } : plain;
}

async function play(source: LockerSource, steps: readonly Step[]) {
  const stage = await createStage(source, opening, INJECTED_FAULTS);
  const trial = await stage.play({ steps, settles: false });
  await source.close();
  const told = storyOf(trial.records, opening.startMs).map(([, what]) => what);
  return { ...trial, told, broken: trial.violations.map(({ property }) => property) };
}

describe('a search with faults', () => {
  it('makes all of them go wrong around a durable locker, and accuses it of nothing', async () => {
    const options = { ...DEFAULT_SEARCH, runs: 30, faults: INJECTED_FAULTS };
    const result = await searchRandom(lockerSource(DURABLE), options);
    const { findings, reached, stage, coverage } = result;
    expect(findings).toEqual([]);
    expect(stage.spared).toEqual([]);
    const wanted = [...powerCuts, ...injectedFaults].map(({ name }) => name);
    expect([...reached]).toEqual(expect.arrayContaining(wanted));
    expect(coverage.faults().map(({ fault }) => fault)).toEqual(INJECTED_FAULTS);
    for (const { count } of coverage.faults()) expect(count).toBeGreaterThan(5);
  });

  it('finds the same by the same seed', async () => {
    const options = { ...DEFAULT_SEARCH, runs: 5, steps: 20, faults: INJECTED_FAULTS };
    const source = await mutant('every compartment is free after a power cut');
    const { findings } = await searchRandom(source, options);
    expect(findings.length).toBeGreaterThan(0);
    expect((await searchRandom(source, options)).findings).toEqual(findings);
  });

  it('spares a locker what it cannot take, and says why', async () => {
    const { injected, spared } = await createStage(
      lockerSource('compiled'),
      opening,
      INJECTED_FAULTS,
    );
    expect(injected).toEqual(['reorder', 'clock-behind', 'clock-ahead', 'jam']);
    expect(spared.map(({ fault }) => fault)).toEqual(
      INJECTED_FAULTS.filter((fault) => !injected.includes(fault)),
    );
    const why = 'the locker does not say that it is persistent';
    expect(spared).toContainEqual({ fault: 'restart', why });
  });
});

describe('a story with', () => {
  it('a power cut tells of it, and what was sent', async () => {
    const source = await mutant('a deposit is answered before it is stored');
    const trial = await play(source, [step('deposit'), step('pickup', 'restart')]);
    expect(trial.broken).toContain('survives-power-cut');
    expect(trial.told).toEqual(['deposit S', 'pickup 10007919, after a power cut']);
    const finding = { violation: trial.violations[0]!, isReproducible: true, script: undefined };
    const lines = formatRequests({ ...finding, ...trial }, opening)
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { id: 'hello-1' },
      { id: 'q1', command: { type: 'deposit' } },
      { id: 'hello-2', hello: { resume: true } },
      { id: 'q2', command: { type: 'pickup' } },
    ]);
  });

  it.each([
    [0, [true, true]],
    [1, [false, false]],
    [2, [false, true]],
  ])('a crash inside a command has moment %i', async (moment, [answered, stored]) => {
    // It stores the deposit, and then its answer: cut between the two it deposits again.
    const source = await mutant('an answer is stored after what it tells of');
    const { sent, told, records } = await play(source, [step('deposit', 'crash', moment)]);
    expect(told).toEqual(['deposit S, through a power cut']);
    expect(sent).toMatchObject([{ id: 'q1' }, { resumedAtMs: opening.startMs }, { id: 'q1' }]);
    const isSecond = stored && !answered;
    expect(records[0]!.reply).toMatchObject({ compartment: isSecond ? 'S2' : 'S1' });
  });

  it('a lost answer is judged by the next one, whose door is open already', async () => {
    const trial = await play(lockerSource(DURABLE), [
      step('deposit', 'answer-lost'),
      step('pickup'),
    ]);
    expect(trial.broken).toEqual([]);
    expect(trial.told[0]).toBe('deposit S, its answer lost once');
    expect(trial.sent.slice(0, 2)).toMatchObject([{ id: 'q1' }, { id: 'q1' }]);
    expect(trial.records[0]!.effects[0]).toEqual({ door: 'S1' });
  });

  it('copies sends each with its id', async () => {
    const steps = [step('deposit', 'duplicate'), step('status'), step('pickup', 'late')];
    const { broken, sent, told } = await play(lockerSource(DURABLE), steps);
    expect(broken).toEqual([]);
    expect(sent.map((one) => 'id' in one && one.id)).toEqual(['q1', 'q1', 'q2', 'q1', 'q3']);
    expect(told).toEqual([
      'deposit S',
      'deposit S, sent again, in the same moment',
      'status',
      'deposit S, sent again, much later',
      'pickup 10007919',
    ]);
  });

  it('a request that is overtaken brings it last, and counts it as of now', async () => {
    const later = { ...step('status'), wait: { byMs: 5 } };
    for (const source of [lockerSource(DURABLE), lockerSource('compiled')]) {
      const trial = await play(source, [step('deposit', 'reorder'), later]);
      expect(trial.broken).toEqual([]);
      expect(trial.told).toEqual(['status', 'deposit S, overtaken, told 00:00:00.005 too early']);
      expect(trial.records[1]).toMatchObject({
        atMs: opening.startMs + 5,
        toldMs: opening.startMs,
      });
    }
  });

  it('a clock that is behind tells by how much', async () => {
    const source = await mutant('a clock that goes back is believed');
    const deposit = { ...step('deposit'), wait: { byMs: 2_000 } };
    const trial = await play(source, [deposit, step('deposit', 'clock-behind', 1)]);
    expect(trial.broken).toContain('token-validity');
    expect(trial.told.at(-1)).toBe(
      'deposit S, by a clock that is behind, told 00:00:01.000 too early',
    );
    expect(trial.sent.at(-1)).toMatchObject({ atMs: opening.startMs + 1_000 });
  });

  it('a clock that is ahead lets those that are right tell the past', async () => {
    for (const source of [lockerSource(DURABLE), lockerSource('actor')]) {
      const trial = await play(source, [step('deposit', 'clock-ahead', 1), step('pickup')]);
      expect(trial.broken).toEqual([]);
      expect(trial.records.map(({ atMs }) => atMs - opening.startMs)).toEqual([1_000, 1_000]);
      expect(trial.told[1]).toContain('told 00:00:01.000 too early');
    }
  });

  it('a door that jams takes its compartment out of service', async () => {
    const { told } = await play(lockerSource('compiled'), [
      step('reserve', 'jam'),
      step('confirm'),
    ]);
    expect(told.slice(0, 2)).toEqual(['reserve S', 'fault S1, since the door jams']);
  });
});

describe('a program', () => {
  it('is killed, and goes on with what it has stored', async () => {
    const moments = [0, 1, 4];
    const { broken, records } = await play(
      lockerSource('command:node test/mutants/lockers/durable-program.js'),
      [
        step('reserve'),
        step('confirm', 'restart'),
        ...moments.map((nth) => step('deposit', 'crash', nth)),
        step('pickup', 'restart'),
        step('status'),
      ],
    );
    expect(broken).toEqual([]);
    const cut = records.filter(({ injected }) => injected !== undefined);
    expect(cut.map(({ injected }) => injected)).toEqual([
      'restart',
      ...moments.map(() => 'crash'),
      'restart',
    ]);
  });

  it('that does not come back is found out', async () => {
    const folder = temporaryFolder({
      'forgetful.mjs': `
        import Durable from '${pathToFileURL('test/mutants/lockers/durable.js').href}';
        import { createInterface } from 'node:readline';
        const texts = new Map();
        const store = { get: (key) => texts.get(key), set: (key, text) => texts.set(key, text) };
        let locker;
        for await (const line of createInterface({ input: process.stdin })) {
          const { id, atMs, hello, command } = JSON.parse(line);
          if (hello) locker = new Durable({ ...hello, atMs, store });
          const answer = hello ? { hello: locker.hello } : locker.execute(command, atMs, id);
          console.log(JSON.stringify({ id, ...answer }));
        }`,
    });
    const source = lockerSource(`command:node ${join(folder, 'forgetful.mjs')}`);
    const trial = await play(source, [step('status'), step('status', 'restart')]);
    expect(trial.broken).toEqual(['answered']);
    expect(trial.violations[0]!.message).toContain('it did not come back after the power cut: ');
  });
});
