import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LockerUnderTest } from '../../machines/protocol/locker-under-test.ts';
import { PROTOCOL_VERSION } from '../../machines/protocol/hello.ts';
import { lockerSource } from '../../src/lockers/locker-source.ts';
import { commandRequest, helloRequest } from '../../src/lockers/wire/messages.ts';

export interface ServedLocker {
  readonly url: string;
  close(): Promise<void>;
}

export interface ServedLockerOptions {
  /** Which of ours; the actor locker if left out. */
  readonly engine?: 'actor' | 'compiled';
  /** Waits before a request is executed; it may be awaited by several at once. */
  readonly delay?: (() => Promise<void>) | undefined;
}

/** One of our lockers behind HTTP, in the protocol. */
export async function serveLocker({
  engine = 'actor',
  delay,
}: ServedLockerOptions = {}): Promise<ServedLocker> {
  const source = lockerSource(engine);
  let locker: LockerUnderTest | undefined;

  async function answer(data: unknown): Promise<object> {
    const hello = helloRequest.safeParse(data);
    if (hello.success) {
      const { id, atMs } = hello.data;
      locker = await source.open({ sizes: hello.data.hello.sizes, startMs: atMs });
      return { id, hello: { protocol: PROTOCOL_VERSION, ...locker.hello } };
    }
    const request = commandRequest.parse(data);
    await delay?.();
    const outcome = await locker!.execute(request);
    if (outcome.kind !== 'reply') return { id: request.id, error: JSON.stringify(outcome) };
    const { reply, doors, notifications, order } = outcome;
    return { id: request.id, reply, doors, notifications, order };
  }

  const server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      answer(JSON.parse(body)).then(
        (said) => response.end(JSON.stringify(said)),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
