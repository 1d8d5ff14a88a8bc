import type { LockerSource, LockerUnderTest } from '../../machines/protocol/locker-under-test.ts';
import { murmur3 } from '../../sim/random/murmur3.ts';
import { searchRandom } from '../../src/verify/search.ts';
import { cpuTimeMs } from '../measuring/cpu-time.ts';

export interface SubjectOptions {
  /** Of each round. */
  readonly trips: number;
  readonly lives: number;
  readonly rounds: number;
}

/** Each list has an entry a round. */
export interface MeasuredSubject {
  /** Requests a second that are each sent when the one before has been answered. */
  readonly trips: readonly number[];
  /** Commands a second of a search by random lives: their drawing, a locker for each, and the judge. */
  readonly commands: readonly number[];
  /** Of all that was reached, and at which boundaries: the same on every machine. */
  readonly checksum: number;
}

const OPENING = {
  sizes: [
    { name: 'S', count: 2 },
    { name: 'M', count: 1 },
    { name: 'L', count: 1 },
  ],
  startMs: Date.UTC(2027, 0, 4),
};
const STEPS = 100;

/** Measures a locker again and again; the first round warms up, and does not count. */
export async function measureSubject(
  source: LockerSource,
  { trips, lives, rounds }: SubjectOptions,
): Promise<MeasuredSubject> {
  // What runs here has no one to wait for, and shares the machine with others.
  const nowMs = source.inProcess ? cpuTimeMs : () => performance.now();
  const measured = { trips: [] as number[], commands: [] as number[], checksum: 0 };

  for (let round = 0; round <= rounds; round++) {
    const beganMs = nowMs();
    await takeTrips(await source.open(OPENING), trips);
    const trippedMs = nowMs();
    const found = await searchRandom(source, {
      opening: OPENING,
      runs: lives,
      steps: STEPS,
      seed: 1 + round * lives,
    });
    const endedMs = nowMs();
    if (found.findings.length > 0) throw new Error(`${source.spec} is wrong.`);
    measured.checksum = (measured.checksum + hash(JSON.stringify(found.coverage.rows()))) >>> 0;
    if (round === 0) continue;
    measured.trips.push((1000 * trips) / (trippedMs - beganMs));
    measured.commands.push((1000 * found.commands) / (endedMs - trippedMs));
  }
  return measured;
}

/** A deposit and its pickup, in turns. */
async function takeTrips(locker: LockerUnderTest, trips: number): Promise<void> {
  let atMs = OPENING.startMs;
  let code: string | undefined;
  for (let trip = 0; trip < trips; trip++) {
    const command =
      code === undefined
        ? ({ type: 'deposit', size: 'S' } as const)
        : ({ type: 'pickup', code } as const);
    const outcome = await locker.execute({ id: `${trip}`, atMs: ++atMs, command });
    if (outcome.kind !== 'reply' || !outcome.reply.ok) {
      throw new Error(`Request ${trip} came back as ${JSON.stringify(outcome)}.`);
    }
    code = 'code' in outcome.reply ? outcome.reply.code : undefined;
  }
}

function hash(text: string): number {
  return murmur3(new TextEncoder().encode(text))[0];
}
