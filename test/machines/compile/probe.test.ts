import { describe, expect, it } from 'vitest';
import { probeEvent, ReadsData } from '../../../machines/compile/probe.ts';

describe('a probe', () => {
  const event = probeEvent('PAY') as { readonly type: string; readonly amount?: number };

  it('tells its type, and what engines ask of every object', () => {
    expect(event.type).toBe('PAY');
    expect('type' in event).toBe(true);
    expect(Object.prototype.toString.call(event)).toBe('[object Object]');
    expect(Symbol.iterator in event).toBe(false);
  });

  it.each<[string, () => unknown, string]>([
    ['a field', () => event.amount, 'amount'],
    ['whether there is a field', () => 'amount' in event, 'amount'],
    ['all fields', () => ({ ...event }), 'other fields'],
  ])('throws when it is asked for %s', (_, read, field) => {
    expect(read).toThrow(ReadsData);
    expect(read).toThrow(new ReadsData(field));
    expect(read).toThrow(`reads the event's ${field}`);
  });
});
