import http from 'node:http';
import https from 'node:https';

export interface PostOptions {
  readonly agent: http.Agent;
  /** A JSON text. */
  readonly body: string;
  readonly answerWithinMs: number;
}

/**
 * Posts a JSON text and reads what comes back. It is node's own client, which costs a load test a fraction of what
 * `fetch` does.
 * @throws Error of the network
 */
export function post(
  url: URL,
  options: PostOptions,
): Promise<{ readonly status: number; readonly text: string } | 'timedOut'> {
  const { body, answerWithinMs } = options;
  return new Promise((resolve, reject) => {
    const outgoing = begin(url, options).on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('error', fail).on('end', () => {
        clearTimeout(timer);
        resolve({ status: response.statusCode!, text });
      });
    });
    const timer = setTimeout(() => {
      resolve('timedOut');
      outgoing.destroy();
    }, answerWithinMs);
    function fail(error: Error): void {
      clearTimeout(timer);
      reject(error);
    }
    outgoing.on('error', fail).end(body);
  });
}

/** Posts a JSON text, and breaks the connection as soon as it is on its way. Never rejects: nobody waits for anything. */
export function postAndHangUp(url: URL, options: PostOptions): Promise<void> {
  return new Promise((resolve) => {
    const outgoing = begin(url, options).on('error', hangUp).on('finish', hangUp);
    const timer = setTimeout(hangUp, options.answerWithinMs);
    function hangUp(): void {
      clearTimeout(timer);
      outgoing.destroy();
      resolve();
    }
    outgoing.end(options.body);
  });
}

function begin(url: URL, { agent, body }: PostOptions): http.ClientRequest {
  const { request } = url.protocol === 'https:' ? https : http;
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  return request(url, { method: 'POST', agent, headers });
}
