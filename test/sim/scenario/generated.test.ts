import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { jsonSchema } from '../../../sim/scenario/json-schema.ts';
import { referenceMarkdown } from '../../../sim/scenario/reference.ts';
import { expectGenerated } from '../../support/generated-file.ts';

describe('what is generated from the schema', () => {
  it('is in schema/scenario.schema.json', async () => {
    await expectGenerated('schema/scenario.schema.json', JSON.stringify(jsonSchema(), null, 2));
  });

  it('is the second part of docs/scenario.md', async () => {
    const path = 'docs/scenario.md';
    const marker =
      '<!-- What follows is generated from the schema; a test says how to renew it. -->';
    const [written] = readFileSync(path, 'utf8').split(marker);
    await expectGenerated(path, `${written}${marker}\n\n${referenceMarkdown()}`);
  });
});
