import { open, type FileHandle } from 'node:fs/promises';
import { fileErrorReason } from './reason.ts';

export type InputText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string };

/** A text of at most `maxBytes`, or why it cannot be read, in words. Bytes that are no text become U+FFFD. */
export async function readInputText(path: string, maxBytes: number): Promise<InputText> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    if ((await file.stat()).isDirectory()) return fail('it is a directory, not a file');
    const bytes = await readAtMost(file, maxBytes + 1);
    if (bytes.length > maxBytes) return fail(`it is larger than ${maxBytes / 1e6} MB`);
    return { ok: true, text: bytes.toString('utf8') };
  } catch (error) {
    const reason = fileErrorReason(error);
    if (reason === undefined) throw error;
    return fail(reason);
  } finally {
    await file?.close();
  }
}

/** Reads no further than needed, so that an endless device ends here too. */
async function readAtMost(file: FileHandle, limit: number): Promise<Buffer> {
  const buffer = Buffer.alloc(limit);
  let length = 0;
  while (length < limit) {
    const { bytesRead } = await file.read(buffer, length, limit - length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

function fail(problem: string): InputText {
  return { ok: false, problem };
}
