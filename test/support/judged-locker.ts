import type { Command } from '../../machines/command.ts';
import { createInterpreter } from '../../machines/protocol/interpreter.ts';
import type { LockerUnderTest } from '../../machines/protocol/locker-under-test.ts';
import type { Outcome } from '../../machines/protocol/outcome.ts';
import { createJudge, type Violation } from '../../machines/properties/judge.ts';
import type { LockerRecord } from '../../machines/record.ts';
import { createStream } from '../../sim/random/stream.ts';
import { createClients } from './locker-clients.ts';

export interface Judged {
  readonly violations: readonly Violation[];
  readonly reached: readonly string[];
  readonly records: readonly LockerRecord[];
  /** The first outcome that was no reply. */
  readonly failure: Outcome | undefined;
}

/**
 * Gives a locker random commands that it says it executes, at and around the instants that matter, and judges what
 * it tells by the properties of docs/locker.md.
 */
export async function judgeLocker(
  locker: LockerUnderTest,
  { seed, steps }: { readonly seed: number; readonly steps: number },
): Promise<Judged> {
  const { sizes, capabilities } = locker.hello;
  const interpreter = createInterpreter(locker.hello);
  const judge = createJudge(interpreter.setup);
  const clients = createClients(interpreter.setup.durations);
  const stream = createStream({ seed, replication: 0, source: 'test', purpose: 'commands' });
  const below = (n: number) => Math.floor(stream.uniform() * n);
  const records: LockerRecord[] = [];
  const violations: Violation[] = [];
  let nowMs = 0;

  function ask(): Command {
    const type = capabilities.commands[below(capabilities.commands.length)]!;
    const size = [...sizes.map(({ name }) => name), 'XXL'][below(sizes.length + 1)]!;
    const among = (['open', 'open', 'open', 'ended', 'never'] as const)[below(5)]!;
    switch (type) {
      case 'reserve':
      case 'deposit':
        return { type, size };
      case 'confirm':
      case 'cancel':
        return { type, reservation: clients.reservation(among, below(9)) };
      case 'pickup':
        return { type, code: clients.code(among, below(9)) };
      case 'confirmRemoval':
      case 'fault':
      case 'repair':
        return { type, compartment: `${size}${1 + below(2)}` };
      case 'openExpired':
      case 'status':
        return { type };
    }
  }

  for (let step = 0; step < steps; step++) {
    const due = below(2) === 0 ? clients.due(below(6), nowMs) : undefined;
    const waitMs = [0, 1, 30_000, 86_400_000][below(4)]!;
    nowMs = Math.max(nowMs, due ? due.atMs + below(3) - 1 : nowMs + waitMs);
    const random = ask();
    const isDue = due !== undefined && capabilities.commands.includes(due.command.type);
    const command = isDue && below(2) === 0 ? due.command : random;
    const request = { id: `${step}`, atMs: nowMs, command };
    const outcome = await locker.execute(request);
    const verdict = () => ({ violations, records, reached: judge.verdict().reached });
    if (outcome.kind !== 'reply') return { ...verdict(), failure: outcome };
    for (const record of interpreter.take(request, outcome)) {
      records.push(record);
      violations.push(...judge.observe(record));
      clients.hear(record);
    }
    if (violations.length > 0) return { ...verdict(), failure: undefined };
  }
  return { violations, records, reached: judge.verdict().reached, failure: undefined };
}
