import { describe, expect, it } from 'vitest';
import { FewEntries } from '../../../machines/exploration/few-entries.ts';

const OPTIONS = { durationMs: 10, rememberMs: 100, remembered: 2 };

function start() {
  return new FewEntries<'used' | 'returned'>(OPTIONS);
}

describe('few entries', () => {
  it('are open from their beginning until they end', () => {
    const entries = start();
    entries.begin('a', 'S1', 5);
    entries.begin('b', 'S2', 6);
    expect(entries.begun).toBe(2);
    expect(entries.open.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(entries.openAt('S2')).toMatchObject({ id: 'b', beganAtMs: 6, untilMs: 16 });
    entries.end(entries.get('a')!, 'used', 7);
    expect(entries.open.map(({ id }) => id)).toEqual(['b']);
    expect(entries.openAt('S1')).toBeUndefined();
    expect(entries.get('a')).toMatchObject({ compartment: 'S1', ending: 'used' });
    expect(entries.get('c')).toBeUndefined();
    expect([entries.ended('used'), entries.ended('returned')]).toEqual([1, 0]);
    expect([...entries.all()]).toMatchObject([{ id: 'b' }, { id: 'a' }]);
  });

  it('are overdue from the first instant behind their last, until they end', () => {
    const entries = start();
    entries.begin('a', 'S1', 0);
    entries.advanceTo(10);
    expect(entries.overdue.size).toBe(0);
    entries.advanceTo(11);
    expect([...entries.overdue]).toEqual([...entries.open]);
    entries.end(entries.get('a')!, 'used', 11);
    expect(entries.overdue.size).toBe(0);
  });

  it('are remembered to the last millisecond', () => {
    const entries = start();
    entries.begin('a', 'S1', 0);
    entries.end(entries.get('a')!, 'used', 5);
    expect(entries.endedAt('S1', 105)).toMatchObject({ id: 'a' });
    expect(entries.endedAt('S1', 106)).toBeUndefined();
    expect(entries.endedAt('S2', 5)).toBeUndefined();
    entries.advanceTo(105);
    expect(entries.get('a')).toBeDefined();
    entries.advanceTo(106);
    expect(entries.get('a')).toBeUndefined();
  });

  it('keep of each compartment the last that ended, and of these the latest', () => {
    const entries = start();
    for (const [id, compartment] of [
      ['a', 'S1'],
      ['b', 'S2'],
      ['c', 'S3'],
      ['d', 'S3'],
      ['e', 'S1'],
    ] as const) {
      entries.begin(id, compartment, 0);
      entries.end(entries.get(id)!, 'used', 0);
      if (id === 'b') entries.trim();
    }
    entries.trim();
    expect(['a', 'b', 'c', 'd', 'e'].filter((id) => entries.get(id))).toEqual(['d', 'e']);
    expect(entries.ended('used')).toBe(5);
  });

  it('know nothing once they are cleared', () => {
    const entries = start();
    entries.begin('a', 'S1', 0);
    entries.begin('b', 'S2', 0);
    entries.end(entries.get('a')!, 'used', 1);
    entries.advanceTo(11);
    entries.clear();
    expect([...entries.all(), ...entries.overdue]).toEqual([]);
    expect([entries.begun, entries.ended('used')]).toEqual([0, 0]);
  });

  it('are copied so that neither sees what becomes of the other', () => {
    const entries = start();
    entries.begin('a', 'S1', 0);
    entries.begin('b', 'S2', 0);
    entries.begin('c', 'S3', 5);
    entries.end(entries.get('b')!, 'returned', 1);
    entries.advanceTo(11);
    const copy = start();
    copy.begin('gone', 'S9', 0);
    copy.advanceTo(99);
    copy.end(copy.get('gone')!, 'used', 99);
    copy.copy(entries);
    expect([...copy.all()]).toEqual([...entries.all()]);
    expect(copy.begun).toBe(3);
    expect([copy.ended('used'), copy.ended('returned')]).toEqual([0, 1]);
    expect([...copy.overdue]).toEqual([copy.get('a')]);
    copy.end(copy.get('a')!, 'used', 12);
    copy.begin('d', 'S4', 12);
    expect(entries.get('a')!.ending).toBeUndefined();
    expect(entries.open.map(({ id }) => id)).toEqual(['a', 'c']);
    expect([...entries.all()]).toHaveLength(3);
    expect([entries.begun, entries.ended('used'), entries.overdue.size]).toEqual([3, 0, 1]);
  });
});
