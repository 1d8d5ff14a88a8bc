import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

/** The command line as it is shipped. */
export const CLI = resolve('dist/cli.js');

export interface Outcome {
  /** Null if a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Makes the program believe that a person looks at stdout and stderr. */
  readonly terminal?: boolean;
}

const PRETEND_TERMINAL =
  'data:text/javascript,process.stdout.isTTY = true; process.stderr.isTTY = true;';

/** Starts `pigeonhole` with these arguments. Nothing of the surroundings decides about colours. */
export function startCli(args: readonly string[], options: CliOptions = {}): ChildProcess {
  const { cwd = process.cwd(), env = {}, terminal = false } = options;
  const { CI, NO_COLOR, FORCE_COLOR, NODE_OPTIONS, ...surroundings } = process.env;
  const preload = terminal ? ['--import', PRETEND_TERMINAL] : [];
  return spawn(process.execPath, [...preload, CLI, ...args], {
    cwd,
    env: { ...surroundings, TERM: 'xterm', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export function outcomeOf(child: ChildProcess): Promise<Outcome> {
  const chunks = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (chunks.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (chunks.stderr += text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, ...chunks }));
  });
}

/** Runs `pigeonhole` with these arguments to its end. */
export function runCli(args: readonly string[], options?: CliOptions): Promise<Outcome> {
  return outcomeOf(startCli(args, options));
}

/** A new directory with these files. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pigeonhole-')));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** A new directory with these files, which goes when the test is finished. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = makeFolder(files);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A scenario that is simulated in no time, and in which a good deal happens. */
export const SMALL_SCENARIO = `
name: Small
start: 2027-01-04
days: 4
warmUp: 1 d
replications: 2
bank: { sizes: { S: { count: 3 }, L: { count: 1 } } }
mix: { S: 70 %, L: 30 % }
arrivals:
  - poisson: { perDay: 20 }
  - visits: { at: ['09:30'], parcels: { poisson: 4 } }
pickupDelay: { exponential: { mean: 8 h } }
wrongCodes: { poisson: 0.2 }
deposit: { handling: { exponential: { mean: 60 s } }, walkAway: 5 %, onReject: nextVisit }
token: { validity: 1 d }
staff: { rounds: ['06:00'] }
faults: { timeToFailure: { exponential: { mean: 3 d } }, repair: { exponential: { mean: 5 h } } }
`;
