import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callCli } from '../support/call-cli.ts';
import { outcomeOf, SMALL_SCENARIO, startCli, temporaryFolder } from '../support/cli.ts';

const FILE = 'small.yaml';

/** Waits until the progress line has been drawn so many times. */
function drawn(child: ChildProcess, times: number): Promise<void> {
  let text = '';
  return new Promise((done, fail) => {
    child.stderr!.on('data', (chunk: string) => {
      text += chunk;
      if (text.split('%').length > times) done();
    });
    child.on('close', () => fail(new Error(`It ended too early: ${text}`)));
  });
}

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  it('reports the replications that are finished', async () => {
    const cwd = temporaryFolder({ [FILE]: SMALL_SCENARIO });
    const args = ['run', FILE, '--replications', '100000', '--trace', 't.jsonl', '--out', 'o'];
    const child = startCli(args, { cwd, terminal: true });
    const outcome = outcomeOf(child);
    await drawn(child, 4);
    child.kill(signal);

    const { code, stdout, stderr } = await outcome;
    expect(code).toBe(130);
    expect(stdout).toMatch(/[1-9]\d* of 100,000\s+replications\s+\(partial\)/);
    expect(stdout).toMatch(/^All +4 /m);
    expect(stderr).toContain('stopping; Ctrl-C again ends at once');
    expect(stderr).toMatch(/interrupted: these are \d+ of 100000 replications/);
    expect(readdirSync(cwd).toSorted()).toEqual(['o', FILE, 't.jsonl']);
    expect((await callCli(['verify', '--log', 't.jsonl'], { cwd })).code).toBe(0);
  });
});

it('leaves a partial trace, and no report, where no replication is finished', async () => {
  const cwd = temporaryFolder({ [FILE]: SMALL_SCENARIO });
  const args = ['run', FILE, '--days', '1000000', '--trace', 't.jsonl', '--json', '--out', 'o'];
  const child = startCli(args, { cwd, terminal: true });
  const outcome = outcomeOf(child);
  await drawn(child, 3);
  child.kill('SIGINT');

  const { code, stdout, stderr } = await outcome;
  expect([code, stdout]).toEqual([130, '']);
  expect(stderr).toContain('the trace is incomplete and stays in t.jsonl.partial');
  expect(stderr).toContain('interrupted before the first replication was finished');
  expect(readdirSync(join(cwd, 'o'))).toEqual([]);
  expect(existsSync(join(cwd, 't.jsonl'))).toBe(false);
  expect((await callCli(['verify', '--log', 't.jsonl.partial'], { cwd })).code).toBe(0);
});

it('writes nothing of a shard that is not finished', async () => {
  const cwd = temporaryFolder({ [FILE]: SMALL_SCENARIO });
  const args = ['run', FILE, '--replications', '100000', '--shard', '1/2', '--out', 'part.json'];
  const child = startCli(args, { cwd, terminal: true });
  const outcome = outcomeOf(child);
  await drawn(child, 3);
  child.kill('SIGINT');

  const { code, stdout, stderr } = await outcome;
  expect([code, stdout]).toEqual([130, '']);
  expect(stderr).toContain('interrupted before shard 1/2 was finished: nothing is written');
  expect(readdirSync(cwd)).toEqual([FILE]);
});

it('ends quietly when nobody reads its output any more', async () => {
  const cwd = temporaryFolder({ [FILE]: SMALL_SCENARIO });
  const child = startCli(['run', FILE, '--json'], { cwd });
  child.stdout!.destroy();
  expect(await outcomeOf(child)).toMatchObject({ code: 0, stderr: '' });
});
