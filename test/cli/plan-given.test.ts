import { describe, expect, it } from 'vitest';
import { callCli } from '../support/call-cli.ts';
import { temporaryFolder } from '../support/cli.ts';

/** Ten erlangs for twenty compartments. */
const BANK = `
name: Bank
start: 2027-01-04
days: 28
warmUp: 7
bank: { sizes: { S: { count: 20 } } }
arrivals: [{ poisson: { perDay: 10 } }]
pickupDelay: { exponential: { mean: 24 h } }
token: { validity: 3650 d }
`;
const given = (...args: readonly string[]) =>
  callCli(['plan', 'bank.yaml', '--given', 'bank', ...args], {
    cwd: temporaryFolder({ 'bank.yaml': BANK }),
  });

describe('pigeonhole plan --given bank', () => {
  it('says how much demand a bank carries, and until when', async () => {
    const { code, stdout } = await given('--target', 'blocking <= 1%', '--growth', '8%');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Pigeonhole \d+\.\d+\.\d+ · Bank · capacity\n/);
    // The inverse of Erlang B: 12.03 erlangs for 20 compartments at 1 %.
    expect(stdout).toMatch(/^12\.03 parcels a day, 1\.203 times those of the scenario$/m);
    expect(stdout).toMatch(/^This is exact: Erlang B\.$/m);
    expect(stdout.replaceAll('\n', ' ')).toContain('exceeds this after 2.4 years, in 2029-05.');
  });

  it('has exit code 3 where it does not carry its own', async () => {
    const { code, stdout } = await given('--target', 'blocking <= 0.01%');
    expect(code).toBe(3);
    expect(stdout).toMatch(/^7\.701 parcels a day/m);
  });

  it('simulates what is not known, and prints one JSON document with --json', async () => {
    const target = ['--target', 'rejected per day <= 3 in 50% of days'];
    const changes = ['--set', 'arrivals.0.poisson.perDay=30', '--workers', '1', '--json'];
    const { code, stdout } = await given(...target, ...changes);
    expect(code).toBe(3);
    const { capacity, parcelsPerDay } = JSON.parse(stdout) as {
      capacity: { kind: string; lower: number; upper: number };
      parcelsPerDay: { now: number; lower: number; upper: number };
    };
    expect(capacity.kind).toBe('simulated');
    expect(parcelsPerDay.now).toBe(30);
    expect(parcelsPerDay.lower).toBeGreaterThan(15);
    expect(parcelsPerDay.upper).toBeLessThan(30);
    expect(capacity.lower).toBeLessThan(capacity.upper);
  });

  it('tells all that is wrong at once', async () => {
    const wrong =
      '--target,blocking <= 100%,--target,blocking <= 0%,--growth,0%,--max,S=3,--direct,--frontier,--confidence,100,--workers,0';
    const fixed = ['--set', 'arrivals=[{ visits: { at: ["09:30"], parcels: 12 } }]'];
    const { code, stdout, stderr } = await given(...wrong.split(','), ...fixed);
    expect([code, stdout]).toEqual([2, '']);
    for (const part of [
      "--target 'blocking <= 100%': it is met whatever comes; a limit below 100% is needed",
      "--target 'blocking <= 0%': found '0%', which nothing can be shown to meet",
      '--growth 0%: more than 0 %, at most 100 %, is needed, such as 8%',
      '--max is about banks that are looked for; leave it out, or --given bank',
      '--direct is about',
      '--frontier is about',
      '--confidence 100:',
      '--workers 0:',
      'bring counts that are not Poisson, which cannot be multiplied',
    ]) {
      expect(stderr).toContain(part);
    }
  });

  it('is what --growth is about', async () => {
    const { code, stderr } = await callCli(
      ['plan', 'bank.yaml', '--target', 'blocking <= 1%', '--growth', '8%'],
      { cwd: temporaryFolder({ 'bank.yaml': BANK }) },
    );
    expect(code).toBe(2);
    expect(stderr).toContain('--growth says when a bank will be too small; add --given bank');
  });
});
