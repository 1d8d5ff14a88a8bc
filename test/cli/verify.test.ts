import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callCli } from '../support/call-cli.ts';
import { temporaryFolder } from '../support/cli.ts';

/** A station that hands out one code after another, and takes an expired one a second too long. */
const STATION = `
export default class Station {
  constructor({ sizes }) {
    this.boxes = sizes.flatMap(({ name, count }) =>
      Array.from({ length: count }, (_, i) => ({ id: name + (i + 1), size: name })),
    );
    this.codes = 0;
    this.hello = {
      protocol: 1, name: 'station', version: '1', sizes,
      capabilities: {
        commands: ['deposit', 'pickup'], strategy: 'exact', rejections: 'untyped', tells: ['doors'],
      },
    };
  }
  deposit({ size }, atMs) {
    const box = this.boxes.find((box) => box.size === size && box.code === undefined);
    if (!box) return { reply: { ok: false }, doors: [] };
    box.code = 'K' + ++this.codes;
    box.untilMs = atMs + 604800000 + LATE;
    return { reply: { ok: true, compartment: box.id, code: box.code }, doors: [box.id] };
  }
  pickup({ code }, atMs) {
    const box = this.boxes.find((box) => box.code === code && atMs <= box.untilMs);
    if (!box) return { reply: { ok: false }, doors: [] };
    box.code = undefined;
    return { reply: { ok: true, compartment: box.id }, doors: [box.id] };
  }
}
`;

function folderWithStation(lateMs: number): string {
  return temporaryFolder({ 'station.mjs': STATION.replace('LATE', String(lateMs)) });
}

const SPEC = 'module:./station.mjs';

/** It looks for a free compartment, then thinks, then takes it. */
function folderWithRacyStation(): string {
  const racy = STATION.replace('LATE', '0').replace('  deposit(', '  async deposit(');
  const thinking = "await new Promise(setImmediate); box.code = 'K'";
  return temporaryFolder({ 'station.mjs': racy.replace("box.code = 'K'", thinking) });
}

describe('pigeonhole verify', () => {
  it('finds a good locker good, and says what it cannot check', async () => {
    const cwd = folderWithStation(0);
    const args = ['verify', '--locker', SPEC, '--runs', '60', '--junit', 'verify.xml'];
    const { code, stdout, stderr } = await callCli(args, { cwd });
    expect([code, stderr]).toEqual([0, 'pigeonhole: written: verify.xml\n']);
    expect(stdout).toContain('station, version 1. Bank S=2,M=1,L=1, 60 lives,');
    expect(stdout).toMatch(/^All \d+ properties hold, and each was put to the test\.$/m);
    expect(stdout).toContain('expired-listed: the locker has no openExpired');
    expect(stdout).toContain(`pigeonhole verify --locker ${SPEC} --bank S=2,M=1,L=1 --runs 60`);
    const junit = readFileSync(join(cwd, 'verify.xml'), 'utf8');
    expect(junit).toContain(
      '<testcase classname="module:./station.mjs" name="A14 token-validity"/>',
    );
    expect(junit).toContain('failures="0" errors="0"');
    // What it has written it may write again.
    expect((await callCli(args, { cwd })).code).toBe(0);
  });

  it('tells how a wrong one is broken, and puts that on again', async () => {
    const cwd = folderWithStation(1);
    const search = ['verify', '--locker', SPEC, '--runs', '40', '--quiet'];
    const { code, stdout } = await callCli([...search, '--out', 'found', '--junit', 'j.xml'], {
      cwd,
    });
    expect(code).toBe(5);
    expect(stdout).toContain('A14 token-validity (R31, R36, R39), after 2 commands');
    expect(stdout).toContain('7 d 00:00:00.001  pickup K1  yes: S1; door S1 opens');
    expect(stdout).toContain(
      '✗ pickup K1 at 7 d 00:00:00.001 worked; the code expired at 7 d 00:00:00.000.',
    );
    expect(readdirSync(join(cwd, 'found')).toSorted()).toEqual(
      expect.arrayContaining([
        'A14-token-validity.replay.json',
        'A14-token-validity.requests.jsonl',
        'report.txt',
        'results.json',
      ]),
    );
    expect(readFileSync(join(cwd, 'found/report.txt'), 'utf8')).toBe(stdout);
    expect(readFileSync(join(cwd, 'j.xml'), 'utf8')).toContain('<failure message="pickup K1');

    const file = 'found/A14-token-validity.replay.json';
    expect(stdout).toContain(`again: pigeonhole verify --locker ${SPEC} --replay ${file}`);
    const again = await callCli(['verify', '--locker', SPEC, '--replay', file], { cwd });
    expect(again.code).toBe(5);
    expect(again.stdout).toContain('✗ A14 token-validity: pickup K1 at 7 d 00:00:00.001 worked');
    const ours = await callCli(['verify', '--locker', 'compiled', '--replay', file], { cwd });
    expect(ours.code).toBe(0);
    expect(ours.stdout).toContain('No property is violated; token-validity was');

    const requests = readFileSync(join(cwd, 'found/A14-token-validity.requests.jsonl'), 'utf8');
    expect(requests.trimEnd().split('\n')).toHaveLength(3);
    expect(requests).toContain('"command":{"type":"pickup","code":"K1"}');
  });

  it('gives the same bytes for the same seed', async () => {
    const cwd = folderWithStation(1);
    const args = ['verify', '--locker', SPEC, '--runs', '20', '--json'];
    const first = await callCli(args, { cwd });
    const { outcome, findings } = JSON.parse(first.stdout) as {
      outcome: string;
      findings: { property: string }[];
    };
    expect(outcome).toBe('violated');
    expect(findings.map(({ property }) => property)).toContain('token-validity');
    expect(await callCli(args, { cwd })).toEqual(first);
  });

  it('is not content with too little', async () => {
    const args = ['verify', '--locker', 'compiled', '--runs', '2', '--commands', '4'];
    const { code, stdout } = await callCli(args);
    expect(code).toBe(6);
    expect(stdout).toMatch(/No property was violated, but too little happened: \d+ things/);
    expect(stdout).toContain('A15 no-lockout: it takes code-after-wrong-codes');
    expect(stdout).toContain('It did not reach:');
  });
});

describe('pigeonhole verify --exhaustive', () => {
  it('finds ours right in every state', async () => {
    const args = ['verify', '--locker', 'compiled', '--exhaustive'];
    const { code, stdout, stderr } = await callCli(args);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Bank S=1,M=1, 3,141 states, 76,452 commands, remembered 1,');
    expect(stdout).toMatch(
      /^All \d+ properties hold in every state, and each was put to the test\.$/m,
    );
    expect(stdout).toContain('capacity-returns: an\n  exploration leaves no locker in peace');
    expect(stdout).toContain('--locker compiled --bank S=1,M=1 --exhaustive --remembered 1');
  });

  it('gives up at a limit', async () => {
    const args = ['verify', '--locker', 'compiled', '--exhaustive', '--limit', '9'];
    const { code, stdout } = await callCli(args);
    expect(code).toBe(6);
    expect(stdout).toContain('this bank has too many states to see them all');
    expect(stdout).toContain('--exhaustive --remembered 1 --limit 9\n');
  });

  it('tells how a wrong locker is broken, and writes that down', async () => {
    const cwd = folderWithStation(1);
    const search = ['verify', '--locker', SPEC, '--exhaustive', '--bank', 'S=1', '--quiet'];
    const { code, stdout } = await callCli([...search, '--out', 'found', '--json'], { cwd });
    expect(code).toBe(5);
    const { findings, ...results } = JSON.parse(stdout) as Record<string, unknown> & {
      findings: { property: string; records: { atMs: number }[] }[];
    };
    expect(results).toMatchObject({ outcome: 'violated', closed: true, remembered: 1 });
    expect(results).not.toHaveProperty('coverage');
    expect(findings.map(({ property, records }) => [property, records.length])).toContainEqual([
      'token-validity',
      2,
    ]);
    expect(readFileSync(join(cwd, 'found/report.txt'), 'utf8')).toContain(
      '7 d 00:00:00.001  pickup K1  yes: S1; door S1 opens',
    );
    expect(existsSync(join(cwd, 'found/A14-token-validity.requests.jsonl'))).toBe(true);
    const replay = 'found/A14-token-validity.replay.json';
    const again = await callCli(['verify', '--locker', SPEC, '--replay', replay], { cwd });
    expect(again.code).toBe(5);
    expect(again.stdout).toContain('✗ A14 token-validity: pickup K1 at 7 d 00:00:00.001 worked');
  });
});

describe('pigeonhole verify --clients', () => {
  const args = ['verify', '--locker', SPEC, '--clients', '3', '--runs', '20', '--commands', '30'];

  it('finds an order for a locker that takes one request after another', async () => {
    const { code, stdout } = await callCli(args, { cwd: folderWithStation(0) });
    expect(code).toBe(0);
    expect(stdout).toContain('3 clients, 20 histories, 600 requests, 0 of them never answered');
    expect(stdout).toContain('It is linearizable');
  });

  it('says of which histories nobody knows', async () => {
    const few = ['--runs', '2', '--limit', '1'];
    const line = [...args.slice(0, 5), ...few];
    const { code, stdout } = await callCli(line, { cwd: folderWithStation(0) });
    expect(code).toBe(6);
    expect(stdout).toContain('Of 2 histories nobody knows: too many states');
    expect(stdout).toMatch(/--clients 3 --runs 2 --commands 100 --seed 1 --limit 1$/m);
  });

  it('shows the history of one that looks before it leaps', async () => {
    const cwd = folderWithRacyStation();
    const { code, stdout } = await callCli(args, { cwd });
    expect(code).toBe(5);
    expect(stdout).toContain('It is not linearizable');
    expect(stdout).toMatch(/^sent +answered +client +clock +asked +answer$/m);
    expect(stdout).toMatch(/None that may come next has the right answer/);
    const { outcome, history } = JSON.parse(
      (await callCli([...args, '--json'], { cwd })).stdout,
    ) as {
      outcome: string;
      history: object[];
    };
    expect(outcome).toBe('violated');
    expect(history.length).toBeLessThan(30);
  });
});

describe('pigeonhole verify --faults', () => {
  /** It believes every clock. */
  const CREDULOUS = STATION.replace('LATE', '0');
  const search = ['verify', '--locker', SPEC, '--faults'];

  it('tells which faults there were, which not and why, and puts a finding on again', async () => {
    const cwd = temporaryFolder({ 'station.mjs': CREDULOUS });
    const line = [...search, 'restart,clock-behind', '--runs', '80', '--out', 'found', '--quiet'];
    const { code, stdout } = await callCli(line, { cwd });
    expect(code).toBe(5);
    expect(stdout).toMatch(/^clock-behind +\d+$/m);
    expect(stdout).toContain('  restart: the locker does not say that it is persistent');
    expect(stdout).toMatch(/ by a clock that is behind, told .* too early /);
    expect(stdout).toContain('--seed 1 --faults restart,clock-behind');
    const replay = 'found/A14-token-validity.replay.json';
    const again = await callCli(['verify', '--locker', SPEC, '--replay', replay], { cwd });
    expect(again.code).toBe(5);
    expect(again.stdout).toContain('by a clock that is behind');
    // What a locker cannot take is not put on again as if it could.
    const text = readFileSync(join(cwd, replay), 'utf8').replace('"clock-behind"', '"restart"');
    writeFileSync(join(cwd, 'restart.json'), text);
    const other = await callCli(['verify', '--locker', SPEC, '--replay', 'restart.json'], { cwd });
    expect(other.code).toBe(2);
    expect(other.stderr).toContain(
      '--replay: the fault restart cannot befall module:./station.mjs',
    );
  });

  it('alone means all of them', async () => {
    const line = ['verify', '--faults', '--locker', 'compiled', '--runs', '5', '--json'];
    const { code, stdout } = await callCli(line);
    expect(code).toBe(6);
    const { faults } = JSON.parse(stdout) as {
      faults: { injected: { fault: string }[]; spared: { fault: string }[] };
    };
    expect(faults.injected.map(({ fault }) => fault)).toContain('jam');
    expect(faults.spared.map(({ fault }) => fault)).toContain('answer-lost');
  });

  it('of another name are refused, each with what there is', async () => {
    const cwd = temporaryFolder({});
    const line = [...search, 'restrat,flood', '--exhaustive', '--bank', 'S'];
    const { code, stderr } = await callCli(line, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("--faults: found 'restrat'; all, restart, crash,");
    expect(stderr).toContain('did you mean restart?');
    expect(stderr).toContain("--faults: found 'flood'");
    expect(stderr).toContain('--exhaustive and --faults exclude each other');
    expect(stderr).toContain('--bank S: ');
  });
});

describe('what cannot be verified', () => {
  it('is told with all its problems at once, and nothing is written', async () => {
    const cwd = temporaryFolder({ 'other.json': '{}', 'mine.txt': 'mine' });
    const line =
      'verify --locker actr --bank S=2,M --runs 0 --commands x --seed -1 --replay other.json ' +
      '--junit mine.txt --out new --answer-within soon';
    const { code, stdout, stderr } = await callCli(line.split(' '), { cwd });
    expect([code, stdout]).toEqual([2, '']);
    for (const problem of [
      '--bank S=2,M: sizes and how many of each are needed',
      '--runs 0: a whole number from 1',
      '--commands x: a whole number from 1',
      '--seed -1: a whole number from 0',
      '--replay other.json: ',
      '--junit mine.txt: it is there already and was not written by Pigeonhole',
      '--answer-within soon: a duration with its unit is needed',
    ]) {
      expect(stderr).toContain(problem);
    }
    expect(readFileSync(join(cwd, 'mine.txt'), 'utf8')).toBe('mine');
    expect(existsSync(join(cwd, 'new'))).toBe(false);
  });

  it.each([
    [['--locker', 'actr'], 'did you mean actor?'],
    [['--locker', 'module:./nowhere.mjs'], 'nowhere.mjs'],
    [['--locker', "command:node -e ''"], 'it did not introduce itself in the protocol'],
    [['--locker', 'http://127.0.0.1:9/'], '127.0.0.1:9'],
    [[], '--locker is needed'],
    [['--log', 'a.jsonl', '--locker', 'actor'], '--log and --locker exclude each other'],
    [
      ['--locker', 'actor', '--exhaustive', '--runs', '9', '--clients', '3'],
      '--exhaustive and --runs exclude each other',
    ],
    [['--locker', 'actor', '--clients', '9'], '--clients 9: a whole number from 2 to 8'],
    [['--locker', 'actor', '--clients', '3'], 'it answers before another can ask'],
    [['--locker', 'actor', '--remembered', '2'], '--remembered goes with --exhaustive alone'],
    [['--locker', 'actor', '--limit', '2'], '--limit goes with --exhaustive or --clients'],
    [['--locker', 'actor', '--exhaustive', '--limit', '0'], '--limit 0: a whole number from 1'],
    [['--locker', 'actor', '--bank', 'S=0'], '1 to 1000 compartments are needed, not 0'],
    [['--locker', 'actor', '--bank', 'S=1,S=1'], 'Size S is listed twice'],
  ])('verify %s', async (args, words) => {
    const { code, stdout, stderr } = await callCli(['verify', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
