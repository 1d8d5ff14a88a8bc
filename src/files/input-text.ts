import { open, type FileHandle } from 'node:fs/promises';
import { fileErrorReason } from './reason.ts';

export type InputText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string };

const CHUNK_BYTES = 1 << 20;

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
  const chunks: Buffer[] = [];
  let length = 0;
  while (length < limit) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, limit - length));
    const { bytesRead } = await file.read(chunk, 0, chunk.length);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    length += bytesRead;
  }
  return Buffer.concat(chunks, length);
}

function fail(problem: string): InputText {
  return { ok: false, problem };
}
