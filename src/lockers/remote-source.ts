import type { Hello } from '../../machines/protocol/hello.ts';
import { PROTOCOL_VERSION } from '../../machines/protocol/hello.ts';
import type {
  Interrupted,
  LockerSource,
  LockerUnderTest,
  Opening,
} from '../../machines/protocol/locker-under-test.ts';
import type { LockerRequest } from '../../machines/protocol/locker-request.ts';
import { LockerUnavailable } from '../../machines/protocol/locker-unavailable.ts';
import type { Exchange, Transport } from './transport.ts';
import type { WireRequest } from './wire/messages.ts';
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

/** Somebody who was killed has been right before, and is given the time that starting takes on a busy machine. */
const RESUME_WITHIN_MS = 10_000;

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
  async function introduce({ sizes }: Opening, atMs: number, resume: boolean): Promise<Hello> {
    const other = await connected();
    // Ids of hellos and commands do not meet.
    const id = `hello-${++hellos}`;
    const said = await other.exchange(
      {
        id,
        atMs,
        hello: {
          protocol: PROTOCOL_VERSION,
          sizes: sizes.map(({ name, count }) => ({ name, count })),
          ...(resume && { resume }),
        },
      },
      resume ? Math.max(helloWithinMs, RESUME_WITHIN_MS) : helloWithinMs,
    );
    return helloOf(spec, said);
  }

  return {
    spec,
    async open(opening): Promise<LockerUnderTest> {
      const hello = await introduce(opening, opening.startMs, false);
      const other = transport!;
      const restarting = other.kill && {
        async restart(nowMs: number, during?: Interrupted) {
          const withinMs = answerWithinMs;
          await transport!.kill!(
            during && { message: messageOf(during.request), moment: during.moment, withinMs },
          );
          await introduce(opening, nowMs, true);
        },
      };
      return {
        hello,
        answersOutOfOrder: other.answersOutOfOrder ?? false,
        async execute(request) {
          const answered = await transport!.exchange(messageOf(request), answerWithinMs);
          return answered.kind === 'answer'
            ? readAnswer(answered.data, request, hello.capabilities)
            : answered;
        },
        async lose(request) {
          const message = messageOf(request);
          if (transport!.lose) await transport!.lose(message, answerWithinMs);
          else await transport!.exchange(message, answerWithinMs);
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

function messageOf({ id, atMs, command }: LockerRequest): WireRequest {
  return { id, atMs, command };
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
