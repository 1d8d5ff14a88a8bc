import type { Hello } from '../../machines/protocol/hello.ts';
import { PROTOCOL_VERSION } from '../../machines/protocol/hello.ts';
import type {
  LockerSource,
  LockerUnderTest,
  Opening,
} from '../../machines/protocol/locker-under-test.ts';
import { LockerUnavailable } from '../../machines/protocol/locker-unavailable.ts';
import type { Exchange, Transport } from './transport.ts';
import { readAnswer } from './wire/read-answer.ts';
import { readHello } from './wire/read-hello.ts';

export interface RemoteSourceOptions {
  /** As the user wrote it. */
  readonly spec: string;
  /** @throws LockerUnavailable */
  readonly connect: () => Promise<Transport>;
  /** How long a command may take; after it, nobody knows whether it was executed. */
  readonly answerWithinMs: number;
  /** How long the locker may take to introduce itself. */
  readonly helloWithinMs: number;
}

/**
 * Lockers that are spoken to in messages. One connection serves for all that are opened: a hello makes the locker at
 * its other end a fresh one. Only what has died is connected anew.
 */
export function createRemoteSource(options: RemoteSourceOptions): LockerSource {
  const { spec, answerWithinMs, helloWithinMs } = options;
  let transport: Transport | undefined;
  let hellos = 0;

  async function connected(): Promise<Transport> {
    if (transport?.isAlive) return transport;
    await transport?.close();
    transport = undefined;
    transport = await options.connect();
    return transport;
  }

  /** @throws LockerUnavailable */
  async function introduce({ sizes, startMs }: Opening, resume: boolean): Promise<Hello> {
    const other = await connected();
    // Ids of hellos and commands do not meet.
    const id = `hello-${++hellos}`;
    const said = await other.exchange(
      {
        id,
        atMs: startMs,
        hello: {
          protocol: PROTOCOL_VERSION,
          sizes: sizes.map(({ name, count }) => ({ name, count })),
          ...(resume && { resume }),
        },
      },
      helloWithinMs,
    );
    return helloOf(spec, said);
  }

  return {
    spec,
    async open(opening): Promise<LockerUnderTest> {
      const hello = await introduce(opening, false);
      const other = transport!;
      const restarting = other.kill && {
        async restart() {
          await transport?.kill?.();
          await introduce(opening, true);
        },
      };
      return {
        hello,
        async execute(request) {
          const { id, atMs, command } = request;
          const answered = await transport!.exchange({ id, atMs, command }, answerWithinMs);
          return answered.kind === 'answer'
            ? readAnswer(answered.data, request, hello.capabilities)
            : answered;
        },
        ...restarting,
        async close() {
          // The connection stays, for the next one.
        },
      };
    },
    async close() {
      await transport?.close();
      transport = undefined;
    },
  };
}

/** @throws LockerUnavailable */
function helloOf(spec: string, said: Exchange): Hello {
  switch (said.kind) {
    case 'unknown':
      throw new LockerUnavailable([
        `${spec}: it did not answer the hello within ${said.waitedMs / 1000} s; a locker answers each ` +
          'request with one line and flushes it at once; --answer-within gives it longer',
      ]);
    case 'broken': {
      const { message, evidence } = said.finding;
      const shown = evidence === undefined ? '' : `: ${evidence}`;
      throw new LockerUnavailable(
        [`${spec}: it did not introduce itself in the protocol; ${message}${shown}`],
        said.finding,
      );
    }
    case 'answer': {
      const failure: unknown = Reflect.get(said.data, 'error');
      if (typeof failure === 'string') {
        const finding = { kind: 'threw', message: `it failed: ${failure}` } as const;
        throw new LockerUnavailable([`${spec}: at the hello ${finding.message}`], finding);
      }
      const reading = readHello(Reflect.get(said.data, 'hello'));
      if (reading.ok) return reading.hello;
      const problems = reading.problems.map((problem) => `${spec}: hello.${problem}`);
      const message = `its hello is not what the protocol has there: ${reading.problems.join('; ')}`;
      throw new LockerUnavailable(problems, { kind: 'malformed', message });
    }
  }
}
