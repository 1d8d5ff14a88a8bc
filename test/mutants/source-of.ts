import { readFileSync } from 'node:fs';
import type { LockerSource } from '../../machines/protocol/locker-under-test.ts';
import { createModuleTransport } from '../../src/lockers/module/module-transport.ts';
import { createRemoteSource } from '../../src/lockers/remote-source.ts';
import type { Mutant } from './mutant.ts';

/** From the root of the project, where tests and programs are started. */
const REFERENCE = readFileSync('test/mutants/lockers/reference.js', 'utf8');

interface Opening {
  /** The locker before was killed; this one goes on with what it had stored. */
  readonly resume?: boolean;
}

/** A class of lockers; `stored` is what it leaves behind if it is killed. */
type LockerClass = new (opening: Opening, stored?: string) => { readonly stored?: string };

/** The reference locker, right or with a bug. @throws Error unless the bug's line is there once */
export async function sourceOf(mutant?: Mutant): Promise<LockerSource> {
  const code = mutant ? planted(mutant) : REFERENCE;
  const url = `data:text/javascript,${encodeURIComponent(code)}`;
  const { default: Locker } = (await import(/* @vite-ignore */ url)) as { default: LockerClass };
  return lockersOf(mutant?.name ?? 'reference', Locker);
}

/** Lockers of a class; each can be killed, and goes on with what it has stored. */
function lockersOf(name: string, Locker: LockerClass): LockerSource {
  let current: InstanceType<LockerClass> | undefined;
  const transport = createModuleTransport((opening: Opening) => {
    current = new Locker(opening, opening.resume ? current?.stored : undefined);
    return current;
  });
  return createRemoteSource({
    spec: name,
    connect: async () => ({ ...transport, kill: async () => {} }),
    answerWithinMs: 2_000,
    helloWithinMs: 2_000,
  });
}

function planted({ name, right, wrong }: Mutant): string {
  const parts = REFERENCE.split(right);
  if (parts.length !== 2) throw new Error(`${name}: its line is there ${parts.length - 1} times.`);
  return parts.join(wrong);
}
