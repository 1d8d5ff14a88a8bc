import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { outcomeOf, runCli, startCli } from '../support/cli.ts';

const EASY = ['load', '--locker', 'compiled', '--rate', '100/s', '--for', '300ms', '--quiet'];

describe('pigeonhole load', () => {
  it('tells latencies, what was judged and what was expected', async () => {
    const { code, stdout, stderr } = await runCli([...EASY, '--expect', 'all.p50 < 10 s']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/load on compiled\n/u);
    expect(stdout).toMatch(/^command +started +answered +rejected +p50 +p90 +p99 +p99.9 +max$/mu);
    expect(stdout).toMatch(/None was broken\./u);
    expect(stdout).toMatch(/^met: all.p50 < 10 s \(it was [\d.,]+\)$/mu);
  });

  it('gives one JSON document, and exit code 3 where less was kept to', async () => {
    const args = ['--json', '--expect', 'all.max < 0 ms', '--expect', 'repair.p99 < 1 s'];
    const { code, stdout } = await runCli([...EASY, ...args]);
    expect(code).toBe(3);
    const results = JSON.parse(stdout) as {
      starts: { answered: number; dropped: number };
      properties: object;
      expectations: readonly { isMet: boolean; measured: number | null }[];
    };
    const { starts, expectations, properties } = results;
    // A busy machine may come too late for some.
    expect(starts).toMatchObject({ due: starts.answered + starts.dropped, unknown: 0, broken: 0 });
    expect(properties).toMatchObject({ judged: starts.answered, stoppedBecause: null, broken: [] });
    expect(expectations.map(({ isMet }) => isMet)).toEqual([false, false]);
    // No compartment fails in a load test.
    expect(expectations[1]!.measured).toBeNull();
  });

  it('says with exit code 5 that a locker does not speak the protocol', async () => {
    const answers = `s/^{"id":"hello.*/{"id":"hello-1","hello":{"protocol":1,"name":"n","version":"1","sizes":[{"name":"S","count":1},{"name":"M","count":1},{"name":"L","count":1}],"capabilities":{"commands":["deposit"]}}}/`;
    const locker = `command:sed -u -e '${answers}' -e 's/,"command".*/}/'`;
    const words = `--answer-within 10s --rate 50/s --for 300ms --scenario examples/loss-system.yaml`;
    const { code, stdout } = await runCli(['load', '--locker', locker, ...words.split(' ')]);
    expect(stdout).toMatch(/^malformed: its answer is not what the protocol has there/mu);
    expect(code).toBe(5);
  });

  it('tells all that is wrong with a command line at once', async () => {
    const options = ['--rate', '0/s', '--ramp', '1', '--for', '5', '--expect', 'pickup < 1 s'];
    const { code, stderr } = await runCli(['load', ...options, '--scenario', 'none.yaml']);
    expect(code).toBe(2);
    for (const problem of [
      '--locker is needed',
      '--rate and --ramp exclude each other',
      '--rate 0/s: a rate of at most 10000000/s is needed',
      '--ramp 1: two rates are needed',
      '--for 5: a duration from 100 ms to 24 h is needed',
      "--expect 'pickup < 1 s': a latency such as",
      'none.yaml: there is no such file',
    ]) {
      expect(stderr).toContain(problem);
    }
  });

  it('says at once that a command is no locker', async () => {
    const began = performance.now();
    const { code, stderr } = await runCli(EASY.with(2, 'command:cat'));
    expect({ code, seconds: Math.floor((performance.now() - began) / 10_000) }).toEqual({
      code: 2,
      seconds: 0,
    });
    expect(stderr).toContain('command:cat: hello.name: missing; a text is needed');
  });

  it('stops at Ctrl-C, and tells what it has', async () => {
    const words = ['load', '--locker', 'compiled', '--rate', '50/s', '--for', '1h'];
    const child = startCli(words, { terminal: true });
    const outcome = outcomeOf(child);
    // The first sign of progress: it has begun.
    await once(child.stderr!, 'data');
    child.kill('SIGINT');
    const { code, stdout, stderr } = await outcome;
    expect(code).toBe(130);
    expect(stdout).toMatch(/\(interrupted\)/u);
    expect(stderr).toContain('stopping; Ctrl-C again ends at once');
  });
});
