import { createInterpreter } from '../../../machines/protocol/interpreter.ts';
import type { Hello } from '../../../machines/protocol/hello.ts';
import type {
  LockerSource,
  LockerUnderTest,
  Opening,
} from '../../../machines/protocol/locker-under-test.ts';
import { askAtOnce, type ClientsHistory } from './clients.ts';
import { linearize, type Linearization, type LinearizeOptions } from './linearize.ts';
import { LockerModel } from './locker-model.ts';
import { shorten } from './shorten.ts';

export interface CheckClientsOptions extends LinearizeOptions {
  readonly opening: Opening;
  /** 2 … 8. */
  readonly clients: number;
  /** Histories, each of a fresh locker. */
  readonly histories: number;
  /** Requests of a history. */
  readonly requests: number;
  readonly seed: number;
  readonly onProgress?: (share: number) => void;
}

export interface ClientsVerdict {
  readonly hello: Hello;
  /** Histories that were checked. */
  readonly histories: number;
  readonly requests: number;
  /** Requests that were never answered; they may have been executed. */
  readonly unanswered: number;
  /** Histories of which too many states would have to be looked at to tell. */
  readonly undecided: number;
  /** The first history that no order of its requests explains, or in which the locker broke down. */
  readonly wrong: WrongHistory | undefined;
}

/** Shortened, if no order explains it. */
export interface WrongHistory extends ClientsHistory {
  readonly linearization: Linearization;
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
  const { opening, clients, requests, seed, isCancelled } = options;
  const { startMs } = opening;
  let asked = 0;
  let unanswered = 0;
  let undecided = 0;
  let verdict: ClientsVerdict | undefined;
  for (let history = 0; ; history++) {
    let locker: LockerUnderTest;
    try {
      locker = await source.open(opening);
    } catch (error) {
      // Whoever stopped a locker that has fallen silent still has what was found before.
      if (verdict && isCancelled?.()) return verdict;
      throw error;
    }
    const { hello } = locker;
    const { setup } = createInterpreter(hello);
    const { bank } = setup;
    const asking = { bank, clients, requests, startMs, seed, history, isCancelled };
    const found = await askAtOnce(locker, asking);
    const { staffOpening } = hello.capabilities;
    const model = new LockerModel({ ...setup, startMs, staffOpening });
    const linearization = await linearize(model, found.operations, options);
    const wrong = await wrongIn(found, linearization, model, options);
    const isWhole = found.operations.length === requests && linearization.verdict !== 'interrupted';
    const isCutOff = !isWhole && wrong === undefined;
    if (!isCutOff) {
      asked += found.operations.length;
      unanswered += found.operations.filter(({ reply }) => reply === undefined).length;
      if (linearization.verdict === 'undecided') undecided++;
    }
    const histories = isCutOff ? history : history + 1;
    options.onProgress?.(histories / options.histories);
    await options.breathe?.();
    verdict = { hello, histories, requests: asked, unanswered, undecided, wrong };
    if (wrong || isCutOff || histories === options.histories || isCancelled?.()) return verdict;
  }
}

async function wrongIn(
  found: ClientsHistory,
  linearization: Linearization,
  model: LockerModel,
  options: LinearizeOptions,
): Promise<WrongHistory | undefined> {
  const { operations, failures } = found;
  // What broke down may have been executed, and is not in the history: it has no order then that says anything.
  if (failures.length > 0) return { ...found, linearization };
  if (linearization.verdict !== 'unexplained') return undefined;
  let proof = linearization;
  const shortest = await shorten(operations, async (some) => {
    const tried = await linearize(model, some, options);
    // What cannot be decided, or not in time, is no proof.
    if (tried.verdict !== 'unexplained') return true;
    proof = tried;
    return false;
  });
  return { operations: shortest, failures, linearization: proof };
}
