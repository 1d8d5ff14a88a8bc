import { createInterpreter } from '../../../machines/protocol/interpreter.ts';
import type { LockerSource, Opening } from '../../../machines/protocol/locker-under-test.ts';
import { askAtOnce, type ClientsHistory } from './clients.ts';
import { linearize, type Linearization } from './linearize.ts';
import { LockerModel } from './locker-model.ts';

export interface CheckClientsOptions {
  readonly opening: Opening;
  /** 2 … 8. */
  readonly clients: number;
  /** Histories, each of a fresh locker. */
  readonly histories: number;
  /** Requests of a history. */
  readonly requests: number;
  readonly seed: number;
  readonly isCancelled?: () => boolean;
}

export interface ClientsVerdict {
  /** Histories that were checked. */
  readonly histories: number;
  readonly requests: number;
  /** Requests that were never answered; they may have been executed. */
  readonly unanswered: number;
  /** The first history that no order of its requests explains, or in which the locker broke down. */
  readonly wrong: (ClientsHistory & { readonly linearization: Linearization }) | undefined;
}

/**
 * Whether a locker that several clients ask at once behaves as if they stood in a queue: each history must be that of a
 * locker that executes one request after another.
 * @throws LockerUnavailable
 */
export async function checkClients(
  source: LockerSource,
  options: CheckClientsOptions,
): Promise<ClientsVerdict> {
  const { opening, clients, requests, seed } = options;
  let histories = 0;
  let asked = 0;
  let unanswered = 0;
  for (; histories < options.histories; histories++) {
    if (options.isCancelled?.()) break;
    const locker = await source.open(opening);
    const { setup } = createInterpreter(locker.hello);
    const { startMs } = opening;
    const { bank } = setup;
    const lot = { bank, clients, requests, startMs, seed, history: histories };
    const found = await askAtOnce(locker, lot);
    asked += found.operations.length;
    unanswered += found.operations.filter(({ reply }) => reply === undefined).length;
    const { staffOpening } = locker.hello.capabilities;
    const model = new LockerModel({ ...setup, startMs, staffOpening });
    const linearization = linearize(model, found.operations);
    if (found.failures.length > 0 || !linearization.isComplete) {
      return { histories, requests: asked, unanswered, wrong: { ...found, linearization } };
    }
  }
  return { histories, requests: asked, unanswered, wrong: undefined };
}
