import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileErrorReason } from './reason.ts';

/** How everything that Pigeonhole writes begins: results, traces and reports. */
const OWN_MARK = /^(\{"pigeonhole":|Pigeonhole \d|<testsuites name="pigeonhole |\{"id":"hello-1")/;
const MARK_BYTES = 32;

/**
 * Why a file must not be written at this path, in words; undefined if it may. A file that is there
 * already is replaced only if it is empty or Pigeonhole's own.
 */
export function obstacleToWriting(path: string): string | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) {
      const folder = dirname(path);
      return existsSync(folder) ? undefined : `there is no directory ${folder}`;
    }
    if (stat.isDirectory()) return 'it is a directory';
    if (!stat.isFile()) return 'it is not a regular file';
    return stat.size === 0 || OWN_MARK.test(beginningOf(path))
      ? undefined
      : 'it is there already and was not written by Pigeonhole; it is left alone';
  } catch (error) {
    return reasonOf(error);
  }
}

/** Why a folder cannot take files, in words; undefined if it can, or can be made. */
export function obstacleToFolder(path: string): string | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat === undefined || stat.isDirectory() ? undefined : 'it is a file, not a directory';
  } catch (error) {
    return reasonOf(error);
  }
}

function beginningOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(MARK_BYTES);
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, MARK_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

function reasonOf(error: unknown): string {
  const reason = fileErrorReason(error);
  if (reason === undefined) throw error;
  return reason;
}
