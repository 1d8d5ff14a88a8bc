import { describe, expect, it } from 'vitest';
import type { SizeCount } from '../../../machines/bank.ts';
import {
  replayable,
  type ExplorableLocker,
} from '../../../machines/exploration/explorable-locker.ts';
import { explore } from '../../../machines/exploration/explore.ts';
import type { LockerRecord } from '../../../machines/record.ts';
import { compiled, explored, ONE, optionsOf } from '../../support/explored.ts';
import type { Flaws } from '../../support/flaws.ts';
import { createReferenceLocker } from '../../support/reference-locker.ts';

/** What was asked, without the timers between. */
function commandsIn(records: readonly LockerRecord[] = []): string[] {
  return records.flatMap(({ command }) => (command ? [command.type] : []));
}

function reference(sizes: readonly SizeCount[], flaws: Flaws): ExplorableLocker {
  return replayable((onRecord) => createReferenceLocker({ ...optionsOf(sizes), flaws, onRecord }));
}

describe('explore', () => {
  it('enters exactly 92 states of one compartment', async () => {
    const exploration = await explored(compiled(ONE), ONE);
    expect(exploration).toMatchObject({
      states: 92,
      steps: 1663,
      depth: 8,
      closed: true,
      findings: [],
    });
    // With so few moves nothing ever comes after three wrong codes.
    expect(exploration.unreached).toEqual(['code-after-wrong-codes']);
  });

  it.each([
    [91, false],
    [92, true],
  ])(
    'gives up after %i states, unless there are no more: closed is %s',
    async (statesMax, closed) => {
      const options = { ...optionsOf(ONE), startMs: 0, remembered: 9, statesMax };
      expect((await explore(compiled(ONE), options)).closed).toBe(closed);
    },
  );

  it('tells how far it has come, and stops when it is told to', async () => {
    const shares: number[] = [];
    const exploration = await explore(compiled(ONE), {
      ...optionsOf(ONE),
      startMs: 0,
      remembered: 9,
      statesMax: 92,
      onProgress: (share) => shares.push(share),
      isCancelled: () => shares.length === 2,
    });
    expect(exploration.closed).toBe(false);
    // From the start a compartment can be reserved, occupied or out of service; the first of these leads to four more.
    expect(shares).toEqual([1 / 4, 2 / 8]);
  });

  it.each<{ flaws: Flaws; property: string; commands: string[]; atMs: number[] }>([
    {
      flaws: { timerOffMs: 1 },
      property: 'reservation-timeout',
      commands: ['reserve', 'reserve'],
      atMs: [0, 180_000],
    },
    {
      flaws: { expiryEarlyMs: 1 },
      property: 'token-validity',
      commands: ['deposit', 'status'],
      atMs: [0, 604_800_000],
    },
    {
      flaws: { openExpiredFrees: true },
      property: 'expired-stays',
      commands: ['deposit', 'openExpired'],
      atMs: [0, 604_800_001],
    },
    {
      flaws: { faultLosesParcel: true },
      property: 'fault-keeps-parcel',
      commands: ['deposit', 'fault'],
      atMs: [0, 0],
    },
    {
      flaws: { reservesReserved: true },
      property: 'only-free-given',
      commands: ['reserve', 'reserve'],
      atMs: [0, 0],
    },
  ])('tells the shortest story of $property', async ({ flaws, property, commands, atMs }) => {
    const { findings } = await explored(reference(ONE, flaws), ONE);
    const finding = findings.find((one) => one.property.name === property)!;
    expect(commandsIn(finding.records)).toEqual(commands);
    expect(finding.records.map((record) => record.atMs)).toEqual(atMs);
    expect(finding.isReproducible).toBe(true);
  });

  it('finds what a rejected command changed without saying so', async () => {
    const { findings } = await explored(reference(ONE, { lockoutAfter: 1 }), ONE);
    const lockout = findings.find(({ property }) => property.name === 'no-lockout');
    expect(commandsIn(lockout?.records)).toEqual(['deposit', 'pickup', 'pickup']);
  });

  it('keeps what happened by chance as it was, and says that it does not happen again', async () => {
    const right = compiled(ONE);
    let faults = 0;
    const { findings } = await explored(
      {
        ...right,
        execute: (command, atMs) =>
          command.type === 'fault' && command.compartment === 'S1' && faults++ === 0
            ? [{ atMs, command, effects: [], failure: 'it stalled' }]
            : right.execute(command, atMs),
      },
      ONE,
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      property: { name: 'answered' },
      message: 'fault S1 at 0 ms: it stalled.',
      isReproducible: false,
    });
    // Reserving and depositing have been tried before it, and belong to other stories.
    const [last, ...before] = findings[0]!.records.toReversed();
    expect(last?.failure).toBe('it stalled');
    expect(before.flatMap(({ effects }) => effects)).toEqual([]);
  });

  it('takes an error that a locker throws for a missing answer', async () => {
    const locker = replayable((onRecord) => {
      const right = createReferenceLocker({ ...optionsOf(ONE), onRecord });
      return {
        ...right,
        execute: (command, atMs) => {
          if (command.type === 'status') throw new Error('not today');
          return right.execute(command, atMs);
        },
      };
    });
    const { findings } = await explored(locker, ONE);
    expect(findings.map(({ property }) => property.name)).toContain('answered');
  });
});
