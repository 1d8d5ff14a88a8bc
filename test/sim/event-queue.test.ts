import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventQueue } from '../../sim/event-queue.ts';

describe('event queue', () => {
  it('keeps the order of a sorted list, whatever is added and taken out', () => {
    const NODES = 200;
    const magnitude = fc.constantFrom(0, 1, 10, 1_000, 86_400_000, 1e12);
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ kind: fc.constant('add' as const), node: fc.nat(NODES - 1), delay: fc.tuple(fc.nat(5), magnitude), priority: fc.nat(31) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), node: fc.nat(NODES - 1) }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('until' as const), delay: fc.tuple(fc.nat(5), magnitude) }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('first' as const) }) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 600, size: 'max' }), fc.constantFrom(0, 1.8e12, -5), (steps, startMs) => {
        const queue = createEventQueue({ startMs, nodes: 1 });
        let nowMs = startMs;
        let sequence = 0;
        let model: { node: number; atMs: number; priority: number; sequence: number }[] = [];
        for (const s of steps) {
          if (s.kind === 'add') {
            if (model.some(({ node }) => node === s.node)) continue;
            const atMs = nowMs + s.delay[0] * s.delay[1];
            const { node, priority } = s;
            queue.add(node, atMs, priority);
            model.push({ node, atMs, priority, sequence: sequence++ });
            model.sort((a, b) => a.atMs - b.atMs || a.priority - b.priority || a.sequence - b.sequence);
          } else if (s.kind === 'remove') {
            const isPending = model.some(({ node }) => node === s.node);
            expect(queue.isPending(s.node)).toBe(isPending);
            if (isPending) queue.remove(s.node);
            model = model.filter(({ node }) => node !== s.node);
          } else if (s.kind === 'until') {
            const untilMs = nowMs + s.delay[0] * s.delay[1];
            const head = model[0];
            if (head && head.atMs <= untilMs) {
              expect(queue.removeFirstUntil(untilMs)).toBe(head.node);
              nowMs = head.atMs;
              model.shift();
            } else expect(queue.removeFirstUntil(untilMs)).toBe(-1);
          } else {
            expect(queue.first()).toBe(model[0]?.node ?? -1);
          }
          expect(queue.size).toBe(model.length);
        }
        while (model.length > 0) {
          const head = model.shift()!;
          expect(queue.removeFirst()).toBe(head.node);
          expect([queue.atMsOf(head.node), queue.priorityOf(head.node)]).toEqual([head.atMs, head.priority]);
        }
        expect(queue.removeFirst()).toBe(-1);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
