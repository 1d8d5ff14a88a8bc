import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all: readers see the old one or the new one, never a part. */
export function writeWholeFile(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content, { flush: true });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
