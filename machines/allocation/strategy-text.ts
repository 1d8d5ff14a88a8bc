import { STRATEGIES } from './registry.ts';

export type StrategyReading =
  | {
      readonly ok: true;
      readonly name: string;
      /** As they were written: the strategy's own schema judges them. */
      readonly options: Readonly<Record<string, unknown>>;
    }
  | { readonly ok: false; readonly name: string; readonly problem: 'unknownName' | 'noOptions' };

/**
 * A strategy in one word: its name, and after a colon the value of its first option, as JSON or bare.
 * `exact`, `threshold:1`, `threshold:{"S":{"M":2}}`.
 */
export function parseStrategy(text: string): StrategyReading {
  const [name, ...rest] = text.trim().split(':') as [string, ...string[]];
  const strategy = STRATEGIES.find((each) => each.name === name);
  if (strategy === undefined) return { ok: false, name, problem: 'unknownName' };
  if (rest.length === 0) return { ok: true, name, options: {} };
  const [option] = Object.keys(strategy.options.shape);
  if (option === undefined) return { ok: false, name, problem: 'noOptions' };
  return { ok: true, name, options: { [option]: valueOf(rest.join(':')) } };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
