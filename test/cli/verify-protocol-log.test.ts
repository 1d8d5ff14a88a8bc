import { beforeAll, describe, expect, it } from 'vitest';
import { callCli } from '../support/call-cli.ts';
import { temporaryFolder } from '../support/cli.ts';
import { protocolLog } from '../support/protocol-log.ts';

let log: readonly string[] = [];
beforeAll(async () => {
  log = await protocolLog();
});

/** The line of the n-th request, from 1; its answer is on the next line. */
const lineOf = (request: number) => 1 + 2 * request;
const without = (...lines: readonly number[]) => log.filter((_, i) => !lines.includes(i + 1));
const edited = (line: number, from: string | RegExp, to: string) => {
  const text = log[line - 1]!.replace(from, to);
  expect(text).not.toBe(log[line - 1]);
  return log.with(line - 1, text);
};

async function check(lines: readonly string[], ...options: readonly string[]) {
  const cwd = temporaryFolder({ 'log.jsonl': lines.map((line) => `${line}\n`).join('') });
  return callCli(['verify', '--log', 'log.jsonl', ...options], { cwd });
}

/** What the JSON says, and the exit code. */
async function judged(lines: readonly string[]) {
  const { code, stdout, stderr } = await check(lines, '--json');
  expect(stderr).toBe('');
  return { code, ...JSON.parse(stdout) };
}

describe('pigeonhole verify --log, of a log in the locker protocol', () => {
  it('finds a right locker right', async () => {
    const { code, stdout } = await check(log);
    expect(code).toBe(0);
    expect(stdout).toContain('log.jsonl · Pigeonhole, compiled locker');
    expect(stdout).toContain('A bank of 1 S, 1 M.\n9 requests, 2027-01-04 00:00:00.000 to');
    expect(stdout).toContain('; 9 answers judged.\n');
    expect(stdout).toMatch(/^All \d+ properties hold:$/m);
    expect(stdout).toContain('confirm-loses-to-timer');
  });

  it('finds what is wrong, at the line of the answer', async () => {
    const wrong = edited(lineOf(3) + 1, '"compartment":"S1"', '"compartment":"M1"');
    const { code, first } = await judged(wrong);
    expect(code).toBe(5);
    expect(first[0]).toMatchObject({ line: lineOf(3) + 1, property: 'right-compartment' });
  });

  it('takes an answer that is none for a command that was not answered', async () => {
    const {
      code,
      first,
      judged: answers,
    } = await judged(edited(lineOf(3) + 1, '"ok":true', '"okay":true'));
    expect([code, answers]).toEqual([5, 2]);
    expect(first).toHaveLength(1);
    expect(first[0]).toMatchObject({ line: lineOf(3) + 1, property: 'answered' });
    expect(first[0].message).toContain('reply.ok');
  });

  it('judges no further than to a request without an answer', async () => {
    // Judged on, the locker would be accused: it seems to have opened a free compartment.
    const { code, judged: answers, ...told } = await judged(without(lineOf(1) + 1));
    expect([code, answers]).toEqual([6, 0]);
    expect(told).toMatchObject({ broken: [], unanswered: 1, requests: 9 });
    expect(told.unjudgedBecause).toBe(
      `the request of line ${lineOf(1)} has no answer, so that nobody knows what the locker did then`,
    );
  });

  it('is content with a log that ends before the last answer', async () => {
    const { code, stdout } = await check(log.slice(0, -1));
    expect(code).toBe(0);
    expect(stdout).toContain('8 answers judged.\nRequests without an answer: 1.\n');
  });

  it('goes by the order that the locker tells, whatever the order of its answers', async () => {
    const [request, answer] = [lineOf(3), lineOf(3) + 1];
    const overtaken = [...without(answer), log[answer - 1]!];
    expect(await judged(overtaken)).toMatchObject({ code: 0, judged: 9 });
    const lost = without(request, answer);
    expect(await judged(lost)).toMatchObject({
      code: 6,
      judged: 2,
      unjudgedBecause: 'no answer had the order 3, and later ones had',
    });
  });

  describe('in which requests are sent again', () => {
    const idempotent = () => edited(2, '"idempotent":false', '"idempotent":true');
    const request = (n: number) => log[lineOf(n) - 1]!;
    /** Of a door that was opened the first time nobody speaks again. */
    const repeated = (n: number) => log[lineOf(n)]!.replace('"doors":["S1"]', '"doors":[]');
    /** The first request twice before it is answered; some lines after the fifth. */
    const withMore = (lines: readonly string[], ...more: readonly string[]) => [
      ...lines.slice(0, 3),
      request(1),
      lines[3]!,
      repeated(1),
      ...lines.slice(4, 12),
      ...more,
      ...lines.slice(12),
    ];
    const FIRST_OF_MORE = 15;

    it('holds them against the first answers, if the locker promises that', async () => {
      const right = withMore(idempotent(), request(3), repeated(3));
      const { reached, ...told } = await judged(right);
      expect(told).toMatchObject({ code: 0, judged: 11, repeated: 2 });
      expect(reached).toContain('request-repeated');
      const { stdout } = await check(right);
      expect(stdout).toContain('Sent again with their ids, held against the first answers: 2');
    });

    it.each([
      { what: 'another answer', changed: () => repeated(3).replace('"S1"', '"M1"') },
      { what: 'a door that opens again', changed: () => log[lineOf(3)]! },
    ])('finds $what, at its line', async ({ changed }) => {
      const { code, first } = await judged(withMore(idempotent(), request(3), changed()));
      expect([code, first.length]).toEqual([5, 1]);
      expect(first[0]).toMatchObject({ line: FIRST_OF_MORE + 1, property: 'idempotent-retry' });
    });

    it('waits with them for the turn of the first', async () => {
      const [hello, answer, one, answerOne, two, answerTwo, ...rest] = idempotent();
      const again = [two!, answerTwo!.replace('noCompartment', 'unknownSize')];
      const overtaken = [hello!, answer!, one!, two!, answerTwo!, ...again, answerOne!, ...rest];
      const { first } = await judged(overtaken);
      expect(first).toHaveLength(1);
      expect(first[0]).toMatchObject({ property: 'idempotent-retry' });
      expect(first[0].message).toMatch(/^deposit S at \d+ ms, sent again/);
    });

    it('takes no harm from such a one without an answer, if the locker promises that', async () => {
      const lines = withMore(idempotent(), request(3));
      expect(await judged(lines)).toMatchObject({ code: 0, judged: 10, unanswered: 0 });
      const { code, unjudgedBecause } = await judged(withMore(log, request(3)));
      expect(code).toBe(6);
      expect(unjudgedBecause).toContain(`the request of line ${FIRST_OF_MORE} has no answer`);
    });

    const spent = '{"id":"3","reply":{"ok":false,"reason":"alreadyUsed"},"doors":[],"order":10}';

    it('judges a second execution as one, if nothing is promised', async () => {
      const lines = [...withMore(log), request(3), spent];
      expect(await judged(lines)).toMatchObject({ code: 0, judged: 10, repeated: 2 });
      const wrong = [...lines.slice(0, -1), spent.replace('alreadyUsed', 'returned')];
      const { first } = await judged(wrong);
      expect(first[0]).toMatchObject({ property: 'code-single-use', line: lines.length });
    });

    it('does so if it was longer ago than the locker promises', async () => {
      const lines = [...idempotent(), request(3), spent];
      expect(await judged(lines)).toMatchObject({ code: 0, judged: 10, repeated: 1 });
    });
  });

  it('begins with the hello or its answer, also if the locker was started again', async () => {
    const again = log[0]!.replace('"protocol"', '"resume":true,"protocol"');
    expect(await judged(log.slice(1))).toMatchObject({ code: 0, judged: 9 });
    expect(await judged([...log, again, log[1]!])).toMatchObject({ code: 0, judged: 9 });
  });
});

describe('a log that cannot be judged', () => {
  it.each<[string, () => readonly string[], string[]]>([
    [
      'without a hello',
      () => log.slice(2),
      [
        'log.jsonl:1: it asks before a hello was answered; a log begins with the hello that makes the bank empty, or its answer',
      ],
    ],
    ['that ends too soon', () => log.slice(0, 1), ['log.jsonl:1: the log ends before the hello']],
    [
      'of two lockers',
      () => [...log, ...log.slice(0, 2)],
      ['log.jsonl:21: another hello makes another locker; let its lines be a log of their own'],
    ],
    [
      'with an unknown capability',
      () => edited(2, '"clock"', '"clocks"'),
      ['log.jsonl:2: hello.capabilities.clocks: unknown key — did you mean clock?\n'],
    ],
    [
      'with an answer before its request',
      () => [...log.slice(0, 2), log[3]!, log[2]!, ...log.slice(4)],
      ["log.jsonl:3: it answers '1', which no line before it asks"],
    ],
    [
      'with an answer twice',
      () => [...log, log.at(-1)!],
      ["log.jsonl:21: it answers '9', which no line before it asks"],
    ],
    [
      'with one id for two requests',
      () => [...without(4), log[6]!.replace('"3"', '"1"')],
      ["log.jsonl:20: the request of line 3 has the same id, '1', and asks for something else"],
    ],
    [
      'of several problems',
      () => [
        ...log.slice(0, 4),
        'nonsense',
        '{"id":"x"}',
        '{"id":"y","atMs":1.5,"command":{"type":"open"}}',
      ],
      [
        'log.jsonl:5: this is not a JSON object',
        "log.jsonl:6: this is no message of the protocol; a request has an 'id', 'atMs' and 'command'",
        'log.jsonl:7: atMs: ',
        'log.jsonl:7: command.type: ',
      ],
    ],
    [
      'of very many problems',
      () => [...log, ...Array<string>(1_025).fill('[]')],
      ['log.jsonl:40: this is not a JSON object\n', ' and 1,005 more\n'],
    ],
  ])('%s', async (_, lines, problems) => {
    const { code, stdout, stderr } = await check(lines());
    expect([code, stdout]).toEqual([2, '']);
    for (const problem of problems) expect(stderr).toContain(problem);
    expect(stderr.trimEnd().split('\n').length).toBeLessThan(25);
  });

  it('cut off in a line', async () => {
    const cwd = temporaryFolder({ 'log.jsonl': log.join('\n').slice(0, -9) });
    const { code, stderr } = await callCli(['verify', '--log', 'log.jsonl'], { cwd });
    expect([code, stderr]).toEqual([2, 'pigeonhole: log.jsonl:20: the line is cut off\n']);
  });
});
