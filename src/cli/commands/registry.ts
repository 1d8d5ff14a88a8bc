import type { Command } from '../command.ts';
import { compare } from './compare.ts';
import { machines } from './machines.ts';
import { merge } from './merge.ts';
import { plan } from './plan.ts';
import { run } from './run.ts';
import { schema } from './schema.ts';
import { sweep } from './sweep.ts';
import { theory } from './theory.ts';
import { verify } from './verify.ts';

/** Every command, in the order of the help. A new one is a file and a line here. */
export const COMMANDS: readonly Command[] = [
  run,
  compare,
  sweep,
  merge,
  plan,
  theory,
  verify,
  machines,
  schema,
];
