import { expect, it } from 'vitest';
import { Store } from '../../../../src/lockers/module/store.ts';

it('keeps texts over a power cut', () => {
  const store = new Store();
  store.set('a', '1');
  store.set('b', '2');
  store.delete('b');
  store.cutAfter(0);
  const after = store.reopened();
  expect([after.get('a'), after.get('b'), after.keys()]).toEqual(['1', undefined, ['a']]);
  expect(new Store().keys()).toEqual([]);
});

it('takes so many writes more, and then throws', () => {
  const store = new Store();
  store.cutAfter(2);
  store.set('a', '1');
  store.delete('a');
  expect(() => store.set('a', '2')).toThrow('The power is cut');
  expect(() => store.delete('a')).toThrow('The power is cut');
  expect(store.reopened().keys()).toEqual([]);
  expect(() => store.reopened().set('a', '3')).not.toThrow();
});

it('takes nothing but texts, which nobody can change afterwards', () => {
  const store = new Store();
  expect(() => store.set('state', { free: 3 } as unknown as string)).toThrow('texts only');
});
