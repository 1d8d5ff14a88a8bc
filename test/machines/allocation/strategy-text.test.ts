import { expect, it } from 'vitest';
import { parseStrategy } from '../../../machines/allocation/strategy-text.ts';

it.each([
  ['exact', { ok: true, name: 'exact', options: {} }],
  [' fallback ', { ok: true, name: 'fallback', options: {} }],
  ['threshold', { ok: true, name: 'threshold', options: {} }],
  ['threshold:2', { ok: true, name: 'threshold', options: { r: 2 } }],
  ['threshold:{"S":{"M":2}}', { ok: true, name: 'threshold', options: { r: { S: { M: 2 } } } }],
  ['threshold:many', { ok: true, name: 'threshold', options: { r: 'many' } }],
  ['exact:1', { ok: false, name: 'exact', problem: 'noOptions' }],
  ['trheshold:1', { ok: false, name: 'trheshold', problem: 'unknownName' }],
  ['constructor', { ok: false, name: 'constructor', problem: 'unknownName' }],
])('a strategy in one word: %s', (text, reading) => {
  expect(parseStrategy(text)).toEqual(reading);
});
