import { suggest } from '../../sim/scenario/suggestion.ts';
import type { Command } from './command.ts';

/** A command line after parsing: words without dashes under `_`, options by name. */
export type Parsed = Readonly<Record<string, unknown>> & {
  readonly _: readonly (string | number)[];
};

/** What yargs adds by itself. */
const GLOBAL_OPTIONS = ['help', 'version'];
const GLOBAL_COMMANDS = ['completion'];

/** Everything that is wrong with a command line, each in one line. */
export function usageProblems(
  commands: readonly Command[],
  command: Command | undefined,
  parsed: Parsed,
): string[] {
  if (command === undefined) return [commandProblem(commands, parsed._[0]?.toString())];
  return [
    ...unknownOptions(command, parsed),
    ...Object.entries(command.positionals).flatMap(([name, { required, choices, several }]) => {
      const value = parsed[name];
      const isMissing = [value].flat().every((word) => word === undefined || word === '');
      if (isMissing) return required ? [`<${name}> is missing`] : [];
      if (several) return [];
      if (Array.isArray(value)) return [`<${name}> is given twice`];
      return choices === undefined ? [] : choiceProblems(`<${name}>`, String(value), choices);
    }),
    ...parsed._.slice(1).map((word) => `'${word}' is one argument too many`),
    ...Object.entries(command.options).flatMap(([name, option]) => {
      const value = parsed[name];
      if (value === undefined || option.kind === 'flag') return repeated(name, value);
      const values = [value].flat();
      const isEmpty = values.length === 0 || values.includes('');
      if (isEmpty && option.bare === undefined) return [`--${name} needs a value`];
      if (option.kind === 'value' && values.length > 1) return [`--${name} is given twice`];
      return option.choices === undefined
        ? []
        : choiceProblems(`--${name}`, String(value), option.choices);
    }),
  ];
}

function commandProblem(commands: readonly Command[], word: string | undefined): string {
  const names = [...commands.map(({ name }) => name), ...GLOBAL_COMMANDS];
  if (word === undefined) return `a command is needed: ${listed(names)}`;
  return `there is no command '${word}'${hint(word, names) ?? `; there are ${listed(names)}`}`;
}

function unknownOptions(command: Command, parsed: Parsed): string[] {
  const known = [...Object.keys(command.options), ...GLOBAL_OPTIONS];
  const expected = new Set(['_', '$0', ...known, ...Object.keys(command.positionals)]);
  return Object.keys(parsed)
    .filter((key) => !expected.has(key))
    .map((key) => {
      const option = key.length === 1 ? `-${key}` : `--${key}`;
      return `there is no option ${option} of ${command.name}${hint(key, known, '--') ?? ''}`;
    });
}

function repeated(name: string, value: unknown): string[] {
  return Array.isArray(value) ? [`--${name} is given twice`] : [];
}

function choiceProblems(what: string, value: string, choices: readonly string[]): string[] {
  if (choices.includes(value)) return [];
  return [`${what} is '${value}'; ${listed(choices)} is needed${hint(value, choices) ?? ''}`];
}

function hint(word: string, candidates: readonly string[], prefix = ''): string | undefined {
  const meant = suggest(word, candidates);
  return meant === undefined ? undefined : `; did you mean ${prefix}${meant}?`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
