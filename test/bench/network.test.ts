import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bankInNetwork, doorsOf } from '../../bench/network/bank-in-network.ts';
import { readOptions } from '../../bench/network/command-line.ts';
import { inOrder } from '../../bench/network/in-order.ts';
import { createNetworkProgress } from '../../bench/network/progress.ts';
import { formatNetwork } from '../../bench/network/report.ts';
import { networkResult, type NetworkResult } from '../../bench/network/result.ts';
import { runBanks, type Banks } from '../../bench/network/run-banks.ts';
import { runNetwork } from '../../bench/network/run-network.ts';
import type { Sums } from '../../bench/network/sums.ts';
import { createWorkers, type Workers } from '../../src/workers/pool.ts';
import { scenarioFrom } from '../../bench/scenario.ts';
import { expectedPerDay } from '../../sim/traffic/expected-per-day.ts';
import { outcomeOf, temporaryFolder } from '../support/cli.ts';
import { testScenario } from '../support/scenario.ts';

const PATH = 'examples/national-network.yaml';
const average = scenarioFrom(PATH, { days: 2 });
const BANKS = 24;

const inline = async (banks: Banks) => runBanks(banks);

/** As long as the event loop takes to turn so many times. */
async function turns(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await new Promise(setImmediate);
}

describe('a bank in the network', () => {
  const banks = Array.from({ length: 2_000 }, (_, number) => bankInNetwork(average, number));

  it('has 80 to 140 doors, every number as likely', () => {
    const doors = banks.map(doorsOf);
    expect(Math.min(...doors)).toBe(80);
    expect(Math.max(...doors)).toBe(140);
    const mean = doors.reduce((sum, each) => sum + each) / doors.length;
    // The mean of 2000 has a standard error of 0.39.
    expect(Math.abs(mean - 110)).toBeLessThan(4 * 0.39);
  });

  it('has sizes and demand in proportion to its doors', () => {
    const perDoor = expectedPerDay(average) / doorsOf(average);
    for (const bank of banks.slice(0, 200)) {
      const scale = doorsOf(bank) / doorsOf(average);
      expect(expectedPerDay(bank) / doorsOf(bank)).toBeCloseTo(perDoor, 10);
      bank.sizes.forEach(({ name, count }, size) => {
        expect(name).toBe(average.sizes[size]!.name);
        expect(Math.abs(count - scale * average.sizes[size]!.count)).toBeLessThanOrEqual(1);
      });
    }
  });

  it('is always the same, in a world that it shares with no other', () => {
    expect(bankInNetwork(average, 7)).toEqual(banks[7]);
    expect(new Set(banks.map(({ seed }) => seed)).size).toBe(banks.length);
  });

  it('cannot be made where a count of parcels has no scale', () => {
    const times = [{ weekday: 0, timeOfDayMs: 0 }];
    const parcels = { deterministic: 3 };
    const arrivals = [{ kind: 'visits', name: 'van', times, parcels }] as const;
    expect(() => bankInNetwork(testScenario({ arrivals }), 0)).toThrow('The parcels of van');
  });
});

it('brings 0.45 parcels a door a day, over its year', async () => {
  const year = scenarioFrom(PATH);
  const { doors, sizes } = await runNetwork({ average: year, banks: 6, run: inline, ahead: 1 });
  const offered = sizes.reduce((sum, size) => sum + size.offered, 0);
  // Days differ by 15 %, which leaves six years with a standard error of 0.3 %.
  expect(offered / doors / year.days).toBeCloseTo(0.45, 2);
});

describe('the sums of a network', () => {
  it('are the same whatever is finished first, and however the banks are divided', async () => {
    const late = async (banks: Banks) => {
      await turns(20 - banks.first);
      return runBanks(banks);
    };
    const whole = runBanks({ average, first: 0, count: BANKS });
    expect(whole).toMatchObject({ banks: BANKS });
    for (const [run, ahead] of [
      [inline, 1],
      [inline, 8],
      [late, 8],
    ] as const) {
      expect(await runNetwork({ average, banks: BANKS, run, ahead })).toEqual(whole);
    }
  });

  it('tell each bank from the others', () => {
    const of = (first: number) => runBanks({ average, first, count: 1 }).checksum;
    expect(of(0)).not.toBe(of(1));
    expect(of(0)).toBe(of(0));
  });

  it('are those of the first banks when it is cancelled', async () => {
    const told: number[] = [];
    const sums = await runNetwork({
      average,
      banks: 1_000_000,
      run: inline,
      ahead: 2,
      onProgress: ({ banks }) => told.push(banks),
      isCancelled: () => told.length === 2,
    });
    expect(told).toEqual([10, 20]);
    expect(sums).toEqual(runBanks({ average, first: 0, count: 20 }));
  });
});

describe('tasks in order', () => {
  async function collect(tasks: Iterable<number>, run: (n: number) => Promise<number>) {
    const results: number[] = [];
    for await (const result of inOrder(tasks, run, 3)) results.push(result);
    return results;
  }

  it('yields in the order of the tasks, and begins no more than it may', async () => {
    let open = 0;
    let most = 0;
    const tasks = [5, 0, 3, 9, 1, 1, 0];
    const results = await collect(tasks, async (n) => {
      most = Math.max(most, ++open);
      await turns(n);
      open--;
      return n;
    });
    expect(results).toEqual(tasks);
    expect(most).toBe(3);
  });

  it('fails with the first task that fails, not with the one that fails first', async () => {
    const run = async (n: number) => {
      await turns(n);
      throw new Error(`task ${n}`);
    };
    await expect(collect([4, 0, 1], run)).rejects.toThrow('task 4');
  });
});

describe('workers', () => {
  const WORKER = `
    import { setTimeout } from 'node:timers/promises';
    const DEATHS = {
      exit: () => process.exit(7),
      error: () => { throw new RangeError('no'); },
      later: () => { queueMicrotask(() => { throw new Error('later'); }); return setTimeout(60_000); },
    };
    /** Dies so often of that, then gives the sums of banks that were never run. */
    export function work({ first, count, death, deaths, attempts }) {
      const attempt = Atomics.add(new Int32Array(attempts), first, 1);
      if (attempt < deaths) return DEATHS[death]();
      return { banks: count, doors: first, checksum: first, sizes: [{ offered: first, rejected: 1 }] };
    }
  `;

  interface Fate {
    readonly death: string;
    readonly deaths: number;
    readonly attempts: SharedArrayBuffer;
  }

  function startWorkers(workers: number) {
    const told: string[] = [];
    const pool: Workers<Banks & Fate, Sums> = createWorkers({
      workers,
      module: join(temporaryFolder({ 'worker.mjs': WORKER }), 'worker.mjs'),
      function: 'work',
      onRetry: ({ message }) => told.push(message),
    });
    onTestFinished(pool.close);
    return { pool, told };
  }

  it.each([
    ['exit', 'worker exited with code: 7'],
    ['error', 'no'],
    ['later', 'later'],
  ])('run again what one of them has died of (%s)', async (death, message) => {
    const { pool, told } = startWorkers(2);
    const attempts = new SharedArrayBuffer(4 * 100);
    const sums = await runNetwork({
      average: testScenario(),
      banks: 95,
      run: (banks) => pool.run({ ...banks, death, deaths: Number(banks.first === 30), attempts }),
      ahead: 4,
    });
    expect(told).toEqual([message]);
    expect(new Int32Array(attempts)[30]).toBe(2);
    const firsts = 10 * (0 + 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9);
    const sizes = [{ offered: firsts, rejected: 10 }];
    expect(sums).toEqual({ banks: 95, doors: firsts, checksum: firsts, sizes });
  });

  it('give up a task that fails each time', async () => {
    const { pool, told } = startWorkers(1);
    const attempts = new SharedArrayBuffer(4);
    const task = { average, first: 0, count: 1, death: 'error', deaths: 99, attempts };
    await expect(pool.run(task)).rejects.toThrow('no');
    expect(new Int32Array(attempts)[0]).toBe(3);
    expect(told).toEqual(['no', 'no']);
  });
});

describe('its command line', () => {
  it('has defaults', () => {
    expect(readOptions([])).toMatchObject({ banks: 30_000, days: 365, json: false, help: false });
    expect(readOptions([]).workers).toBeGreaterThan(0);
    expect(readOptions(['--workers', '3', '--json'])).toMatchObject({ workers: 3, json: true });
  });

  it.each([
    [['--bank', '3'], "Unknown option '--bank'"],
    [['--workers', '0'], '--workers is 0; a whole number from 1 to 256 is needed'],
    [['--banks', '1e3'], '--banks is 1e3; a whole number from 1 to 1000000 is needed'],
    [['3'], "Unexpected argument '3'"],
  ])('refuses %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});

const SUMS: Sums = {
  banks: 12_900,
  doors: 1_419_000,
  checksum: 0xabc,
  sizes: [
    { offered: 200_000_000, rejected: 5_000_000 },
    { offered: 31_000_000, rejected: 0 },
    { offered: 0, rejected: 0 },
  ],
};

it('shows the parcels that are done, their rate and the time left in 80 columns', () => {
  const written: string[] = [];
  let nowMs = 1_000;
  const options = {
    stream: { isTTY: true, write: (text: string) => written.push(text) },
    nowMs: () => nowMs,
    plannedBanks: 30_000,
  };
  const progress = createNetworkProgress(options);
  nowMs += 66_000;
  progress.update(SUMS);
  progress.update(SUMS);
  progress.clear();
  const line = `${'━'.repeat(9)}${'─'.repeat(11)}  43 %  231 M parcels, 3.50 M/s, 1:27 left`;
  expect(written).toEqual([`\r\u001B[K${line}`, '\r\u001B[K']);
  expect(line.length).toBeLessThanOrEqual(80);

  createNetworkProgress({ ...options, stream: { write: (text) => written.push(text) } }).update(
    SUMS,
  );
  expect(written.length).toBe(2);
});

it('marks what is partial in its report', () => {
  const measured = {
    machine: { node: '20.19.0', cpu: 'Some processor', cores: 2 },
    workers: 2,
    plannedBanks: 30_000,
    seconds: 66,
    cpuSeconds: 132,
    peakBytes: 181e6,
  };
  const text = formatNetwork(networkResult(scenarioFrom(PATH), SUMS, measured));
  expect(text.split('\n').map((line) => line.replaceAll(/ {2,}/g, '  '))).toEqual([
    '12,900 of 30,000 banks (partial), 1,419,000 doors, 365 days each',
    '2 workers; Some processor, 2 cores, Node 20.19.0',
    '',
    'parcels  231,000,000',
    'parcels a second  3,500,000',
    'parcels a second of processor time  1,750,000',
    'total time  66.0 s',
    'peak memory, all workers included  181 MB',
    'checksum  00000abc',
    '',
    'size  offered  rejected  blocking',
    'S  200,000,000  5,000,000  2.50 %',
    'M  31,000,000  0  0 %',
    'L  0  0  –',
    'all  231,000,000  5,000,000  2.16 %',
  ]);
  const whole = networkResult(average, SUMS, { ...measured, plannedBanks: 12_900 });
  expect(formatNetwork(whole)).toMatch(/^12,900 banks, /);
});

describe('npm run bench:network', () => {
  /** In a process group of its own, as in a terminal. */
  function start(args: readonly string[], preload = ''): ChildProcess {
    const script = ['scripts/run-bench.mjs', 'network', '--json', ...args];
    const options = preload && `--import data:text/javascript,${encodeURIComponent(preload)}`;
    const child = spawn(process.execPath, script, {
      detached: true,
      env: { ...process.env, NODE_OPTIONS: options },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => {
      if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL');
    });
    return child;
  }

  const checksumOf = (banks: number) => {
    const { checksum } = runBanks({ average, first: 0, count: banks });
    return checksum.toString(16).padStart(8, '0');
  };

  it('has the same checksum on one worker, on two of which one dies, and on none', async () => {
    const killer = `
      import { threadId } from 'node:worker_threads';
      const { stringify } = JSON;
      let banks = 0;
      JSON.stringify = (value) => {
        if (threadId === 2 && value?.[1]?.observedMs && ++banks === 3) process.exit(9);
        return stringify(value);
      };`;
    const args = ['--banks', String(BANKS), '--days', '2'];
    const [one, two] = await Promise.all([
      outcomeOf(start([...args, '--workers', '1'])),
      outcomeOf(start([...args, '--workers', '2'], killer)),
    ]);
    expect([one.code, one.stderr]).toEqual([0, '']);
    expect([two.code, two.stderr]).toEqual([
      0,
      'some banks are run again: worker exited with code: 9\n',
    ]);
    const expected = { partial: false, banks: BANKS, checksum: checksumOf(BANKS) };
    expect(JSON.parse(one.stdout)).toMatchObject({ ...expected, workers: 1 });
    expect(JSON.parse(two.stdout)).toMatchObject({ ...expected, workers: 2 });
  });

  it('ends with what is finished when it is interrupted', async () => {
    const child = start(
      ['--banks', '1000000', '--days', '2', '--workers', '2'],
      'process.stderr.isTTY = true;',
    );
    const outcome = outcomeOf(child);
    const drawn = new Promise<void>((done) => {
      child.stderr!.on('data', (text: string) => {
        if (text.includes(' parcels, ')) done();
      });
    });
    await Promise.race([drawn, outcome]);
    process.kill(-child.pid!, 'SIGINT');
    const { code, stdout, stderr } = await outcome;
    const { partial, banks, checksum }: NetworkResult = JSON.parse(stdout);
    expect([code, partial, checksum]).toEqual([130, true, checksumOf(banks)]);
    expect(stderr).toContain('stopping; Ctrl-C again ends at once');
    expect(stderr).toMatch(/interrupted: these are the first \d+ of 1000000 banks/);
  });
});
