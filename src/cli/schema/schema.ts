import { readFileSync } from 'node:fs';
import { shipped } from '../../files/shipped.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { print } from '../terminal.ts';

export interface SchemaArguments {
  /** One of those that the command declares. */
  readonly of: string | undefined;
}

/** `pigeonhole schema`: the file that is shipped, which a test holds against the schema in the code. */
export async function printSchema({ of = 'scenario' }: SchemaArguments): Promise<ExitCode> {
  print(readFileSync(shipped(`schema/${of}.schema.json`), 'utf8'));
  return EXIT.ok;
}
