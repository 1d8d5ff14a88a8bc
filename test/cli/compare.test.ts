import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callCli } from '../support/call-cli.ts';
import { runCli, SMALL_SCENARIO, temporaryFolder } from '../support/cli.ts';

const FILE = 'small.yaml';

describe('pigeonhole compare', () => {
  it('sets variants side by side, the same bytes on any number of workers', async () => {
    const cwd = temporaryFolder({ [FILE]: SMALL_SCENARIO });
    const line = [
      'compare',
      FILE,
      '--strategies',
      'exact,fallback',
      '--vary',
      'bank.sizes.L.count=1,2',
    ];
    const { code, stdout, stderr } = await callCli(line, { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Pigeonhole \S+ · comparison of 4 variants\n/);
    for (const label of ['exact', 'fallback']) {
      expect(stdout).toMatch(new RegExp(`^${label} bank\\.sizes\\.L\\.count=2 .*±`, 'm'));
    }
    expect(stdout).toMatch(/^Ranking\n/m);
    expect((await runCli([...line, '--workers', '2'], { cwd })).stdout).toBe(stdout);
  });

  it('gives the variants of several files the longest warm-up of them', async () => {
    const cwd = temporaryFolder({ [FILE]: SMALL_SCENARIO });
    writeFileSync(join(cwd, 'b.yaml'), SMALL_SCENARIO.replace('warmUp: 1 d', 'warmUp: 3 d'));
    const { stdout } = await callCli(['compare', FILE, 'b.yaml', '--json'], { cwd });
    const { variants, ranking, partial } = JSON.parse(stdout);
    expect(variants.map((each: { label: string }) => each.label)).toEqual([FILE, 'b.yaml']);
    for (const { scenario } of variants) expect(scenario.warmUpDays).toBe(3);
    expect(variants[1].difference.total).toMatchObject({ difference: 0, halfWidth: 0 });
    expect(ranking.designs.map(({ group }: { group: number }) => group)).toEqual([1, 1]);
    expect(partial).toBe(false);
  });

  it('tells everything that is wrong at once', async () => {
    const cwd = temporaryFolder({ [FILE]: SMALL_SCENARIO });
    const args = ['compare', FILE, 'none.yaml', '--workers', '0', '--set', 'days=2', '--days', '2'];
    args.push('--strategies', 'exact,falback,exact:1,threshold:x,');
    for (const each of ['bank.sizes.L.cuont=1', 'bank.sizes.XL.count=3', 'a=4..1']) {
      args.push('--vary', each);
    }
    const { code, stdout, stderr } = await callCli(args, { cwd });
    expect([code, stdout]).toEqual([2, '']);
    for (const message of [
      'none.yaml: there is no such file',
      "there is no strategy 'falback'; did you mean fallback?",
      'exact has no option',
      '--strategies: a name is empty',
      /--strategies threshold:x +strategy\.r +found 'x'/,
      /--vary bank\.sizes\.L\.cuont=1 +bank\.sizes\.L\.cuont +unknown key/,
      /mix +found nothing for size XL.* — this is so with bank\.sizes\.XL\.count=3/,
      '--vary a=4..1: 4..1: the range is empty',
      '--workers 0',
      'days is set twice',
    ]) {
      expect(stderr).toMatch(message);
    }
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.each([
    [[], 'there is only one variant'],
    [['--strategies', 'exact'], 'there is only one variant'],
    [['--vary', 'seed=1,2'], 'the variants differ in seed (1, 2)'],
    [['--vary', 'seed=1..60'], 'these are 60 variants; at most 50'],
  ])('refuses %j', async (args, message) => {
    const cwd = temporaryFolder({ [FILE]: SMALL_SCENARIO });
    const { code, stderr } = await callCli(['compare', FILE, ...args], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
