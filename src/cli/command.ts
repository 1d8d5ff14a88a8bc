import type { ExitCode } from './exit-codes.ts';

/** A word at a fixed place of the command line; the last may stand for several. */
export interface Positional {
  readonly summary: string;
  readonly required?: true;
  readonly several?: true;
  readonly choices?: readonly string[];
}

/**
 * A flag stands alone, a value is given at most once, a list may be given several times. A value that is left out
 * after its option is `bare`, if there is one.
 */
export interface Option {
  readonly kind: 'flag' | 'value' | 'list';
  readonly summary: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly bare?: string;
}

type Positionals = Readonly<Record<string, Positional>>;
type Options = Readonly<Record<string, Option>>;

/** What a command receives: its positionals and options by name, as they were written. */
export type ArgumentsOf<P extends Positionals, O extends Options> = {
  readonly [K in keyof P]: P[K] extends { several: true }
    ? readonly string[]
    : P[K] extends { required: true }
      ? string
      : string | undefined;
} & {
  readonly [K in keyof O]: O[K]['kind'] extends 'flag'
    ? boolean
    : O[K]['kind'] extends 'list'
      ? readonly string[]
      : O[K] extends { default: string }
        ? string
        : string | undefined;
};

export type Handler<A> = (args: A) => Promise<ExitCode>;

/**
 * A command as it is declared, once: this feeds the parser, the help and the shell completion. What it
 * does is loaded only when it is called.
 */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly positionals: Positionals;
  readonly options: Options;
  /** Command lines with what they do. */
  readonly examples: readonly (readonly [commandLine: string, meaning: string])[];
  readonly load: () => Promise<Handler<Readonly<Record<string, unknown>>>>;
}

/** A declaration whose handler may rely on the types of its own arguments. */
export function defineCommand<const P extends Positionals, const O extends Options>(
  command: Omit<Command, 'load'> & {
    readonly positionals: P;
    readonly options: O;
    readonly load: () => Promise<Handler<ArgumentsOf<P, O>>>;
  },
): Omit<Command, 'load'> & {
  readonly positionals: P;
  readonly options: O;
  readonly load: Command['load'];
} {
  // The parser gives each command exactly the arguments that it declares.
  return command as typeof command & Pick<Command, 'load'>;
}
