import { readFileSync } from 'node:fs';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { print } from '../terminal.ts';

/** Seen from dist/, where every module of the command line is when it runs. */
const FILE = '../schema/scenario.schema.json';

/** `pigeonhole schema`: the file that is shipped, which a test holds against the schema in the code. */
export async function printSchema(): Promise<ExitCode> {
  print(readFileSync(new URL(FILE, import.meta.url), 'utf8'));
  return EXIT.ok;
}
