import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { callCli } from '../support/call-cli.ts';
import { runCli, SMALL_SCENARIO, temporaryFolder } from '../support/cli.ts';

const FILE = 'small.yaml';
const folderWith = (more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  temporaryFolder({ [FILE]: SMALL_SCENARIO, ...more });

describe('pigeonhole run', () => {
  it('prints the report on stdout, and nothing else anywhere', async () => {
    const cwd = folderWith();
    const { code, stdout, stderr } = await runCli(['run', FILE], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Pigeonhole \d+\.\d+\.\d+ · Small\n4 compartments, strategy exact/);
    expect(stdout).toMatch(/^All +4 +[\d,]+ +[\d,]+( +[\d.]+ ± [\d.]+){2}$/m);
    expect(stdout).toBe(stripVTControlCharacters(stdout));
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(readdirSync(cwd)).toEqual([FILE]);
  });

  it('prints one JSON document with --json, keys in their order', async () => {
    const { code, stdout, stderr } = await callCli(['run', FILE, '--json'], { cwd: folderWith() });
    expect([code, stderr]).toEqual([0, '']);
    const results = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(results)).toEqual([
      'pigeonhole',
      'scenario',
      'partial',
      'estimates',
      'replications',
    ]);
    expect(results).toMatchObject({
      partial: false,
      scenario: { name: 'Small', days: 4, seed: 1 },
    });
    expect(results['replications']).toHaveLength(2);
  });

  it('gives the same bytes for the same seed, and others for another', async () => {
    const cwd = folderWith();
    const runWith = async (seed: string, trace: string) => {
      const { stdout } = await callCli(['run', FILE, '--json', '--seed', seed, '--trace', trace], {
        cwd,
      });
      return { stdout, trace: readFileSync(join(cwd, trace), 'utf8') };
    };
    const first = await runWith('5', 'a.jsonl');
    expect(await runWith('5', 'b.jsonl')).toEqual(first);
    const other = await runWith('6', 'c.jsonl');
    expect(other.stdout).not.toBe(first.stdout);
    expect(other.trace).not.toBe(first.trace);
  });

  it('gives the same bytes whatever is written beside', async () => {
    const cwd = folderWith();
    const plain = await callCli(['run', FILE, '--json'], { cwd });
    const traced = await callCli(['run', FILE, '--json', '--trace', 't', '--out', 'o'], { cwd });
    expect(traced.stdout).toBe(plain.stdout);
    expect(readFileSync(join(cwd, 'o', 'results.json'), 'utf8')).toBe(plain.stdout);
  });

  it('gives the same bytes on workers, also where the first replication is traced', async () => {
    const cwd = folderWith();
    const args = ['run', FILE, '--json', '--replications', '9'];
    const { stdout } = await callCli([...args, '--workers', '1'], { cwd });
    const workers = await runCli([...args, '--workers', '2', '--trace', 't', '--quiet'], { cwd });
    expect(workers).toEqual({ code: 0, stdout, stderr: '' });
    expect((await callCli(['verify', '--log', 't'], { cwd })).code).toBe(0);
  });

  it('runs until it is precise, or says that the cap came first', async () => {
    const cwd = temporaryFolder({ [FILE]: SMALL_SCENARIO });
    const until = (precision: string) =>
      callCli(['run', FILE, '--precision', precision, '--cap', '40'], { cwd });
    const reached = await until('50%');
    expect([reached.code, reached.stderr]).toEqual([0, '']);
    expect(reached.stdout).toMatch(/\d+ replications \(as many as ± 50 %\s+took\)/);
    const capped = await until('1%');
    expect(capped.code).toBe(3);
    expect(capped.stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /40 replications did not bring the blocking probability to ± 1\.0 % of it, but to ± \S+ %; about [\d,]+ more would\./,
    );
  });

  it('improves the blocking unless told not to, with the same counts', async () => {
    const steady = SMALL_SCENARIO.replace(/^ *- visits.*\n/m, '').replace(
      'onReject: nextVisit',
      '',
    );
    const cwd = folderWith({ 'steady.yaml': steady });
    const args = ['run', 'steady.yaml', '--replications', '8'];
    const improved = await callCli(args, { cwd });
    const plain = await callCli([...args, '--variance-reduction', 'none'], { cwd });
    expect([improved.code, plain.code]).toEqual([0, 0]);
    expect(improved.stdout).toMatch(/Blocking, % +Improved, %\n/);
    expect(improved.stdout).toMatch(/^• Improved is the time without room/m);
    expect(plain.stdout).not.toContain('Improved');
    const counted = (text: string) => /^All.* ± [\d.]+/m.exec(text)![0].trimEnd();
    expect(counted(improved.stdout)).toContain(counted(plain.stdout));
  });

  it('takes --seed, --days and --replications as --set', async () => {
    const cwd = folderWith();
    const short = ['--seed', '9', '--days', '2', '--replications', '3'];
    const long = ['--set', 'seed=9', '--set', 'days=2', '--set', 'replications=3'];
    const { stdout } = await callCli(['run', FILE, '--json', ...short], { cwd });
    expect(stdout).toBe((await callCli(['run', FILE, '--json', ...long], { cwd })).stdout);
    expect(JSON.parse(stdout)).toMatchObject({ scenario: { seed: 9, days: 2, replications: 3 } });
  });

  it('writes results and report with --out, and says so', async () => {
    const cwd = folderWith();
    const { code, stdout, stderr } = await callCli(['run', FILE, '--out', 'deep/results'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toBe('pigeonhole: results.json and report.txt are in deep/results\n');
    expect(readdirSync(join(cwd, 'deep/results')).toSorted()).toEqual([
      'report.txt',
      'results.json',
    ]);
    expect(readFileSync(join(cwd, 'deep/results/report.txt'), 'utf8')).toBe(stdout);
  });

  it('is quiet about it with --quiet', async () => {
    const cwd = folderWith();
    const args = ['run', FILE, '--out', 'o', '--trace', 't.jsonl', '--quiet'];
    const { code, stdout, stderr } = await runCli(args, { cwd, terminal: true });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Small');
    expect(readdirSync(cwd).toSorted()).toEqual(['o', FILE, 't.jsonl']);
  });

  it('replaces what it wrote itself, and empty files', async () => {
    const cwd = folderWith({ 't.jsonl': '' });
    const args = ['run', FILE, '--out', '.', '--trace', 't.jsonl', '--quiet'];
    expect((await callCli(args, { cwd })).code).toBe(0);
    const before = readFileSync(join(cwd, 'results.json'), 'utf8');
    expect((await callCli([...args, '--seed', '2'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'results.json'), 'utf8')).not.toBe(before);
    expect(readdirSync(cwd).toSorted()).toEqual(['report.txt', 'results.json', FILE, 't.jsonl']);
  });
});

describe('in a terminal', () => {
  it('shows progress on stderr, takes it away again, and paints headings', async () => {
    const { stdout, stderr } = await runCli(['run', FILE], { cwd: folderWith(), terminal: true });
    expect(stderr).toMatch(/^\r\u001B\[K[━─]+ +0 % {2}0 s/);
    expect(stderr.endsWith('\r\u001B[K')).toBe(true);
    expect(stdout).toContain('\u001B[1mPigeonhole');
    expect(stripVTControlCharacters(stdout)).toBe(
      (await runCli(['run', FILE], { cwd: folderWith() })).stdout,
    );
  });

  it('has no colours with NO_COLOR', async () => {
    const options = { cwd: folderWith(), terminal: true, env: { NO_COLOR: '1' } };
    const { stdout } = await runCli(['run', FILE], options);
    expect(stdout).toBe(stripVTControlCharacters(stdout));
  });
});

describe('bad input', () => {
  const LATIN = Uint8Array.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xe9, 0x0a]);

  it.each([
    ['nowhere.yaml', ['nowhere.yaml: there is no such file']],
    ['.', ['.: it is a directory, not a file']],
    ['small.yaml/x', ['small.yaml/x: a part of the path is no directory']],
    ['large.yaml', ['large.yaml: it is larger than 1 MB']],
    ['/dev/zero', ['/dev/zero: it is larger than 1 MB']],
    ['binary.yaml', ['binary.yaml:1:1', 'binary data']],
    ['latin.yaml', ['latin.yaml:1:1', 'binary data']],
    ['empty.yaml', ['empty.yaml:1:1']],
    [`${FILE} --seed -1`, ['--seed -1', 'a natural number from 0']],
    [`${FILE} --seed 9007199254740993`, ['--seed 9007199254740993', 'a natural number']],
    [`${FILE} --seed one`, ["found 'one'"]],
    [`${FILE} --days 0`, ['--days 0', 'found 0']],
    [`${FILE} --days 1.5`, ['--days 1.5', 'found 1.5']],
    [`${FILE} --replications 0`, ['--replications 0']],
    [`${FILE} --workers 0`, ['--workers 0: a whole number from 1 to 256 is needed']],
    [
      `${FILE} --shard 3/2 --trace t --out notes.txt`,
      [
        '--shard 3/2: a number and how many',
        '--trace cannot be had of a shard',
        'notes.txt: it is there',
      ],
    ],
    [`${FILE} --shard 1/3`, ['--shard 1/3: there are only 2 replications to share']],
    [`${FILE} --set days`, ['--set days', 'found no =']],
    [`${FILE} --set dyas=3`, ['--set dyas=3', 'did you mean days?']],
    [`${FILE} --days 2 --set days=3`, ['days is set twice: --days 2 and --set days=3']],
    [`${FILE} --set days=2 --set days=3`, ['days is set twice']],
    [`${FILE} --trace ${FILE}`, ['it is the scenario itself']],
    [`${FILE} --trace ./link.yaml`, ['it is the scenario itself']],
    [`${FILE} --trace notes.txt`, ['it is there already and was not written by Pigeonhole']],
    [`${FILE} --trace .`, ['--trace .: it is a directory']],
    [`${FILE} --trace a/b/t.jsonl`, ['there is no directory a/b']],
    [`${FILE} --trace notes.txt/t`, ['a part of the path is no directory']],
    [`${FILE} --trace /dev/null`, ['/dev/null: it is not a regular file']],
    [`${FILE} --out notes.txt`, ['--out notes.txt: it is a file, not a directory']],
    [`${FILE} --out theirs`, ['theirs/results.json: it is there already and was not written']],
    [`${FILE} --out new --trace new`, ['--trace new: --out writes there too']],
    [`${FILE} --out . --trace ./results.json`, ['--out writes there too']],
    [
      `${FILE} --days 0 --set a.b=1 --trace ${FILE} --out notes.txt`,
      ['--days 0', '--set a.b=1', 'it is the scenario itself', 'it is a file, not a directory'],
    ],
  ])('run %s', async (line, messages) => {
    const cwd = folderWith({
      'notes.txt': 'Shopping list',
      'empty.yaml': '',
      'binary.yaml': Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]),
      'latin.yaml': LATIN,
      'large.yaml': '# much\n'.repeat(150_000),
    });
    symlinkSync(FILE, join(cwd, 'link.yaml'));
    const theirs = temporaryFolder({ 'results.json': '{"theirs":true}' });
    symlinkSync(theirs, join(cwd, 'theirs'));
    const before = contents(cwd);

    const { code, stdout, stderr } = await callCli(['run', ...line.split(' ')], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    for (const message of messages) expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(contents(cwd)).toEqual(before);
  });

  it('tells the problems of the file, of --set and of the options together', async () => {
    const cwd = temporaryFolder();
    const broken = SMALL_SCENARIO.replace('days: 4', 'dayz: 4').replace(
      'walkAway: 5 %',
      'walkAway: 5 s',
    );
    writeFileSync(join(cwd, 'broken.yaml'), broken);
    const args = ['run', 'broken.yaml', '--seed', 'x', '--set', 'mix.Q=3 %', '--trace', 'no/t'];
    const { code, stderr } = await runCli(args, { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/broken\.yaml:4:1 +dayz +unknown key — did you mean days\?/);
    expect(stderr).toMatch(/broken\.yaml:14:\d+ +deposit\.walkAway/);
    expect(stderr).toContain('--seed x');
    expect(stderr).toContain('--set mix.Q=3 %');
    expect(stderr).toContain('there is no directory no');
    expect(readdirSync(cwd)).toEqual(['broken.yaml']);
  });
});

/** Every file below a folder, with its content. */
function contents(folder: string): [string, string][] {
  return readdirSync(folder, { withFileTypes: true }).map(({ name }) => {
    const path = join(folder, name);
    try {
      return [name, readFileSync(path, 'utf8')];
    } catch {
      return [name, readdirSync(path).join()];
    }
  });
}
