import type { Bank } from '../../../machines/bank.ts';
import type { Command, CommandType, Reply } from '../../../machines/command.ts';
import type { LockerUnderTest } from '../../../machines/protocol/locker-under-test.ts';
import type { Outcome } from '../../../machines/protocol/outcome.ts';
import { createStream, type RandomStream } from '../../../sim/random/stream.ts';
import { failureOf } from '../failure-of.ts';
import type { Operation } from './operation.ts';

export interface ClientsOptions {
  readonly bank: Bank;
  /** Who ask at the same time, each one thing at a time. */
  readonly clients: number;
  /** Requests of all clients together. */
  readonly requests: number;
  readonly startMs: number;
  readonly seed: number;
  /** Which history of the seed, from 0. */
  readonly history: number;
  /** Asked before each request; true ends the history, with the answers that are still to come. */
  readonly isCancelled?: (() => boolean) | undefined;
}

export interface ClientsHistory {
  readonly operations: readonly Operation[];
  /** What the locker did instead of answering, in plain words. */
  readonly failures: readonly string[];
}

/** How far the clock goes on before a request: mostly not at all, so that requests meet. */
const STEPS_MS = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 60_000, 180_000, 604_800_001];
/** Clients speak of what came last, and so of the same. */
const LATEST = 4;

/** Lets clients ask one locker at once, about the same few things. */
export async function askAtOnce(
  locker: LockerUnderTest,
  options: ClientsOptions,
): Promise<ClientsHistory> {
  const { clients, requests, startMs, isCancelled } = options;
  const { capabilities } = locker.hello;
  const heard = new Heard(options.bank);
  const operations: Operation[] = [];
  const failures: string[] = [];
  let atMs = startMs;
  let place = 0;
  let sent = 0;

  const isOver = () => sent === requests || failures.length > 0 || isCancelled?.() === true;

  async function client(number: number): Promise<void> {
    const stream = createStream({
      seed: options.seed,
      replication: options.history,
      source: `client ${number}`,
      purpose: 'requests',
    });
    while (!isOver()) {
      const id = `${number}-${sent++}`;
      // A locker with a clock of its own takes no notice.
      if (capabilities.clock === 'request') atMs += oneOf(STEPS_MS, stream);
      const command = heard.command(oneOf(capabilities.commands, stream), stream);
      const request = { id, atMs, command };
      const sentAt = place++;
      const outcome = await locker.execute(request);
      if (outcome.kind === 'broken') {
        failures.push(`${command.type} was never answered: ${failureOf(outcome)}`);
        return;
      }
      const answeredAt = outcome.kind === 'reply' ? place++ : Infinity;
      const reply = replyOf(outcome);
      operations.push({ client: number, request, reply, sentAt, answeredAt });
      if (reply) heard.take(reply);
    }
  }

  await Promise.all(Array.from({ length: clients }, (_, i) => client(i + 1)));
  return { operations, failures };
}

function replyOf(outcome: Exclude<Outcome, { kind: 'broken' }>): Operation['reply'] {
  return outcome.kind === 'reply' ? outcome.reply : undefined;
}

/** What all clients have heard, and speak of. */
class Heard {
  private readonly bank: Bank;
  private readonly reservations: string[] = ['unheard-of'];
  private readonly codes: string[] = ['unheard-of'];

  constructor(bank: Bank) {
    this.bank = bank;
  }

  take(reply: Reply | { readonly ok: false }): void {
    if (!reply.ok) return;
    if ('reservation' in reply && reply.reservation) this.reservations.push(reply.reservation);
    if ('code' in reply) this.codes.push(reply.code);
  }

  command(type: CommandType, stream: RandomStream): Command {
    const compartment = () => this.bank.idOf(stream.uniformInt(this.bank.compartmentCount));
    switch (type) {
      case 'reserve':
      case 'deposit':
        return { type, size: oneOf(this.bank.sizes, stream) };
      case 'confirm':
      case 'cancel':
        return { type, reservation: oneOf(this.reservations.slice(-LATEST), stream) };
      case 'pickup':
        return { type, code: oneOf(this.codes.slice(-LATEST), stream) };
      case 'confirmRemoval':
      case 'fault':
      case 'repair':
        return { type, compartment: compartment() };
      case 'openExpired':
      case 'status':
        return { type };
    }
  }
}

function oneOf<T>(items: readonly T[], stream: RandomStream): T {
  return items[stream.uniformInt(items.length)]!;
}
