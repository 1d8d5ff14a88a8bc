import { createHash } from 'node:crypto';

/** SHA-256 of plain data as JSON, in hexadecimal digits: the same data has the same digest. */
export function digestOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex');
}
