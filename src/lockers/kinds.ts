import type { LockerSource } from '../../machines/protocol/locker-under-test.ts';
import { LockerUnavailable } from '../../machines/protocol/locker-unavailable.ts';
import { createChildTransport } from './command/child-transport.ts';
import { createHttpTransport } from './http/http-transport.ts';
import { createInProcessSource } from './in-process-source.ts';
import { loadModule } from './module/load-module.ts';
import { createModuleTransport } from './module/module-transport.ts';
import { createRemoteSource, type RemoteSourceOptions } from './remote-source.ts';

type Waits = Pick<RemoteSourceOptions, 'answerWithinMs' | 'helloWithinMs'>;

/** One kind of locker that `--locker` can name. */
export interface LockerKind {
  /** How it is written, for messages and the help. */
  readonly form: string;
  matches(spec: string): boolean;
  /** @throws LockerUnavailable for a spec that cannot be */
  create(spec: string, waits: Waits): LockerSource;
}

/** Every kind of locker. A new one is an entry here. */
export const LOCKER_KINDS: readonly LockerKind[] = [
  {
    form: 'actor',
    matches: (spec) => spec === 'actor',
    create: () => createInProcessSource('actor'),
  },
  {
    form: 'compiled',
    matches: (spec) => spec === 'compiled',
    create: () => createInProcessSource('compiled'),
  },
  {
    form: 'module:PATH',
    matches: (spec) => spec.startsWith('module:'),
    create(spec, waits) {
      const path = afterColon(spec, 'the path of a JavaScript module');
      const connect = async () => createModuleTransport(await loadModule(path));
      return createRemoteSource({ spec, connect, ...waits });
    },
  },
  {
    form: "command:'PROGRAM ARGUMENTS'",
    matches: (spec) => spec.startsWith('command:'),
    create(spec, waits) {
      const command = afterColon(spec, 'a command line');
      const connect = async () => createChildTransport(command);
      return createRemoteSource({ spec, connect, ...waits });
    },
  },
  {
    form: 'http://HOST:PORT/PATH',
    matches: (spec) => /^https?:/u.test(spec),
    create(spec, waits) {
      if (!URL.canParse(spec)) throw new LockerUnavailable([`${spec}: this is no URL`]);
      const connect = async () => createHttpTransport(spec);
      return createRemoteSource({ spec, connect, ...waits });
    },
  },
];

/** @throws LockerUnavailable if nothing stands there */
function afterColon(spec: string, needed: string): string {
  const rest = spec.slice(spec.indexOf(':') + 1).trim();
  if (rest === '') throw new LockerUnavailable([`${spec} needs ${needed} after the colon`]);
  return rest;
}
