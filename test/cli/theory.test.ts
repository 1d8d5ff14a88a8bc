import { describe, expect, it } from 'vitest';
import { callCli } from '../support/call-cli.ts';
import { runCli, SMALL_SCENARIO, temporaryFolder } from '../support/cli.ts';

const LOSS_SYSTEM = 'examples/loss-system.yaml';

describe('pigeonhole theory', () => {
  it('prints what is exact, in a table and in words', async () => {
    const { code, stdout, stderr } = await runCli(['theory', LOSS_SYSTEM]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Pigeonhole \d+\.\d+\.\d+ · Loss system · theory\n/);
    expect(stdout).toMatch(
      /^Rejected, % {2}= Erlang B\nS +13\.25\nM +10\.92\nL +30\.19\nAll +15\.94$/m,
    );
    expect(stdout).toMatch(/^S +30 +30\.00 +24\.00 +30\.00$/m);
    expect(stdout).not.toContain('Not known');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('prints bounds and approximations with what stands in the way', async () => {
    const { stdout } = await callCli(['theory', LOSS_SYSTEM, '--set', 'strategy=fallback']);
    expect(stdout).toMatch(/^Rejected, % +≥ Nested load +≈ Markov chain$/m);
    expect(stdout).toMatch(/^Not known exactly\n• The pickup delay is not exponential\.$/m);
  });

  it('says where nothing is known, and what to do', async () => {
    const cwd = temporaryFolder({ 'small.yaml': SMALL_SCENARIO });
    const { code, stdout } = await callCli(['theory', 'small.yaml'], { cwd });
    expect(code).toBe(0);
    expect(stdout).not.toContain('Rejected, %');
    expect(stdout).toContain('• Visits bring parcels in batches at fixed hours.');
    expect(stdout).toContain('• Faults take compartments out of service.');
    expect(stdout).toContain('pigeonhole run simulates it');
    // Faults change the hold, in a way that is not known.
    expect(stdout).toMatch(/^S +3 +[\d.]+ +– +–$/m);
  });

  it('prints one JSON document with --json', async () => {
    const { code, stdout } = await callCli(['theory', LOSS_SYSTEM, '--json']);
    expect(code).toBe(0);
    const results = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(results)).toEqual([
      'pigeonhole',
      'scenario',
      'sizes',
      'exact',
      'bounds',
      'approximations',
      'notKnown',
    ]);
    expect(results).toMatchObject({
      sizes: [{ size: 'S', parcelsPerDay: 30, holdMeanMs: 86_400_000, offeredLoad: 30 }, {}, {}],
      exact: [{ rule: 'erlang-b', share: 'blocking' }],
      bounds: [],
      approximations: [],
      notKnown: [],
    });
  });

  it.each([
    ['nowhere.yaml', 'there is no such file'],
    [`${LOSS_SYSTEM} --set dyas=3`, 'did you mean days?'],
    [`${LOSS_SYSTEM} --set days=3 --set days=4`, 'days is set twice'],
    [`${LOSS_SYSTEM} --seed 3`, '--seed'],
  ])('refuses %s', async (line, message) => {
    const { code, stdout, stderr } = await callCli(['theory', ...line.split(' ')]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('pigeonhole run', () => {
  it('shows what is exact beside what it has simulated', async () => {
    const short = ['--days', '3', '--replications', '2', '--set', 'warmUp=1 d'];
    const { stdout } = await callCli(['run', LOSS_SYSTEM, ...short]);
    expect(stdout).toMatch(/^Size .* Blocking, % +(Improved, % +)?Exact, %$/m);
    expect(stdout).toMatch(/^L +10 .* 30\.19$/m);
    expect(stdout).toMatch(/^All +60 .* 15\.94$/m);
  });

  it('shows nothing of the kind where nothing is exact', async () => {
    const cwd = temporaryFolder({ 'small.yaml': SMALL_SCENARIO });
    expect((await callCli(['run', 'small.yaml'], { cwd })).stdout).not.toContain('Exact');
  });
});
