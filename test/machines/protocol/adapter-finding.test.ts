import { expect, it } from 'vitest';
import { ADAPTER_FINDINGS } from '../../../machines/protocol/adapter-finding.ts';

it('each way of failing to speak the protocol has a sentence of its own', () => {
  const sentences = Object.values(ADAPTER_FINDINGS);
  for (const sentence of sentences) expect(sentence).toMatch(/^(It|Its|The) .+\.$/);
  expect(new Set(sentences).size).toBe(7);
});
