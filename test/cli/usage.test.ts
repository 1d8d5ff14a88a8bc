import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/registry.ts';
import manifest from '../../package.json' with { type: 'json' };
import { callCli } from '../support/call-cli.ts';
import { runCli, temporaryFolder } from '../support/cli.ts';

describe('pigeonhole', () => {
  it('prints its version', async () => {
    const outcome = await callCli(['--version']);
    expect(outcome).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it('prints its help, with every command', async () => {
    const { code, stdout, stderr } = await runCli(['--help']);
    expect([code, stderr]).toEqual([0, '']);
    for (const { name, summary } of COMMANDS) {
      expect(stdout).toContain(`pigeonhole ${name}`);
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain(summary.split(' ', 3).join(' '));
    }
  });

  it.each(COMMANDS.map(({ name }) => name))(
    'prints the help of %s, with every option',
    async (name) => {
      const { code, stdout, stderr } = await callCli([name, '--help']);
      expect([code, stderr]).toEqual([0, '']);
      const { options } = COMMANDS.find((command) => command.name === name)!;
      for (const option of Object.keys(options)) expect(stdout).toContain(`--${option}`);
    },
  );

  it('prints a completion script, and what it asks for', async () => {
    const script = await callCli(['completion']);
    expect([script.code, script.stderr]).toEqual([0, '']);
    expect(script.stdout).toContain('pigeonhole --get-yargs-completions');

    const options = await callCli(['--get-yargs-completions', 'pigeonhole', 'run', '--']);
    expect(options.code).toBe(0);
    expect(options.stdout.split('\n')).toEqual(expect.arrayContaining(['--seed', '--trace']));
  });
});

it('loads only yargs to print the help', async () => {
  const folder = temporaryFolder();
  await runCli(['run', '--help'], { env: { NODE_V8_COVERAGE: folder } });
  const coverage = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const loaded = new Set(coverage.join('\n').match(/(?<=file:\/\/)\S+?(?=")/g));
  const code = [...loaded].map((path) => readFileSync(path, 'utf8')).join();
  expect(code).toContain('//#region node_modules/yargs/');
  expect(code).not.toMatch(/#region node_modules\/(xstate|zod|yaml|picocolors)\/|from "xstate"/);
});

describe('a bad command line', () => {
  it.each([
    ['', ['a command is needed: run, compare, ']],
    ['rnu', ["there is no command 'rnu'; did you mean run?"]],
    ['simulate', ["there is no command 'simulate'; there are run, compare, "]],
    ['run', ['<scenario> is missing']],
    ['run a.yaml b.yaml', ["'b.yaml' is one argument too many"]],
    ['run a.yaml --sed 4', ['there is no option --sed of run; did you mean --seed?']],
    ['run a.yaml -q', ['there is no option -q of run']],
    ['run a.yaml --no-json', ['there is no option --no-json of run']],
    ['run a.yaml --constructor 1', ['there is no option --constructor']],
    ['run a.yaml --__proto__=1', ['there is no option --__proto__']],
    ['run a.yaml --seed', ['--seed needs a value']],
    ['run a.yaml --days=', ['--days needs a value']],
    ['run a.yaml --seed --days 3', ['--seed needs a value']],
    ['run a.yaml --set', ['--set needs a value']],
    ['run a.yaml --seed 1 --seed 2', ['--seed is given twice']],
    ['run a.yaml --trace a --trace b', ['--trace is given twice']],
    ['run -- a.yaml --json', ["'--json' is one argument too many"]],
    ['merge', ['<files> is missing']],
    ['verify a.jsonl', ["'a.jsonl' is one argument too many"]],
    ['verify --log a.jsonl --format json', ['there is no option --format of verify']],
    ['machines door', ["<name> is 'door'; compartment or locker is needed"]],
    ['machines --format svg', ["--format is 'svg'; mermaid or json is needed"]],
    ['schema all', ["<of> is 'all'; scenario or protocol is needed"]],
    ['schema protocol all', ["'all' is one argument too many"]],
    [
      'run --sede 1 --days 2 --days 3 --trace',
      [
        '<scenario> is missing',
        'did you mean --seed?',
        '--days is given twice',
        '--trace needs a value',
      ],
    ],
  ])('pigeonhole %s', async (line, messages) => {
    const { code, stdout, stderr } = await callCli(line.split(' ').filter((word) => word !== ''));
    expect([code, stdout]).toEqual([2, '']);
    for (const message of messages) expect(stderr).toContain(message);
    expect(stderr).toContain('--help` shows what there is');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

it('a bad command line ends with exit code 2, and one message on stderr', async () => {
  expect(await runCli(['rnu'])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      "pigeonhole: there is no command 'rnu'; did you mean run?\n`pigeonhole --help` shows what there is.\n",
  });
});

describe('an internal error', () => {
  const planted = {
    NODE_OPTIONS:
      '--import "data:text/javascript,process.stdout.write = () => { throw new Error(`planted`); };"',
  };

  it('is one paragraph without a stack trace', async () => {
    const { code, stdout, stderr } = await runCli(['schema'], {
      env: planted,
    });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('internal error: planted');
    expect(stderr).toContain('Please report it');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('shows the stack to whoever debugs', async () => {
    const { stderr } = await runCli(['schema'], {
      env: { ...planted, PIGEONHOLE_DEBUG: '1' },
    });
    expect(stderr).toMatch(/^\s+at .*printSchema/m);
  });
});
