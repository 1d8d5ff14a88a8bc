import { readFileSync } from 'node:fs';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { print } from '../terminal.ts';

export interface SchemaArguments {
  /** One of those that the command declares. */
  readonly of: string | undefined;
}

/** `pigeonhole schema`: the file that is shipped, which a test holds against the schema in the code. */
export async function printSchema({ of = 'scenario' }: SchemaArguments): Promise<ExitCode> {
  // Seen from dist/, where every module of the command line is when it runs.
  const file = new URL(`../schema/${of}.schema.json`, import.meta.url);
  print(readFileSync(file, 'utf8'));
  return EXIT.ok;
}
