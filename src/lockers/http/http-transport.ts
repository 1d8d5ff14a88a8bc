import http from 'node:http';
import https from 'node:https';
import type { AdapterFinding } from '../../../machines/protocol/adapter-finding.ts';
import { evidence } from '../evidence.ts';
import type { Exchange, Transport } from '../transport.ts';
import { post, postAndHangUp } from './post.ts';

/**
 * A service that answers each request, a JSON text in a POST, with a JSON text and the status 200. Connections are
 * kept and used again; requests under way at once have one each.
 */
export function createHttpTransport(url: string): Transport {
  const target = new URL(url);
  const agent = new (target.protocol === 'https:' ? https : http).Agent({ keepAlive: true });
  return {
    isAlive: true,
    answersOutOfOrder: true,
    async exchange(message, answerWithinMs) {
      try {
        const body = JSON.stringify(message);
        const response = await post(target, { agent, body, answerWithinMs });
        if (response === 'timedOut') return { kind: 'unknown', waitedMs: answerWithinMs };
        const { status, text } = response;
        return status === 200
          ? read(text, message.id)
          : broken('failed', `it answered with the status ${status}`, text);
      } catch (error) {
        return broken('failed', reasonOf(error));
      }
    },
    async lose(message, withinMs) {
      const body = JSON.stringify(message);
      await postAndHangUp(target, { agent, body, answerWithinMs: withinMs });
    },
    async close() {
      agent.destroy();
    },
  };
}

function read(text: string, id: string): Exchange {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return broken('garbage', 'its answer is not JSON', text);
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return broken('garbage', 'its answer is not a JSON object', text);
  }
  const named: unknown = Reflect.get(data, 'id');
  if (named === id) return { kind: 'answer', data };
  return broken('wrongId', `its answer has not the id of its request, '${id}'`, text);
}

function broken(kind: AdapterFinding['kind'], message: string, text = ''): Exchange {
  const shown = evidence(text);
  const finding = { kind, message, ...(shown !== '' && { evidence: shown }) };
  return { kind: 'broken', finding };
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  ECONNRESET: 'it broke the connection',
  EPIPE: 'it broke the connection',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? error.message;
}
