import { expect, it } from 'vitest';
import { exact } from '../../../machines/allocation/exact.ts';
import { createBank, type SizeCount } from '../../../machines/bank.ts';
import type { CommandType } from '../../../machines/command.ts';
import { INJECTED_FAULTS } from '../../../machines/injected-fault.ts';
import { createAssay, PROMISES } from '../../../machines/properties/assay.ts';
import type { Claims, MonitorSetup } from '../../../machines/properties/monitor-setup.ts';
import { SOMETIMES } from '../../../machines/properties/sometimes/registry.ts';
import { EVERY_COMMAND } from '../../../machines/properties/watched.ts';
import { DURATIONS } from '../../support/record-builders.ts';
import { EVERYTHING } from '../../support/stories.ts';

const TWO_SIZES: readonly SizeCount[] = [
  { name: 'S', count: 1 },
  { name: 'M', count: 1 },
];

/** A locker that can do all, in a bank of two sizes to which all goes wrong, but for what is given. */
function setupWith(claims: Partial<Claims>, others: Partial<MonitorSetup> = {}): MonitorSetup {
  const bank = createBank(TWO_SIZES);
  return {
    bank,
    durations: DURATIONS,
    strategy: exact.create(bank.sizes, {}),
    capabilities: { ...EVERYTHING, ...claims },
    injected: INJECTED_FAULTS,
    ...others,
  };
}

const without = (...types: readonly CommandType[]) =>
  setupWith({ commands: EVERY_COMMAND.filter((type) => !types.includes(type)) });

const oneSize = createBank([
  { name: 'S', count: 2 },
  { name: 'M', count: 0 },
]);

const LACKING: Readonly<Record<string, MonitorSetup>> = {
  nothing: setupWith({}),
  ...Object.fromEntries(EVERY_COMMAND.map((type) => [type, without(type)])),
  'reserve and deposit': without('reserve', 'deposit'),
  'confirm, cancel, pickup, confirmRemoval, fault and repair': without(
    ...(['confirm', 'cancel', 'pickup', 'confirmRemoval', 'fault', 'repair'] as const),
  ),
  'a clock that goes by requests': setupWith({ clock: 'own' }),
  'reasons of its rejections': setupWith({ rejections: 'untyped' }),
  'one answer to a request that is sent twice': setupWith({ idempotent: false }),
  'words of doors, changes, deadlines and notifications': setupWith({ tells: [] }),
  'a strategy': setupWith({}, { strategy: undefined }),
  'a second size': setupWith({}, { bank: oneSize }),
  'any fault but a restart': setupWith({}, { injected: ['restart'] }),
  'any fault but a crash': setupWith({}, { injected: ['crash'] }),
  'any fault': setupWith({}, { injected: [] }),
  'capabilities that are known': setupWith({}, { capabilities: undefined }),
};

const inBrackets = (why: string | undefined) => (why === undefined ? '' : ` (${why})`);

it('a locker is not held to what it lacks, and nobody waits for it, as in lacking.txt', async () => {
  const told = Object.entries(LACKING).map(([what, setup]) => {
    const assay = createAssay(setup);
    const held = PROMISES.filter((property) => !assay.applies(property)).map(
      (property) => `  ${property.name}: ${assay.obstacleTo(property)}`,
    );
    const happening = SOMETIMES.filter((one) => !assay.canHappen(one)).map(
      ({ name, obstacle }) => `  cannot happen: ${name}${inBrackets(obstacle?.(setup))}`,
    );
    return [`Without ${what}:`, ...held, ...happening].join('\n');
  });
  await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('./lacking.txt');
});

it('a property is put to the test by what it needs, as far as that can happen', () => {
  const transitions = PROMISES.find(({ name }) => name === 'transitions')!;
  expect(createAssay(without('reserve', 'repair')).needsOf(transitions)).toEqual([
    'fault-hits-free',
    'fault-hits-occupied',
    'expired-removed',
  ]);
});
