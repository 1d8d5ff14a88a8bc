import { describe, expect, it } from 'vitest';
import { fallback } from '../../../machines/allocation/fallback.ts';
import { createBank } from '../../../machines/bank.ts';
import { createJudge } from '../../../machines/properties/judge.ts';
import { injectedFaults } from '../../../machines/properties/sometimes/injected-faults.ts';
import { powerCuts } from '../../../machines/properties/sometimes/power-cuts.ts';
import { SOMETIMES } from '../../../machines/properties/sometimes/registry.ts';
import {
  deposit,
  DURATIONS,
  move,
  openExpired,
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
    expect(unreached).toHaveLength(SOMETIMES.length - 3 - powerCuts.length - injectedFaults.length);
    expect(unreached).not.toContain('reserve-rejected-unknown-size');
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

  it('judges each run by itself', () => {
    createJudge(setup).observe(openExpired(9, []));
    expect(createJudge(setup).observe(openExpired(0, []))).toEqual([]);
  });
});
