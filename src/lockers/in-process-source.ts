import { createActorLocker } from '../../machines/actor-locker.ts';
import { strategyNamed } from '../../machines/allocation/registry.ts';
import { withinNamed } from '../../machines/allocation/within/registry.ts';
import { createBank } from '../../machines/bank.ts';
import { REJECTIONS, type CommandType } from '../../machines/command.ts';
import { createCompiledLocker } from '../../machines/compiled-locker.ts';
import { DEFAULT_DURATIONS } from '../../machines/durations.ts';
import { createNow } from '../../machines/now.ts';
import { DEFAULT_CAPABILITIES, TELLINGS } from '../../machines/protocol/capabilities.ts';
import type { Hello } from '../../machines/protocol/hello.ts';
import type { InProcessSource, LockerSource } from '../../machines/protocol/locker-under-test.ts';
import type { Outcome } from '../../machines/protocol/outcome.ts';
import { doorsOf } from '../../machines/properties/reading.ts';
import type { LockerRecord } from '../../machines/record.ts';
import { createSeededCodes } from '../../machines/seeded-codes.ts';
import { createCalendar } from '../../sim/calendar.ts';
import { createVirtualClock } from '../../sim/clock.ts';
import type { Engine } from '../../sim/simulation/engines.ts';
import { VERSION } from '../version.ts';

const STRATEGY = 'exact';

/** Our own lockers, called directly. */
export function createInProcessSource(engine: Engine): LockerSource {
  const inProcess = inProcessSource(engine);
  return {
    spec: engine,
    inProcess,
    async open(opening) {
      let last: LockerRecord | undefined;
      let order = 0;
      const locker = inProcess.open(opening, (record) => (last = record));
      return {
        hello: inProcess.hello(opening),
        async execute({ command, atMs }): Promise<Outcome> {
          try {
            const reply = locker.execute(command, atMs);
            const doors = doorsOf(last!);
            return { kind: 'reply', reply, doors, notifications: [], order: ++order };
          } catch (error) {
            const thrown = error instanceof Error ? error.message : String(error);
            return { kind: 'broken', finding: { kind: 'threw', message: `it threw: ${thrown}` } };
          }
        },
        async close() {},
      };
    },
    async close() {},
  };
}

function inProcessSource(engine: Engine): InProcessSource {
  return {
    hello: ({ sizes }): Hello => ({
      name: `Pigeonhole, ${engine} locker`,
      version: VERSION,
      sizes,
      capabilities: {
        ...DEFAULT_CAPABILITIES,
        commands: Object.keys(REJECTIONS) as CommandType[],
        strategy: STRATEGY,
        tells: TELLINGS.filter((telling) => telling !== 'notifications'),
      },
    }),
    open({ sizes, startMs }, onRecord) {
      const bank = createBank(sizes);
      const options = {
        bank,
        now: createNow(startMs),
        codes: createSeededCodes(1),
        strategy: strategyNamed(STRATEGY).create(bank.sizes, {}),
        within: withinNamed('first'),
        uniform: () => 0,
        durations: DEFAULT_DURATIONS,
        onRecord,
      };
      if (engine === 'compiled') return createCompiledLocker(options);
      const clock = createVirtualClock(createCalendar(startMs));
      return createActorLocker({ ...options, clock });
    },
  };
}
