import { exact } from '../../machines/allocation/exact.ts';
import { createBank } from '../../machines/bank.ts';
import { REJECTIONS, type CommandType } from '../../machines/command.ts';
import { DEFAULT_DURATIONS } from '../../machines/durations.ts';
import { DEFAULT_CAPABILITIES } from '../../machines/protocol/capabilities.ts';
import type { Hello } from '../../machines/protocol/hello.ts';
import type { LockerSource } from '../../machines/protocol/locker-under-test.ts';
import type { Flaws } from './flaws.ts';
import { createReferenceLocker } from './reference-locker.ts';

/** The reference locker with a bug that somebody's locker had, as a search opens it. */
export function flawedSource(flaws: Flaws, commands = ALL): LockerSource {
  return {
    spec: 'flawed',
    inProcess: {
      hello: ({ sizes }): Hello => ({
        name: 'flawed',
        version: '1',
        sizes,
        capabilities: {
          ...DEFAULT_CAPABILITIES,
          commands,
          strategy: 'exact',
          tells: ['doors', 'deadlines'],
        },
      }),
      open({ sizes }, onRecord) {
        const bank = createBank(sizes);
        const strategy = exact.create(bank.sizes, {});
        return createReferenceLocker({
          bank,
          strategy,
          durations: DEFAULT_DURATIONS,
          onRecord,
          flaws,
        });
      },
    },
    open: () => Promise.reject(new Error('It is only called directly.')),
    async close() {},
  };
}

const ALL = Object.keys(REJECTIONS) as CommandType[];
