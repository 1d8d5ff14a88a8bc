import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { LockerSource } from '../../machines/protocol/locker-under-test.ts';
import { lockerSource } from '../../src/lockers/locker-source.ts';
import { programPath } from '../program-path.ts';

/** A locker that is measured, and how it is reached. */
export interface Subject {
  readonly name: string;
  connect(): Promise<LockerSource>;
}

/** On a busy machine a program may take long to start. */
const PATIENT = { answerWithinMs: 30_000 };

function named(name: string, spec: string): Subject {
  return { name, connect: async () => lockerSource(spec, PATIENT) };
}

/** Ours, and a small one in each of the ways in which those of others are reached. */
export const SUBJECTS: readonly Subject[] = [
  named('compiled', 'compiled'),
  named('actor', 'actor'),
  named('module:', 'module:test/mutants/lockers/reference.js'),
  named('command:node', 'command:node skeletons/my-locker.mjs'),
  named('command:python3', 'command:python3 skeletons/my_locker.py'),
  { name: 'http:', connect: served },
];

/** The compiled locker behind HTTP, in a process of its own. */
async function served(): Promise<LockerSource> {
  const stdio = ['pipe', 'pipe', 'inherit'] as const;
  const service = spawn(process.execPath, [programPath('service')], { stdio: [...stdio] });
  const [url] = await once(service.stdout!.setEncoding('utf8'), 'data');
  const source = lockerSource(String(url).trim(), PATIENT);
  return {
    ...source,
    async close() {
      await source.close();
      service.stdin!.end();
    },
  };
}
