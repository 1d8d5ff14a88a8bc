import { PROTOCOL_VERSION } from '../../machines/protocol/hello.ts';
import type { LockerRequest } from '../../machines/protocol/locker-request.ts';
import type { Opening } from '../../machines/protocol/locker-under-test.ts';
import type { LockerRecord } from '../../machines/record.ts';
import type { Finding } from './finding.ts';

/**
 * What a finding asked, as lines of the locker protocol (docs/protocol.md): fed to a locker that reads
 * them from stdin, they show what it does without Pigeonhole. A locker that draws its codes at random
 * does not know those in here.
 */
export function formatRequests(
  { records, sent = [] }: Finding,
  { sizes, startMs }: Opening,
): string {
  let hellos = 0;
  const helloAt = (atMs: number, resume: boolean) => ({
    id: `hello-${++hellos}`,
    atMs,
    hello: { protocol: PROTOCOL_VERSION, sizes, ...(resume && { resume }) },
  });
  const hello = helloAt(startMs, false);
  const told = sent.length > 0 ? sent : requestsIn(records);
  const messages = told.map((one) => ('resumedAtMs' in one ? helloAt(one.resumedAtMs, true) : one));
  return [hello, ...messages].map((message) => `${JSON.stringify(message)}\n`).join('');
}

/** What a locker would have been asked that was called directly. */
function requestsIn(records: readonly LockerRecord[]): LockerRequest[] {
  return records
    .flatMap(({ atMs, toldMs = atMs, command }) => (command ? [{ atMs: toldMs, command }] : []))
    .map((request, i) => ({ id: `q${i + 1}`, ...request }));
}
