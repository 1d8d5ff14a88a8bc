import { PROTOCOL_VERSION } from '../../machines/protocol/hello.ts';
import type { Opening } from '../../machines/protocol/locker-under-test.ts';
import type { Finding } from './finding.ts';

/**
 * What a finding asked, as lines of the locker protocol (docs/protocol.md): fed to a locker that reads
 * them from stdin, they show what it does without Pigeonhole. A locker that draws its codes at random
 * does not know those in here.
 */
export function formatRequests({ records }: Finding, { sizes, startMs }: Opening): string {
  let id = 0;
  const hello = { id: 'hello-1', atMs: startMs, hello: { protocol: PROTOCOL_VERSION, sizes } };
  const requests = records.flatMap(({ atMs, command, again }) =>
    command === undefined ? [] : [{ id: `q${again ? id : ++id}`, atMs, command }],
  );
  return [hello, ...requests].map((request) => `${JSON.stringify(request)}\n`).join('');
}
