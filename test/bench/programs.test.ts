import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Runs a program of bench/ as npm would. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run-bench.mjs', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('the programs of bench/, bundled', () => {
  it('measure a task in a process of its own', () => {
    const { status, stdout } = run('main', '--only', 'uniformInt', '--passes', '1', '--time', '1');
    expect(status).toBe(0);
    expect(stdout).toMatch(/uniformInt +[\d,]+/);
  });

  it('measure the coverage of intervals', () => {
    const args = ['--experiments', '20', '--only', 'until ± 5 %', '--json'];
    const { status, stdout, stderr } = run('coverage', ...args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)[0]).toMatchObject({ experiments: 20, wantedSample: 3 });
  });

  it('weigh variance reduction', () => {
    const { status, stdout } = run('variance', '--replications', '20');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^rejected ÷ offered .* [0-9a-f]{8}\ntime-average \+ repack .* [0-9a-f]{8}$/m,
    );
    expect(stdout).toMatch(/^common random numbers /m);
  });

  it('plan a bank whose optimum is known', () => {
    const { stdout, stderr } = run('plan', '--only', '9/9/12');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^reference 9\/9\/12 +9\/9\/12 +45\.6 +exactly .* [0-9a-f]{8}$/m);
  });

  it('ask lockers in the ways in which they are reached', () => {
    const { status, stdout } = run('lockers', '--only', 'http:', '--lives', '20', '--rounds', '1');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^http: +[\d,]+ \(.*\) +[\d,]+ \(.*\) +[0-9a-f]{8}$/m);
  });

  it('say what is wrong with their options, with exit code 2', () => {
    const { status, stdout, stderr } = run('main', '--nonsense');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      "Unknown option '--nonsense'\n`npm run bench -- --help` lists what it knows.\n",
    );
  });

  it('run the same tasks inline and on workers', () => {
    const { status, stdout } = run(
      'executor',
      '--replications',
      '1',
      '--rounds',
      '1',
      '--only',
      'long',
    );
    expect(status).toBe(0);
    const names = /^long study, 5 tasks .*\ninline .*\n1 worker .*\n2 workers .*\n2 processes /m;
    expect(stdout).toMatch(names);
    const checksums = [...stdout.matchAll(/([0-9a-f]{8})$/gm)].map(([, checksum]) => checksum);
    expect(checksums).toHaveLength(4);
    expect(new Set(checksums).size).toBe(1);
  });

  it('compete with those peers that are installed, which do the same work', () => {
    const { status, stdout } = run('peers', '--rounds', '1', '--years', '2', '--json');
    expect(status).toBe(0);
    const { workloads, missing } = JSON.parse(stdout);
    const absent = missing.map(({ name }: { name: string }) => name);
    expect(absent).not.toContain('SIM.JS');
    for (const { standings } of workloads) {
      expect(standings).toHaveLength(4 - absent.length);
      for (const { agrees } of standings) expect(agrees).toBe(true);
    }
  });
});
