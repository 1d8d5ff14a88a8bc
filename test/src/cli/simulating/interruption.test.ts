import { afterEach, expect, it, vi } from 'vitest';
import { listenForInterruption } from '../../../../src/cli/simulating/interruption.ts';

afterEach(() => vi.restoreAllMocks());

it('asks at the first signal, and ends at the second', () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('ended');
  });
  const onRequest = vi.fn<() => void>();
  const interruption = listenForInterruption(onRequest);
  expect(interruption.isRequested).toBe(false);

  process.emit('SIGINT');
  expect(interruption.isRequested).toBe(true);
  expect(onRequest).toHaveBeenCalledOnce();
  expect(exit).not.toHaveBeenCalled();

  expect(() => process.emit('SIGTERM')).toThrow('ended');
  expect(exit).toHaveBeenCalledExactlyOnceWith(130);
  expect(onRequest).toHaveBeenCalledOnce();
  interruption.stopListening();
});

it('leaves no listener behind', () => {
  const before = [process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')];
  listenForInterruption(() => {}).stopListening();
  expect([process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')]).toEqual(before);
});
