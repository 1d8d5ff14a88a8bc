import { describe, expect, it } from 'vitest';
import { DEFAULT_DURATIONS } from '../../../machines/durations.ts';
import { protocolJsonSchema } from '../../../src/lockers/wire/json-schema.ts';
import { message } from '../../../src/lockers/wire/messages.ts';
import { readHello } from '../../../src/lockers/wire/read-hello.ts';
import { expectGenerated } from '../../support/generated-file.ts';

const HELLO = {
  protocol: 1,
  name: 'a locker',
  version: '1',
  sizes: [{ name: 'S', count: 1 }],
  capabilities: { commands: ['deposit', 'pickup'] },
};

describe('a hello', () => {
  it('has the defaults of docs/locker.md where it says nothing', () => {
    expect(readHello(HELLO)).toEqual({
      ok: true,
      hello: {
        name: 'a locker',
        version: '1',
        sizes: [{ name: 'S', count: 1 }],
        capabilities: {
          commands: ['deposit', 'pickup'],
          strategy: undefined,
          durations: DEFAULT_DURATIONS,
          expiry: 'inclusive',
          staffOpening: 'stays',
          clock: 'request',
          persistent: false,
          idempotent: false,
          rejections: 'typed',
          tells: [],
        },
      },
    });
  });

  it('is told all that is wrong with it at once', () => {
    const capabilities = { commands: ['deposit', 'pickUp'], fallback: true, expiry: 'never' };
    const reading = readHello({ ...HELLO, name: 7, capabilities });
    expect(reading).toEqual({
      ok: false,
      problems: [
        'name: found 7; a text is needed',
        "capabilities.commands.1: found 'pickUp'; reserve, confirm, cancel, deposit, pickup, openExpired, " +
          'confirmRemoval, fault, repair or status is needed — did you mean pickup?',
        "capabilities.expiry: found 'never'; inclusive or exclusive is needed",
        'capabilities.fallback: unknown key; known here are commands, strategy, durations, expiry, ' +
          'staffOpening, clock, persistent, idempotent, rejections and tells',
      ],
    });
  });

  it.each([
    [{ protocol: 2 }, ['protocol: found 2; this version of Pigeonhole speaks 1']],
    [
      { capabilities: { commands: ['reserve', 'cancel'] } },
      ['capabilities.commands: reserve and confirm make sense together only'],
    ],
    [
      { capabilities: { commands: ['cancel'] } },
      ['capabilities.commands: cancel makes sense with reserve only'],
    ],
    [
      { capabilities: { commands: ['status'], strategy: 'best' } },
      ["capabilities.strategy: found 'best'; exact, fallback or threshold is needed"],
    ],
    [
      {
        sizes: [
          { name: 'S', count: 1 },
          { name: 'S', count: 1 },
        ],
      },
      ['sizes: Size S is listed twice.'],
    ],
  ])('cannot be %j', (change, problems) => {
    expect(readHello({ ...HELLO, ...change })).toEqual({ ok: false, problems });
  });
});

describe('the protocol', () => {
  it('has its JSON Schema in schema/protocol.schema.json', async () => {
    const written = JSON.stringify(protocolJsonSchema(), null, 2);
    await expectGenerated('schema/protocol.schema.json', written);
  });

  it.each([
    { id: '1', atMs: 0, command: { type: 'pickup', code: 'X' } },
    { id: '1', atMs: 0, hello: { protocol: 1, sizes: [{ name: 'S', count: 1 }], resume: true } },
    { id: '1', hello: HELLO },
    { id: '1', reply: { ok: false }, doors: [] },
    { id: '1', error: 'KeyError' },
  ])('has the message %j', (one) => {
    expect(message.safeParse(one).success).toBe(true);
  });

  it.each([
    { id: '', atMs: 0, command: { type: 'status' } },
    { id: '1', atMs: 0.5, command: { type: 'status' } },
    { id: '1', atMs: 0, command: { type: 'pickup' } },
    { id: '1', reply: { ok: true, door: 'S1' } },
    { id: '1', reply: { ok: false, reason: 'no' } },
  ])('has no message %j', (one) => {
    expect(message.safeParse(one).success).toBe(false);
  });
});
