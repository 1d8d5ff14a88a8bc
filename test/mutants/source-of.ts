import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { LockerSource } from '../../machines/protocol/locker-under-test.ts';
import { createModuleTransport } from '../../src/lockers/module/module-transport.ts';
import { createRemoteSource } from '../../src/lockers/remote-source.ts';
import type { Mutant } from './mutant.ts';

/** From the root of the project, where tests and programs are started. */
const LOCKERS = 'test/mutants/lockers';
const CODE = { reference: codeOf('reference'), durable: codeOf('durable') };

export type LockerClass = new (opening: object) => object;

/**
 * The reference locker, or one with a bug.
 * @param adapted the same locker in some other way
 * @throws Error unless the bug's line is there once
 */
export async function sourceOf(
  mutant?: Mutant,
  adapted = (locker: LockerClass) => locker,
): Promise<LockerSource> {
  const code = mutant ? planted(mutant) : CODE.reference;
  const url = `data:text/javascript,${encodeURIComponent(code)}`;
  const { default: right } = (await import(/* @vite-ignore */ url)) as { default: LockerClass };
  const Locker = adapted(right);
  return createRemoteSource({
    spec: mutant?.name ?? 'reference',
    connect: async () => createModuleTransport((opening) => new Locker(opening)),
    answerWithinMs: 2_000,
    helloWithinMs: 2_000,
  });
}

/** What it imports is found from a text without a place of its own, too. */
function codeOf(locker: string): string {
  const folder = pathToFileURL(`${LOCKERS}/`).href;
  return readFileSync(`${LOCKERS}/${locker}.js`, 'utf8').replaceAll("from './", `from '${folder}`);
}

function planted({ name, locker = 'reference', right, wrong }: Mutant): string {
  const parts = CODE[locker].split(right);
  if (parts.length !== 2) throw new Error(`${name}: its line is there ${parts.length - 1} times.`);
  return parts.join(wrong);
}
