import { strategyNamed } from '../../../machines/allocation/registry.ts';
import { parseStrategy } from '../../../machines/allocation/strategy-text.ts';
import { STRATEGIES } from '../../../machines/allocation/registry.ts';
import { createBank } from '../../../machines/bank.ts';
import { PROTOCOL_VERSION, type Hello } from '../../../machines/protocol/hello.ts';
import { listed } from '../../../sim/scenario/wording.ts';
import { toCapabilities } from './capabilities-schema.ts';
import { helloBody } from './messages.ts';
import { problemsOf } from './problems.ts';

export type HelloReading =
  | { readonly ok: true; readonly hello: Hello }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the `hello` of an answer: all that is wrong with it, or how the locker introduced itself. */
export function readHello(data: unknown): HelloReading {
  const version = typeof data === 'object' && data !== null && Reflect.get(data, 'protocol');
  if (typeof version === 'number' && version !== PROTOCOL_VERSION) {
    const ours = `this version of Pigeonhole speaks ${PROTOCOL_VERSION}`;
    return { ok: false, problems: [`protocol: found ${version}; ${ours}`] };
  }
  const parsed = helloBody.safeParse(data);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, data, helloBody) };
  const { name, version: ownVersion, sizes, capabilities } = parsed.data;
  const hello = { name, version: ownVersion, sizes, capabilities: toCapabilities(capabilities) };
  const problems = inconsistencies(hello);
  return problems.length === 0 ? { ok: true, hello } : { ok: false, problems };
}

function inconsistencies({ sizes, capabilities: { commands, strategy } }: Hello): string[] {
  const has = (command: (typeof commands)[number]) => commands.includes(command);
  const problems: string[] = [];
  if (has('reserve') !== has('confirm')) {
    problems.push('capabilities.commands: reserve and confirm make sense together only');
  }
  if (has('cancel') && !has('reserve')) {
    problems.push('capabilities.commands: cancel makes sense with reserve only');
  }
  try {
    const bank = createBank(sizes);
    if (strategy !== undefined) problems.push(...strategyProblems(strategy, bank.sizes));
  } catch (error) {
    problems.push(`sizes: ${messageOf(error)}`);
  }
  return problems;
}

function strategyProblems(text: string, sizes: readonly string[]): string[] {
  const reading = parseStrategy(text);
  if (!reading.ok) {
    const known = listed(STRATEGIES.map(({ name }) => name));
    return [`capabilities.strategy: found '${text}'; ${known} is needed`];
  }
  try {
    strategyNamed(reading.name).create(sizes, reading.options);
    return [];
  } catch (error) {
    return [`capabilities.strategy: ${messageOf(error)}`];
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
