import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callCli } from '../support/call-cli.ts';
import { runCli, SMALL_SCENARIO, temporaryFolder } from '../support/cli.ts';

const FILE = 'small.yaml';
const RUN = ['run', FILE, '--replications', '5'];

describe('pigeonhole merge', () => {
  it('prints what the undivided run prints, from the shards that were run', async () => {
    const cwd = temporaryFolder({ [FILE]: SMALL_SCENARIO });
    const second = await callCli([...RUN, '--shard', '2/2', '--out', 'b.json'], { cwd });
    expect(second).toEqual({ code: 0, stdout: '', stderr: 'pigeonhole: shard 2/2 is in b.json\n' });
    const first = await runCli([...RUN, '--shard', '1/2', '--workers', '2'], { cwd });
    writeFileSync(join(cwd, 'a.json'), first.stdout);

    expect(await callCli(['merge', 'b.json', 'a.json'], { cwd })).toEqual(
      await callCli(RUN, { cwd }),
    );
    const merged = await callCli(['merge', 'a.json', 'b.json', '--json', '--out', 'o'], { cwd });
    expect(merged.stdout).toBe((await callCli([...RUN, '--json'], { cwd })).stdout);
    expect(readFileSync(join(cwd, 'o/results.json'), 'utf8')).toBe(merged.stdout);
  });

  it('refuses with every reason at once, and writes nothing', async () => {
    const cwd = temporaryFolder({ [FILE]: SMALL_SCENARIO, 'notes.txt': 'Shopping list' });
    await callCli([...RUN, '--shard', '1/3', '--out', 'a.json', '--quiet'], { cwd });
    const before = readdirSync(cwd);
    const args = ['merge', 'a.json', 'a.json', 'notes.txt', 'none.json', '--out', 'notes.txt'];
    const { code, stdout, stderr } = await callCli(args, { cwd });
    expect([code, stdout]).toEqual([2, '']);
    for (const message of [
      'notes.txt: it is no JSON document',
      'none.json: there is no such file',
      'shard 1/3 is there 2 times: a.json, a.json',
      'shard 2/3 is missing',
      'shard 3/3 is missing',
      '--out notes.txt: it is a file, not a directory',
    ]) {
      expect(stderr).toContain(message);
    }
    expect(readdirSync(cwd)).toEqual(before);
  });
});
