import { taskKey, type Suite } from './suite.ts';

const TABLE_SIZE = 2 ** 20;

/** One more step of a chain that the processor cannot look ahead in. */
function step(word: number): number {
  let next = word;
  next ^= next << 13;
  next ^= next >>> 17;
  return next ^ (next << 5);
}

/**
 * Work that has nothing of ours in it, so that it can be slower only if the machine is: how a comparison
 * tells a slower machine from slower code. One yardstick for the processor, one for its memory, and one
 * for the garbage collector.
 */
export const yardsticks: Suite = {
  name: 'yardsticks',
  summary: 'work that is the same for ever',
  tasks: () => [
    {
      name: 'arithmetic',
      get cycle() {
        let word = 1;
        return () => {
          for (let n = 0; n < 100; n++) word = step(word);
          return word & 0xffff;
        };
      },
    },
    {
      name: 'memory',
      get cycle() {
        const table = Float64Array.from({ length: TABLE_SIZE }, (_, i) => i);
        let word = 1;
        return () => {
          let sum = 0;
          for (let n = 0; n < 10; n++) {
            word = step(word);
            sum += table[word & (TABLE_SIZE - 1)]!;
          }
          return sum;
        };
      },
    },
    {
      name: 'objects',
      get cycle() {
        let kept: { readonly text: string }[] = [];
        let count = 0;
        return () => {
          if (++count % 1_000 === 0) kept = [];
          kept.push({ text: `${count % 1_000}` });
          return kept.length;
        };
      },
    },
  ],
};

const keys = new Set(yardsticks.tasks(Infinity).map(({ name }) => taskKey(yardsticks.name, name)));

export function isYardstick(key: string): boolean {
  return keys.has(key);
}
