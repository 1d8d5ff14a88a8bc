import yargs, { type Argv, type Options } from 'yargs';
import { VERSION } from '../version.ts';
import type { Command } from './command.ts';
import { type Parsed, usageProblems } from './usage-problems.ts';

/** What a command line asks for. */
export type Request =
  /** Help, the version or shell completions: to be printed. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problems'; readonly problems: readonly string[]; readonly help: string }
  | {
      readonly kind: 'command';
      readonly command: Command;
      readonly args: Readonly<Record<string, unknown>>;
    };

const NAME = 'pigeonhole';
const WIDTH = 80;
const EPILOGUE =
  'Exit codes: 0 ok, 1 internal error, 2 bad usage or input, 3 a target was missed, 5 a property was violated, 6 too little was tested, 130 interrupted.';

/**
 * Reads a command line. yargs parses, and writes help and completions; what is wrong with the line is
 * found by usage-problems.ts, all at once and in our own words.
 */
export async function readCommandLine(
  commands: readonly Command[],
  words: readonly string[],
): Promise<Request> {
  const unheardOf = words.filter((word) => nameOf(word) in Object.prototype);
  if (unheardOf.length > 0) {
    // yargs keeps its own tables in plain objects, and would stumble over these.
    const problems = unheardOf.map((word) => `there is no option ${word}`);
    return { kind: 'problems', problems, help: `${NAME} --help` };
  }

  let text = '';
  let failure: string | undefined;
  const parser = declare(yargs(), commands).fail((message) => {
    failure ??= message;
  });
  const parsed = (await parser.parse([...words], {}, (_error, _args, output) => {
    text = output;
  })) as Parsed;
  if (text !== '') return { kind: 'text', text: `${text}\n` };

  const command = commands.find(({ name }) => name === parsed._[0]);
  const problems = usageProblems(commands, command, parsed);
  const help = `${NAME} ${command ? `${command.name} ` : ''}--help`;
  if (command === undefined || problems.length > 0) return { kind: 'problems', problems, help };
  if (failure !== undefined) return { kind: 'problems', problems: [failure], help };
  return { kind: 'command', command, args: argumentsOf(command, parsed) };
}

function declare(parser: Argv, commands: readonly Command[]): Argv {
  parser
    .scriptName(NAME)
    .usage(`$0: parcel lockers, simulated\n\nUsage: $0 <command> [options]`)
    .parserConfiguration({
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
    })
    .detectLocale(false)
    .version(VERSION)
    .help()
    .wrap(WIDTH);
  for (const command of commands) {
    parser.command(usageOf(command), command.summary, (inner) => declareCommand(inner, command));
  }
  return parser
    .completion('completion', 'Print a script that completes commands and options in the shell')
    .epilogue(EPILOGUE);
}

function declareCommand(parser: Argv, command: Command): Argv {
  for (const [name, { summary, choices, several }] of Object.entries(command.positionals)) {
    parser.positional(name, {
      type: 'string',
      describe: summary,
      ...(choices && { choices }),
      ...(several && { array: true }),
    });
  }
  for (const [name, { kind, summary, choices, default: standard }] of Object.entries(
    command.options,
  )) {
    const types: Record<typeof kind, Options> = {
      flag: { type: 'boolean' },
      value: { type: 'string' },
      list: { type: 'string', array: true },
    };
    parser.option(name, {
      ...types[kind],
      describe: summary,
      ...(choices && { choices }),
      ...(standard !== undefined && { defaultDescription: standard }),
    });
  }
  const examples = command.examples.map(([line, meaning]) => `  ${line}\n      ${meaning}`);
  return parser.epilogue(`Examples:\n${examples.join('\n')}`);
}

function usageOf({ name, positionals }: Command): string {
  const words = Object.entries(positionals).map(([word, { required, several }]) => {
    const each = several ? `${word}..` : word;
    return required ? `<${each}>` : `[${each}]`;
  });
  return [name, ...words].join(' ');
}

/** `seed` of `--seed=1`; empty if it is no option. */
function nameOf(word: string): string {
  return /^--?([^=]+)/.exec(word)?.[1] ?? '';
}

/** Exactly the arguments that the command declares (ArgumentsOf). */
function argumentsOf(command: Command, parsed: Parsed): Record<string, unknown> {
  const positionals = Object.keys(command.positionals).map((name) => [name, parsed[name]]);
  const options = Object.entries(command.options).map(([name, option]) => {
    const value = parsed[name];
    if (option.kind === 'flag') return [name, value === true];
    if (value === '') return [name, option.bare];
    return [name, value ?? (option.kind === 'list' ? [] : option.default)];
  });
  return Object.fromEntries([...positionals, ...options]) as Record<string, unknown>;
}
