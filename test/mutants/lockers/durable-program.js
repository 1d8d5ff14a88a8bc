// The durable locker as a program: a file for each text that it stores, in the directory that PIGEONHOLE_STATE names.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import DurableLocker from './durable.js';

const directory = process.env.PIGEONHOLE_STATE;
const store = {
  get: (key) => readFileSync(join(directory, key), 'utf8'),
  set(key, text) {
    // A file is renamed in one piece; the old one is there until the new one is whole.
    const half = join(directory, `${key}.half`);
    writeFileSync(half, text);
    renameSync(half, join(directory, key));
  },
};

let locker;
for await (const line of createInterface({ input: process.stdin })) {
  const { id, atMs, hello, command } = JSON.parse(line);
  if (hello) locker = new DurableLocker({ ...hello, atMs, store });
  const answer = hello ? { hello: locker.hello } : locker.execute(command, atMs, id);
  process.stdout.write(`${JSON.stringify({ id, ...answer })}\n`);
}
