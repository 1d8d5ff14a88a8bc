import { serveLocker } from './serve-locker.ts';

// Serves the compiled locker until its stdin ends; prints its address first.
const { url, close } = await serveLocker({ engine: 'compiled' });
console.log(url);
process.stdin.resume().on('end', () => void close());
