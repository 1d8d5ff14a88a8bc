/** What is in use after a full collection: objects, and the buffers of typed arrays, which lie outside. */
export function liveBytes(): number {
  if (globalThis.gc === undefined) throw new Error('Live bytes need node --expose-gc.');
  // What the first collection finalises, the second one frees.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
