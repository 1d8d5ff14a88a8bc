import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callCli } from '../support/call-cli.ts';
import { outcomeOf, runCli, startCli, temporaryFolder } from '../support/cli.ts';

const BANK = `
name: Bank
start: 2027-01-04
days: 10
warmUp: 1
bank: { sizes: { S: { count: 3 }, L: { count: 3 } } }
costs: { compartments: { S: 1, L: 1.4 } }
strategy: fallback
mix: { S: 60 %, L: 40 % }
arrivals: [{ poisson: { perDay: 60 } }]
pickupDelay: { exponential: { mean: 2 h } }
token: { validity: 3650 d }
`;
const TARGET = ['--target', 'blocking by size <= 5%'];
const PRICES = ['--set', 'costs.years=1', '--set', 'costs.rejectedParcel=0.01'];
const TOTAL_COST = ['--minimise', 'total-cost', ...PRICES];
const folder = () => temporaryFolder({ 'bank.yaml': BANK });

describe('pigeonhole plan', () => {
  it('prints the bank, its blocking and the certificate', async () => {
    const cwd = folder();
    const { code, stdout, stderr } = await runCli(['plan', 'bank.yaml', ...TARGET], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Pigeonhole \d+\.\d+\.\d+ · Bank · plan\n/);
    expect(stdout).toMatch(/^2 S and 7 L for 11\.8$/m);
    expect(stdout).toMatch(
      /^Certificate\n• Unconditional: every bank that is cheaper was rejected/m,
    );
    expect(stdout).toMatch(/^• All \d+ cheaper banks with that much miss a target\./m);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it.each([
    ['--target', 'blocking <= 20%', '--indifference', '50%'],
    [...TOTAL_COST, '--cost-indifference', '30%', '--max', 'S=4,L=9'],
  ])('prints the same bytes for any number of workers, and with a budget: %s', async (...goal) => {
    const cwd = folder();
    // With handling, nothing is exactly known.
    const handling = ['--set', 'deposit.handling.deterministic=30 s'];
    const args = ['plan', 'bank.yaml', ...handling, ...goal];
    const one = await callCli([...args, '--workers', '1', '--json'], { cwd });
    const two = await callCli([...args, '--workers', '2', '--budget', '1h', '--json'], { cwd });
    expect(one.code).toBe(0);
    expect(two).toEqual(one);
    const { certificate } = JSON.parse(one.stdout) as Record<string, object>;
    expect(certificate).toMatchObject({ isCertified: true, confidence: 0.95 });
  });

  it('has exit code 3 and the best so far where the budget is too short', async () => {
    const cwd = folder();
    const args = ['plan', 'bank.yaml', ...TARGET, '--set', 'deposit.handling.deterministic=30 s'];
    const { code, stdout, stderr } = await callCli([...args, '--budget', '1ms'], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain('--budget 1 ms was too short: nothing is certified');
    expect(stdout).toMatch(/^Cut off before any bank was found/m);
    expect(stdout).toContain('The search had hardly begun.');
  });

  it('proves a certificate again, and knows one that was changed', async () => {
    const cwd = folder();
    const { stdout: plan } = await callCli(['plan', 'bank.yaml', ...TARGET, '--json'], { cwd });
    writeFileSync(join(cwd, 'plan.json'), plan);
    writeFileSync(join(cwd, 'changed.json'), plan.replace('"cost":11.8', '"cost":11.7'));
    const check = await callCli(['plan', '--check', 'plan.json'], { cwd });
    expect([check.code, check.stderr]).toEqual([0, '']);
    expect(check.stdout.replaceAll('\n', ' ')).toContain('The certificate holds:');
    const changed = await callCli(['plan', '--check', 'changed.json'], { cwd });
    expect([changed.code, changed.stdout]).toEqual([2, '']);
    expect(changed.stderr).toContain('changed.json: it was changed or damaged');
    const none = await callCli(['plan', '--check', 'bank.yaml', '--seed', 'x'], { cwd });
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('bank.yaml: it is no plan');
    expect(none.stderr).toContain('--seed x');
  });

  it('finds the bank that costs least with its rejected parcels, and proves that again', async () => {
    const cwd = folder();
    const args = ['plan', 'bank.yaml', ...TOTAL_COST];
    const { code, stdout, stderr } = await callCli(args, { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.replaceAll('\n', ' ')).toContain(
      '5 S and 7 L for 14.8, with 1.191 for the parcels that are rejected in 1 year: 15.99 in all',
    );
    expect(stdout).toContain('• One S less saves 1 and changes the total by +0.1561.');
    const { stdout: plan } = await callCli([...args, '--json'], { cwd });
    writeFileSync(join(cwd, 'plan.json'), plan);
    writeFileSync(join(cwd, 'cut.json'), plan.slice(0, 1000));
    writeFileSync(
      join(cwd, 'old.json'),
      plan.replace(/"pigeonhole":"[^"]*"/, '"pigeonhole":"0.0.9"'),
    );
    expect((await callCli(['plan', '--check', 'plan.json'], { cwd })).code).toBe(0);
    for (const [file, problem] of [
      ['cut', 'it is no plan'],
      ['old', 'it was written by Pigeonhole 0.0.9'],
    ] as const) {
      const refused = await callCli(['plan', '--check', `${file}.json`], { cwd });
      expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining(problem)]);
    }
  });

  it('has exit code 3 where no bank meets the targets', async () => {
    const { code, stdout } = await callCli(['plan', 'bank.yaml', ...TARGET, '--max', 'S=2,L=6'], {
      cwd: folder(),
    });
    expect(code).toBe(3);
    expect(stdout.replaceAll('\n', ' ')).toContain(
      'not even the largest that was allowed, 2 S and 6 L',
    );
  });

  it.each([['--target', 'blocking by size <= 2%'], TOTAL_COST])(
    'has the best so far, not certified, after Ctrl-C: %s',
    async (...goal) => {
      const args = ['examples/eighty-doors.yaml', '--set', 'costs.compartments=1', ...goal];
      const child = startCli(['plan', ...args], { terminal: true });
      // Once it draws its progress, it listens.
      child.stderr!.once('data', () => child.kill('SIGINT'));
      const { code, stdout, stderr } = await outcomeOf(child);
      expect(code).toBe(130);
      expect(stderr).toContain('interrupted: nothing is certified');
      expect(stdout).toMatch(/not certified|Cut off/);
    },
  );

  it('tells all that is wrong at once', async () => {
    const args =
      '--max S=x,K=3 --confidence 1 --indifference much --budget long --set costs.compartments.S=0'.split(
        ' ',
      );
    args.push('--target', 'blocking <= 150%', '--target', 'blocking.X <= 1%');
    args.push('--target', 'rejected per week <= 5 in 100% of weeks');
    const { code, stdout, stderr } = await callCli(['plan', 'bank.yaml', ...args], {
      cwd: folder(),
    });
    expect([code, stdout]).toEqual([2, '']);
    for (const part of [
      "--target 'blocking <= 150%'",
      "--target 'blocking.X <= 1%': there is no size 'X'",
      "--target 'rejected per week <= 5 in 100% of weeks': found '100%', which nothing can be shown to meet",
      "--max S=x,K=3: found 'x' for S",
      "--max S=x,K=3: there is no size 'K'",
      '--confidence 1: more than 0 % and less than 100 %',
      '--indifference much',
      '--budget long',
      'costs.compartments: found 0 for a size',
    ]) {
      expect(stderr).toContain(part);
    }
  });

  it.each([
    [['bank.yaml'], '--target is missing'],
    [['bank.yaml', '--minimise', 'total-cost'], 'costs.rejectedParcel: found 0'],
    [['bank.yaml', ...TARGET, '--cost-indifference', '5%'], 'add --minimise total-cost'],
    [['bank.yaml', ...TARGET, '--set', 'costs=null'], 'costs'],
    [['bank.yaml', ...TARGET, '--set', 'costs.compartments.L=-1'], 'costs.compartments.L'],
    [['bank.yaml', ...TARGET, '--max', 'S=0,L=0'], 'it leaves no compartment'],
    [['bank.yaml', ...TARGET, '--max', 'S=1,S=2'], 'S is bounded twice'],
  ])('refuses %j', async (args, problem) => {
    const { code, stderr } = await callCli(['plan', ...args], { cwd: folder() });
    expect(code).toBe(2);
    expect(stderr).toContain(problem);
  });
});
