import type { CutOff, Exchange, Transport } from '../transport.ts';
import type { WireRequest } from '../wire/messages.ts';
import { Store } from './store.ts';

/** What `module:` imports makes fresh lockers: called at each hello with what stands in it. */
export type OpenModuleLocker = (opening: object) => unknown;

/**
 * A locker in a JavaScript module, spoken to by calls. It is an object with a `hello`, as the protocol has it, and a
 * method for each of its commands, or `execute` for all: `pickup({ code }, atMs, id)`, `execute(command, atMs, id)`.
 * A method returns an answer, `{ reply, doors, … }`, or a promise of it; the bare reply will do, too. What it has put
 * into the `store` of its opening is there when it is opened again after a power cut.
 */
export function createModuleTransport(open: OpenModuleLocker): Transport {
  let locker: object = {};
  let store = new Store();

  async function answer(message: WireRequest): Promise<object> {
    if ('hello' in message) {
      const { atMs, hello } = message;
      store = hello.resume ? store.reopened() : new Store();
      locker = Object(await open({ atMs, ...hello, store })) as object;
      const said: unknown = Reflect.get(locker, 'hello');
      return { hello: typeof said === 'function' ? await said.call(locker) : said };
    }
    const { command, atMs, id } = message;
    const method: unknown = Reflect.get(locker, command.type) ?? Reflect.get(locker, 'execute');
    if (typeof method !== 'function') throw new TypeError(`it has no method ${command.type}`);
    const answered: unknown = await method.call(locker, command, atMs, id);
    const isBare = typeof answered === 'object' && answered !== null && 'ok' in answered;
    return isBare ? { reply: answered } : (Object(answered) as object);
  }

  async function exchange(message: WireRequest, answerWithinMs: number): Promise<Exchange> {
    let timer: NodeJS.Timeout | undefined;
    const timedOut = new Promise<Exchange>((resolve) => {
      timer = setTimeout(
        () => resolve({ kind: 'unknown', waitedMs: answerWithinMs }),
        answerWithinMs,
      );
    });
    try {
      const answered = answer(message).then((data): Exchange => ({
        kind: 'answer',
        data: { id: message.id, ...data },
      }));
      return await Promise.race([answered, timedOut]);
    } catch (error) {
      const thrown = error instanceof Error ? error.message : String(error);
      return { kind: 'broken', finding: { kind: 'threw', message: `it threw: ${thrown}` } };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Lets the locker get so far with a message: to its answer, or to so many things that it stores. */
  async function reach({ message, moment, withinMs }: CutOff): Promise<void> {
    if (moment > 0) store.cutAfter(moment - 1);
    await exchange(message, withinMs);
  }

  return {
    isAlive: true,
    answersOutOfOrder: true,
    exchange,
    async kill(during) {
      if (during) await reach(during);
      store.cutAfter(0);
    },
    async close() {},
  };
}
