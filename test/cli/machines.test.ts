import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toJson, toMermaid } from '../../machines/diagram.ts';
import { createCompartmentMachine } from '../../machines/compartment.ts';
import { createLockerMachine } from '../../machines/locker-machine.ts';
import { DEFAULT_DURATIONS } from '../../machines/durations.ts';
import { callCli } from '../support/call-cli.ts';
import { runCli } from '../support/cli.ts';

const compartment = createCompartmentMachine(DEFAULT_DURATIONS);
const locker = createLockerMachine(compartment);

describe('pigeonhole machines', () => {
  it('prints every statechart, as the machines have it', async () => {
    const outcome = await runCli(['machines']);
    const stdout = `${toMermaid(compartment)}\n${toMermaid(locker)}`;
    expect(outcome).toEqual({ code: 0, stdout, stderr: '' });
  });

  it('prints one of them', async () => {
    expect((await callCli(['machines', 'locker'])).stdout).toBe(toMermaid(locker));
  });

  it('prints JSON for programs', async () => {
    const { stdout } = await callCli(['machines', '--format', 'json', 'compartment']);
    expect(JSON.parse(stdout)).toEqual({ compartment: toJson(compartment) });
  });
});

it.each([
  [[], 'scenario'],
  [['protocol'], 'protocol'],
])('pigeonhole schema %j prints the committed schema, byte for byte', async (words, name) => {
  const stdout = readFileSync(`schema/${name}.schema.json`, 'utf8');
  expect(await runCli(['schema', ...words])).toEqual({ code: 0, stdout, stderr: '' });
});
