import { expect, it } from 'vitest';
import { grown } from '../../../machines/collections/grown.ts';

it.each([
  { length: 4, room: 6 },
  { length: 6, room: 6 },
  { length: 7, room: 7 },
])('an array of 3 grows to $room places for $length numbers', ({ length, room }) => {
  const larger = grown(Uint8Array.of(7, 8, 9), length);
  expect(larger).toBeInstanceOf(Uint8Array);
  expect([...larger]).toEqual([7, 8, 9, ...Array.from({ length: room - 3 }, () => 0)]);
});
