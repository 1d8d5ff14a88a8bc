import type { Exchange, Transport } from '../transport.ts';
import type { WireRequest } from '../wire/messages.ts';

/** What `module:` imports makes fresh lockers: called at each hello with what stands in it. */
export type OpenModuleLocker = (opening: object) => unknown;

/**
 * A locker in a JavaScript module, spoken to by calls. It is an object with a `hello`, as the protocol has it, and a
 * method for each of its commands, or `execute` for all: `pickup({ code }, atMs, id)`, `execute(command, atMs, id)`.
 * A method returns an answer, `{ reply, doors, … }`, or a promise of it; the bare reply will do, too.
 */
export function createModuleTransport(open: OpenModuleLocker): Transport {
  let locker: object = {};

  async function answer(message: WireRequest): Promise<object> {
    if ('hello' in message) {
      const { atMs, hello } = message;
      locker = Object(await open({ atMs, ...hello })) as object;
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

  return {
    isAlive: true,
    async exchange(message, answerWithinMs) {
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
    },
    async close() {},
  };
}
