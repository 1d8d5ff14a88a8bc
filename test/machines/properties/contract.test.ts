import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMPARTMENT_STATES } from '../../../machines/compartment.ts';
import { REJECTIONS } from '../../../machines/command.ts';
import { ALWAYS } from '../../../machines/properties/always/registry.ts';
import { PROMISES } from '../../../machines/properties/assay.ts';
import { EVENTUALLY } from '../../../machines/properties/eventually/registry.ts';
import type { PropertyText } from '../../../machines/properties/property.ts';
import { SOMETIMES } from '../../../machines/properties/sometimes/registry.ts';

const CONTRACT = readFileSync(new URL('../../../docs/locker.md', import.meta.url), 'utf8');

/** The cells of each row of the contract's tables. */
const ROWS = CONTRACT.split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const numberOf = (rule: string) => Number(rule.slice(1));
const rulesInContract = [...CONTRACT.matchAll(/^(?:\| )?(R\d+)[ .]/gm)].map(([, rule]) => rule!);

const cellsOf = ({ number, name, statement, rules }: PropertyText) => [
  number,
  name,
  statement,
  rules.join(', '),
];

describe('docs/locker.md', () => {
  it('numbers its rules without a gap', () => {
    const numbers = rulesInContract.map(numberOf);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    expect(CONTRACT).toContain(`Rules are numbered R1 to R${numbers.length}.`);
  });

  it('lists the always properties as the monitors describe themselves', () => {
    const listed = ROWS.filter(([number]) => /^A\d/.test(number!));
    expect(listed).toEqual(ALWAYS.map(cellsOf));
  });

  it('lists what holds in the end as the properties describe themselves', () => {
    const listed = ROWS.filter(([number]) => /^E\d/.test(number!));
    expect(listed).toEqual(EVENTUALLY.map(cellsOf));
  });

  it('lists the sometimes properties as the monitors describe themselves', () => {
    const listed = ROWS.filter(([number]) => /^S\d/.test(number!) && number !== 'S1');
    expect(listed).toEqual(SOMETIMES.filter(({ number }) => number !== 'S1').map(cellsOf));
  });

  it('has the rejections of each command in the order of the code', () => {
    const rows = ROWS.filter((cells) => cells.length === 4 && /^R\d/.test(cells[0]!));
    const listed = rows.map(([, command, , reasons]) => [command!.split('(')[0], reasons]);
    expect(listed).toEqual(
      Object.entries(REJECTIONS).map(([type, reasons]) => [type, reasons.join(', ')]),
    );
  });

  it('gives every state a row for what it does and a row that leads to it', () => {
    const rows = ROWS.filter((cells) => cells.length === 5 && /^R\d/.test(cells[0]!));
    expect(new Set(rows.map((cells) => cells[1]))).toEqual(new Set(COMPARTMENT_STATES));
    expect(new Set(rows.map((cells) => cells[3]))).toEqual(new Set(COMPARTMENT_STATES));
  });
});

describe('the properties', () => {
  const properties: readonly PropertyText[] = [...PROMISES, ...SOMETIMES];

  it('have names of their own', () => {
    expect(new Set(properties.map(({ name }) => name)).size).toBe(properties.length);
    for (const { name } of properties) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it.each([
    ['always', ALWAYS],
    ['eventually', EVENTUALLY],
  ])('%s: each is the file of its name', (name, properties) => {
    const folder = new URL(`../../../machines/properties/${name}/`, import.meta.url);
    const files = [...properties.map(({ name }) => name), 'registry'].map((name) => `${name}.ts`);
    expect(readdirSync(folder).toSorted()).toEqual(files.toSorted());
  });

  it('are each put to the test by something that sometimes happens', () => {
    const sometimes = SOMETIMES.map(({ name }) => name);
    for (const { needs } of PROMISES) {
      expect(needs.length).toBeGreaterThan(0);
      expect(sometimes).toEqual(expect.arrayContaining([...needs]));
    }
  });

  it('matter to people, in one sentence', () => {
    for (const { reason } of PROMISES) expect(reason).toMatch(/^[A-Z][^.]+\.$/);
  });

  it('cite rules that exist', () => {
    const cited = properties.flatMap(({ rules }) => rules.flatMap((rule) => rule.split('-')));
    expect(cited.filter((rule) => !rulesInContract.includes(rule))).toEqual([]);
  });
});
