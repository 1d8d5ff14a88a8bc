import { describe, expect, it } from 'vitest';
import { fallback } from '../../../machines/allocation/fallback.ts';
import { createBank } from '../../../machines/bank.ts';
import { INJECTED_FAULTS } from '../../../machines/injected-fault.ts';
import { createJudge } from '../../../machines/properties/judge.ts';
import { POSSIBLE } from '../../support/possible.ts';
import { but, EVERYTHING } from '../../support/stories.ts';
import {
  deposit,
  DURATIONS,
  fault,
  move,
  openExpired,
  pickup,
  rejected,
  reserve,
} from '../../support/record-builders.ts';

const bank = createBank([
  { name: 'S', count: 1 },
  { name: 'M', count: 1 },
]);
const setup = { bank, durations: DURATIONS };

describe('createJudge', () => {
  it('says which record broke which property, and when', () => {
    const judge = createJudge(setup);
    expect(judge.observe(deposit(5, 'S1', 'A'))).toEqual([]);
    const doorless = {
      atMs: 7,
      command: { type: 'pickup', code: 'A' },
      reply: { ok: true, compartment: 'S1' },
      effects: [move('S1', 'occupied', 'free')],
    } as const;
    expect(judge.observe(doorless)).toEqual([
      {
        property: 'door-opens',
        number: 'A7',
        message: 'pickup A at 7 ms succeeded, but left shut: S1.',
        recordIndex: 1,
        atMs: 7,
      },
    ]);
  });

  it('keeps the first violation of each property, and counts the others', () => {
    const judge = createJudge(setup);
    for (const atMs of [3, 2, 1]) judge.observe(openExpired(atMs, []));
    const { broken, records } = judge.verdict();
    expect(records).toBe(3);
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatchObject({ first: { property: 'time-forward', atMs: 2 }, count: 2 });
  });

  it('lists what happened and what did not', () => {
    const judge = createJudge(setup);
    judge.observe(rejected(0, { type: 'reserve', size: 'XL' }, 'unknownSize'));
    const { reached, unreached } = judge.verdict();
    expect(reached).toEqual(['reserve-rejected-unknown-size']);
    // Nobody is notified in records, nothing is sent again, and nothing goes wrong on purpose.
    expect(unreached).toHaveLength(POSSIBLE.size - 1);
    expect(unreached).toEqual([...POSSIBLE].filter((name) => !reached.includes(name)));
  });

  it('takes doors of which the locker tells nothing to be right', () => {
    const judge = createJudge({ ...setup, capabilities: { ...EVERYTHING, tells: ['changes'] } });
    const doorless = reserve(0, 'R1', 'S1').effects.filter((effect) => 'to' in effect);
    expect(judge.observe(but(reserve(0, 'R1', 'S1'), { effects: doorless }))).toEqual([]);
  });

  it('lets time pass without a record, but never back', () => {
    const judge = createJudge(setup);
    judge.observe(deposit(0, 'S1', 'A'));
    judge.advanceTo(1_001);
    judge.advanceTo(5);
    expect([...judge.view.tokens.overdue].map(({ id }) => id)).toEqual(['A']);
    expect(judge.view.nowMs).toBe(1_001);
  });

  it('holds no strategy against a locker that declares none', () => {
    const larger = { ...reserve(0, 'R1', 'M1'), command: { type: 'reserve', size: 'S' } } as const;
    const refused = rejected(1, { type: 'deposit', size: 'S' }, 'noCompartment');
    const undeclared = createJudge(setup);
    expect(undeclared.observe(larger)).toEqual([]);
    expect(
      undeclared.observe({
        ...refused,
        reply: { ok: false, reason: 'noCompartment', outOfService: 0 },
      }),
    ).toEqual([]);
    expect(undeclared.verdict().notApplied).toEqual([
      'strategy-kept',
      'no-secret-told',
      'idempotent-retry',
      'survives-power-cut',
    ]);

    const declared = createJudge({ ...setup, strategy: fallback.create(bank.sizes, {}) });
    expect(declared.observe(larger).map(({ property }) => property)).toEqual(['strategy-kept']);
    expect(declared.verdict().notApplied).toEqual([
      'no-secret-told',
      'idempotent-retry',
      'survives-power-cut',
    ]);
  });

  it('judges each run by itself, whatever was before', () => {
    // Leaves behind an open reservation, a live code, an expired one, one that ended, and a lost one.
    const messy = [
      deposit(0, 'S1', 'A'),
      openExpired(2_000, ['S1']),
      reserve(2_000, 'R1', 'M1'),
      reserve(2_001, 'R2', 'M1'),
      deposit(2_001, 'S1', 'B'),
      pickup(2_001, 'B', 'S1'),
      deposit(2_002, 'S1', 'C'),
      fault(2_002, 'S1', 'occupied', 'outOfService.empty'),
    ];
    const unknown = rejected(5_000, { type: 'pickup', code: 'X' }, 'invalidCode');
    const another = [reserve(5, 'R1', 'S1'), deposit(9, 'M1', 'C'), pickup(8, 'C', 'M1'), unknown];
    // Loses a parcel at once, as the run before it did.
    const lossy = [but(deposit(0, 'S1', 'A'), { effects: [] })];
    const cut = [but(openExpired(9_000, []), { injected: 'restart' })];
    const forgetful = [
      deposit(0, 'S1', 'A'),
      rejected(1, { type: 'pickup', code: 'A' }, 'invalidCode'),
    ];
    const all = { ...setup, injected: INJECTED_FAULTS, capabilities: EVERYTHING };
    const judge = createJudge(all);
    for (const run of [messy, another, messy, [], another, messy, lossy, lossy, cut, forgetful]) {
      judge.begin();
      const alone = createJudge(all);
      for (const record of run) expect(judge.observe(record)).toEqual(alone.observe(record));
      const { records, broken } = alone.verdict();
      expect(judge.verdict()).toMatchObject({ records, broken });
    }
  });

  it('knows what has happened in any of the runs, and tells whoever gave it the names', () => {
    const reached = new Set(['timer-fires']);
    const judge = createJudge(setup, { reached });
    judge.observe(rejected(0, { type: 'reserve', size: 'XL' }, 'unknownSize'));
    judge.begin();
    judge.observe(deposit(0, 'S1', 'A'));
    judge.observe(pickup(1, 'A', 'S1'));
    judge.observe(deposit(2, 'S1', 'B'));
    const names = ['timer-fires', 'reserve-rejected-unknown-size', 'compartment-given-again'];
    expect([...reached]).toEqual(names);
    expect(judge.verdict().reached).toEqual(names);
    expect(judge.verdict().unreached).toHaveLength(POSSIBLE.size - names.length);
  });
});
