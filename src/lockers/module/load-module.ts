import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { existsSync } from 'node:fs';
import { LockerUnavailable } from '../../../machines/protocol/locker-unavailable.ts';
import type { OpenModuleLocker } from './module-transport.ts';

/**
 * Imports a module whose default export is a class of lockers, a function that opens one, or one object that has a
 * method `open`.
 * @throws LockerUnavailable
 */
export async function loadModule(path: string): Promise<OpenModuleLocker> {
  const spec = `module:${path}`;
  const file = resolve(path);
  if (!existsSync(file)) throw new LockerUnavailable([`${spec}: there is no such file`]);
  const exported = await importDefault(spec, file);
  if (typeof exported === 'function') {
    const make = exported as (new (opening: object) => unknown) & OpenModuleLocker;
    const isClass = /^class\b/u.test(Function.prototype.toString.call(exported));
    return (opening) => (isClass ? new make(opening) : make(opening));
  }
  const open: unknown = Reflect.get(Object(exported) as object, 'open');
  if (typeof open === 'function') return (opening) => open.call(exported, opening) as unknown;
  const needed = 'a class, a function, or an object with a method open is needed';
  const found = exported === undefined ? 'no default export' : `a ${typeof exported} as default`;
  throw new LockerUnavailable([`${spec}: found ${found}; ${needed}`]);
}

async function importDefault(spec: string, file: string): Promise<unknown> {
  try {
    const module = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
    return module.default;
  } catch (error) {
    const thrown = error instanceof Error ? error.message : String(error);
    throw new LockerUnavailable([`${spec}: it cannot be imported; ${thrown}`]);
  }
}
