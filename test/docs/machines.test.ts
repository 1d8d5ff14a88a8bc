import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createCompartmentMachine } from '../../machines/compartment.ts';
import { toMermaid } from '../../machines/diagram.ts';
import { createLockerMachine } from '../../machines/locker-machine.ts';
import { DEFAULT_DURATIONS } from '../../machines/durations.ts';
import { expectGenerated } from '../support/generated-file.ts';

const compartment = createCompartmentMachine(DEFAULT_DURATIONS);

/** The page with its diagrams printed anew. */
function withDiagrams(page: string): string {
  return Object.entries({ compartment, locker: createLockerMachine(compartment) }).reduce(
    (text, [name, machine]) =>
      text.replace(
        new RegExp(`(<!-- ${name}: .*? -->\n).*?(\n<!-- end -->)`, 's'),
        (_, begin: string, end: string) =>
          `${begin}\n\`\`\`mermaid\n${toMermaid(machine)}\`\`\`\n${end}`,
      ),
    page,
  );
}

it('docs/machines.md shows the machines as they are', async () => {
  const path = 'docs/machines.md';
  await expectGenerated(path, withDiagrams(readFileSync(path, 'utf8')));
});

it('docs/machines.md has a diagram of each', () => {
  expect(readFileSync('docs/machines.md', 'utf8').match(/^stateDiagram-v2$/gm)).toHaveLength(2);
});
