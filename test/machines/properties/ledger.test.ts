import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../machines/properties/ledger.ts';

function ledger() {
  return createLedger<'used'>({ durationMs: 100, rememberMs: 50 });
}

describe('createLedger', () => {
  it('finds an entry by its id and by its compartment', () => {
    const tokens = ledger();
    tokens.begin('A', 'S1', 10);
    expect(tokens.get('A')).toMatchObject({ compartment: 'S1', beganAtMs: 10, untilMs: 110 });
    expect(tokens.openAt('S1')?.id).toBe('A');
    expect(tokens.openAt('S2')).toBeUndefined();
  });

  it('still points at the other one when one of two in a compartment ends', () => {
    const tokens = ledger();
    tokens.begin('A', 'S1', 0);
    tokens.begin('B', 'S1', 1);
    tokens.end(tokens.get('A')!, 'used', 2);
    expect(tokens.openAt('S1')?.id).toBe('B');
  });

  it('remembers an ended entry up to the last millisecond, and counts it for ever', () => {
    const tokens = ledger();
    tokens.begin('A', 'S1', 0);
    tokens.end(tokens.get('A')!, 'used', 20);
    expect(tokens.openAt('S1')).toBeUndefined();
    tokens.advanceTo(70);
    expect(tokens.get('A')?.ending).toBe('used');
    tokens.advanceTo(71);
    expect(tokens.get('A')).toBeUndefined();
    expect([tokens.begun, tokens.ended('used')]).toEqual([1, 1]);
  });

  it('keeps what is overdue, in order, until it ends; it is never forgotten', () => {
    const tokens = ledger();
    tokens.begin('A', 'S1', 0);
    tokens.begin('B', 'S2', 1);
    tokens.begin('C', 'S3', 2);
    tokens.end(tokens.get('B')!, 'used', 3);
    tokens.advanceTo(100);
    expect([...tokens.overdue]).toEqual([]);
    tokens.advanceTo(9_999);
    expect([...tokens.overdue].map(({ id }) => id)).toEqual(['A', 'C']);
    tokens.end(tokens.get('A')!, 'used', 9_999);
    expect([...tokens.overdue].map(({ id }) => id)).toEqual(['C']);
  });

  it('does not forget a new entry with the id of an old one', () => {
    const tokens = ledger();
    tokens.begin('A', 'S1', 0);
    tokens.end(tokens.get('A')!, 'used', 1);
    tokens.begin('A', 'S2', 2);
    tokens.advanceTo(90);
    expect(tokens.get('A')?.compartment).toBe('S2');
  });
});
