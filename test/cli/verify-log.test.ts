import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { callCli } from '../support/call-cli.ts';
import { makeFolder, SMALL_SCENARIO, temporaryFolder } from '../support/cli.ts';

interface Line {
  atMs: number;
  command?: { type: string; code?: string };
  reply?: { ok: boolean; compartment?: string };
}

let trace: readonly string[] = [];

beforeAll(async () => {
  const cwd = makeFolder({ 'small.yaml': SMALL_SCENARIO });
  await callCli(['run', 'small.yaml', '--trace', 't.jsonl'], { cwd });
  trace = readFileSync(join(cwd, 't.jsonl'), 'utf8').trimEnd().split('\n');
  rmSync(cwd, { recursive: true });
});

/** The index of the first record, after the header, that is a success of this command. */
function indexOf(type: string, from = 1): number {
  const index = trace.findIndex((text, line) => {
    if (line < from) return false;
    const { command, reply } = JSON.parse(text) as Line;
    return command?.type === type && reply?.ok === true;
  });
  expect(index, `a ${type} in the trace`).toBeGreaterThan(0);
  return index;
}

function changed(index: number, change: (line: Line) => void): string {
  const line = JSON.parse(trace[index]!) as Line;
  change(line);
  return [...trace.slice(0, index), JSON.stringify(line), ...trace.slice(index + 1), ''].join('\n');
}

async function check(text: string | Uint8Array, ...options: readonly string[]) {
  const cwd = temporaryFolder({ 't.jsonl': text });
  return callCli(['verify', '--log', 't.jsonl', ...options], { cwd });
}

describe('pigeonhole verify --log', () => {
  it('finds a good trace good', async () => {
    const { code, stdout, stderr } = await check([...trace, ''].join('\n'));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${(trace.length - 1).toLocaleString('en-GB')} records`);
    expect(stdout).toMatch(/^All \d+ properties hold:$/m);
    expect(stdout).toContain('reserve-rejected-no-compartment');
  });

  it('finds a missing pickup', async () => {
    const index = indexOf('pickup');
    const without = trace.filter((_, line) => line !== index);
    const { code, stdout } = await check([...without, ''].join('\n'));
    expect(code).toBe(5);
    expect(stdout).toMatch(/line \d+ {2}A\d+ only-free-given \(R8\)/);
  });

  it('finds a changed reply, at its line', async () => {
    const index = indexOf('pickup');
    const text = changed(index, ({ reply }) => (reply!.compartment = 'L9'));
    const { code, stdout } = await check(text);
    expect(code).toBe(5);
    expect(stdout).toMatch(new RegExp(`line ${index + 1} {2}A\\d+ right-compartment`));
  });

  it('finds a rejection that was none', async () => {
    const index = indexOf('pickup');
    const text = changed(index, (line) => {
      line.reply = { ok: false, reason: 'expired' } as Line['reply'] & { reason: string };
    });
    const { code, stdout } = await check(text);
    expect(code).toBe(5);
    expect(stdout).toContain(`line ${index + 1}  A`);
  });

  it('finds time that runs backwards', async () => {
    const index = indexOf('pickup', 20);
    const { code, stdout } = await check(changed(index, (line) => (line.atMs -= 10 * 86_400_000)));
    expect(code).toBe(5);
    expect(stdout).toMatch(new RegExp(`line ${index + 1} {2}A26 time-forward`));
  });

  it('shows twenty violations and counts the others', async () => {
    const reversed = [trace[0]!, ...trace.slice(1).toReversed(), ''];
    const { code, stdout } = await check(reversed.join('\n'));
    expect(code).toBe(5);
    expect(stdout.match(/^ {2}line \d+ /gm)).toHaveLength(20);
    expect(stdout).toMatch(/^ {2}and [1-9][\d,]* more$/m);
  });

  it('tells the same in JSON', async () => {
    const index = indexOf('pickup');
    const good = await check([...trace, ''].join('\n'), '--json');
    expect(good.code).toBe(0);
    expect(JSON.parse(good.stdout)).toMatchObject({
      trace: { scenario: 'Small', seed: 1, replication: 1 },
      records: trace.length - 1,
      violations: 0,
      broken: [],
      first: [],
    });
    const bad = await check(
      changed(index, ({ reply }) => (reply!.compartment = 'L9')),
      '--json',
    );
    expect(bad.code).toBe(5);
    const results = JSON.parse(bad.stdout) as { violations: number; first: { line: number }[] };
    expect(results.violations).toBeGreaterThan(0);
    expect(results.first[0]!.line).toBe(index + 1);
  });
});

describe('a file that is no trace', () => {
  const edited = (line: number, text: string) => [...trace.with(line, text), ''].join('\n');

  it.each([
    ['empty', () => '', 't.jsonl:1: the file is empty'],
    ['a scenario', () => SMALL_SCENARIO, 't.jsonl:1: this is not JSON'],
    ['binary', () => Uint8Array.from([0, 159, 146, 150, 10]), 't.jsonl:1: this is not JSON'],
    ['other JSON', () => '{"name":"x"}\n', 't.jsonl:1: this is not the header of a trace'],
    ['null', () => 'null\n', 't.jsonl:1: this is not the header of a trace'],
    [
      'of another version',
      () => edited(0, trace[0]!.replace('"trace":1', '"trace":2')),
      't.jsonl:1: the trace is in format 2; this version reads format 1',
    ],
    [
      'of an unknown strategy',
      () => edited(0, trace[0]!.replace('"exact"', '"exakt"')),
      't.jsonl:1: There is no allocation strategy called exakt',
    ],
    ['broken in the middle', () => edited(7, '{"atMs":1,'), 't.jsonl:8: this is not JSON'],
    ['blank in the middle', () => edited(7, ''), 't.jsonl:8: this is not JSON'],
    ['without effects', () => edited(7, '{"atMs":1}'), 't.jsonl:8: effects: '],
    [
      'with an unknown command',
      () => edited(7, '{"atMs":1,"command":{"type":"open"},"effects":[]}'),
      't.jsonl:8: command.type: ',
    ],
    ['cut off', () => trace.join('\n').slice(0, -5), `t.jsonl:`],
  ])('%s', async (_, text, message) => {
    const { code, stdout, stderr } = await check(text());
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('cut off in its last line, says which', async () => {
    const { stderr } = await check(trace.join('\n'));
    expect(stderr).toBe(`pigeonhole: t.jsonl:${trace.length}: the line is cut off\n`);
  });

  it('missing, or a directory', async () => {
    const cwd = temporaryFolder();
    expect(await callCli(['verify', '--log', 'x.jsonl'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'pigeonhole: x.jsonl: there is no such file\n',
    });
    expect((await callCli(['verify', '--log', '.'], { cwd })).stderr).toContain(
      'it is a directory',
    );
  });
});

it('is not tired by a line without end', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'long'), 'x'.repeat(70_000_000));
  expect((await callCli(['verify', '--log', 'long'], { cwd })).stderr).toContain('long:1: ');
});
