import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AdapterFinding } from '../../../machines/protocol/adapter-finding.ts';
import { evidence } from '../evidence.ts';
import { Pending } from '../pending.ts';
import type { CutOff, Exchange, Transport } from '../transport.ts';
import type { WireRequest } from '../wire/messages.ts';
import { createLineReader } from './line-reader.ts';

/** Of what the child writes to stderr, the end is kept. */
const STDERR_KEPT = 2_000;
/** How long a child may take to end by itself when its stdin ends. */
const GRACE_MS = 200;

/**
 * A child process that reads requests from stdin and writes answers to stdout, one JSON text a line. It finds an
 * empty directory for what it stores in PIGEONHOLE_STATE, which outlives a `kill`.
 */
export function createChildTransport(command: string): Transport {
  const stateDirectory = mkdtempSync(join(tmpdir(), 'pigeonhole-locker-'));
  let child = start(command, stateDirectory);
  return {
    exchange: (message, answerWithinMs) => child.exchange(message, answerWithinMs),
    get isAlive() {
      return child.isAlive;
    },
    async kill(during) {
      if (during) await reach(child, during);
      await child.end('SIGKILL');
      child = start(command, stateDirectory);
    },
    async close() {
      await child.end('EOF');
      rmSync(stateDirectory, { recursive: true, force: true });
    },
  };
}

/**
 * Lets a child get so far with a message: to its answer, or as far as it gets within some turns of our event loop.
 * Where it is then is up to the machine.
 */
async function reach(child: Child, { message, moment, withinMs }: CutOff): Promise<void> {
  const answered = child.exchange(message, withinMs);
  if (moment === 0) await answered;
  for (let turn = 1; turn < moment; turn++) await new Promise(setImmediate);
}

interface Child {
  readonly isAlive: boolean;
  exchange(message: WireRequest, answerWithinMs: number): Promise<Exchange>;
  end(how: 'SIGKILL' | 'EOF'): Promise<void>;
}

function start(command: string, stateDirectory: string): Child {
  // A process group of its own: the shell and all that it starts end together.
  const child = spawn(command, {
    shell: true,
    detached: true,
    env: { ...process.env, PIGEONHOLE_STATE: stateDirectory },
  });
  const pending = new Pending();
  let stderr = '';
  let crash: AdapterFinding | undefined;

  const lines = createLineReader({
    onLine: (line) => takeLine(line, pending),
    onTooLong: (line) => {
      pending.breakOldest(garbage(line));
      killGroup(child);
    },
  });
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => lines.take(chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr = (stderr + chunk).slice(-STDERR_KEPT);
  });
  // The child may end while it is being written to; that it ended is told below.
  child.stdin.on('error', () => {});

  const ended = new Promise<void>((resolve) => {
    const finish = (how: string) => {
      if (crash === undefined) {
        const shown = evidence(stderr);
        crash = {
          kind: 'crashed',
          message: `it ended ${how}`,
          ...(shown !== '' && { evidence: shown }),
        };
        const rest = lines.rest();
        if (rest !== '') pending.breakOldest(cutOff(rest));
        pending.breakAll(crash);
        process.off('exit', onOurExit);
      }
      resolve();
    };
    child.on('error', (error) => finish(`before it began: ${error.message}`));
    child.on('close', (code, signal) =>
      finish(signal === null ? `with exit code ${code}` : `by the signal ${signal}`),
    );
  });
  const onOurExit = () => killGroup(child);
  process.on('exit', onOurExit);

  return {
    get isAlive() {
      return crash === undefined;
    },
    async exchange(message, answerWithinMs) {
      if (crash) return { kind: 'broken', finding: crash };
      const answered = pending.wait(message.id, answerWithinMs);
      child.stdin.write(`${JSON.stringify(message)}\n`);
      return answered;
    },
    async end(how) {
      // Nobody listens any more.
      child.stdout.destroy();
      // What is no locker need not be waited for.
      if (how === 'EOF' && pending.hasAnswered) {
        child.stdin.end();
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, GRACE_MS))]);
      }
      killGroup(child);
      await ended;
    },
  };
}

function takeLine(line: string, pending: Pending): void {
  // What writes without end shall not keep us busy.
  if (pending.isEmpty || line.trim() === '') return;
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    pending.breakOldest(garbage(line));
    return;
  }
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) pending.take(data);
  else pending.breakOldest(garbage(line));
}

function garbage(line: string): AdapterFinding {
  const message = 'it wrote a line that is not a JSON object; only answers belong on its stdout';
  return { kind: 'garbage', message, evidence: evidence(line) };
}

function cutOff(rest: string): AdapterFinding {
  const message = 'it ended in the middle of a line; an answer ends with a line break';
  return { kind: 'cutOff', message, evidence: evidence(rest) };
}

function killGroup(child: ChildProcessWithoutNullStreams): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile; or there are no process groups, as on Windows.
    child.kill('SIGKILL');
  }
}
