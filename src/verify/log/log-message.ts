import type { LockerRequest } from '../../../machines/protocol/locker-request.ts';
import { commandRequest, helloRequest } from '../../lockers/wire/messages.ts';
import { problemsOf } from '../../lockers/wire/problems.ts';

/** A line of a log in the locker protocol. What an answer says is read by whoever knows its request. */
export type LogMessage =
  | { readonly kind: 'helloRequest'; readonly resumes: boolean }
  | { readonly kind: 'helloAnswer'; readonly hello: unknown }
  | { readonly kind: 'request'; readonly request: LockerRequest }
  | { readonly kind: 'answer'; readonly id: string; readonly data: object };

export type LogMessageReading =
  | { readonly ok: true; readonly message: LogMessage }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Whether a file that begins with this line is a log in the locker protocol. */
export function isLogLine(text: string): boolean {
  const data = jsonObject(text);
  return data !== undefined && 'id' in data;
}

export function readLogMessage(text: string): LogMessageReading {
  const data = jsonObject(text);
  if (data === undefined) return fail('this is not a JSON object');
  if ('command' in data) {
    const { success, data: request, error } = commandRequest.safeParse(data);
    return success
      ? read({ kind: 'request', request })
      : fail(...problemsOf(error, data, commandRequest));
  }
  if ('hello' in data && 'atMs' in data) {
    const { success, data: request, error } = helloRequest.safeParse(data);
    return success
      ? read({ kind: 'helloRequest', resumes: request.hello.resume === true })
      : fail(...problemsOf(error, data, helloRequest));
  }
  if ('hello' in data) return read({ kind: 'helloAnswer', hello: data.hello });
  const { id } = data;
  if (('reply' in data || 'error' in data) && typeof id === 'string') {
    return read({ kind: 'answer', id, data });
  }
  return fail(
    "this is no message of the protocol; a request has an 'id', 'atMs' and 'command', its answer the 'id' and 'reply'",
  );
}

function jsonObject(text: string): Record<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(text);
    const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
    return isObject ? (data as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function read(message: LogMessage): LogMessageReading {
  return { ok: true, message };
}

function fail(...problems: readonly string[]): LogMessageReading {
  return { ok: false, problems };
}
