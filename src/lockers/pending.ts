import type { AdapterFinding } from '../../machines/protocol/adapter-finding.ts';
import type { Exchange } from './transport.ts';

interface Waiting {
  readonly settle: (exchange: Exchange) => void;
  readonly timer: NodeJS.Timeout;
}

/** Answers so late that nobody waits for them are told from such that nobody asked for: the last so many. */
const REMEMBERED = 10_000;

/** The messages under way on one connection, the oldest first. A message that is sent twice at once is answered twice. */
export class Pending {
  private readonly waiting = new Map<string, Waiting[]>();
  /** Whether anything was ever answered. */
  hasAnswered = false;
  /** Ids that were settled without an answer of their own. */
  private readonly givenUp = new Set<string>();

  /** Whether nobody waits for anything. */
  get isEmpty(): boolean {
    return this.waiting.size === 0;
  }

  wait(id: string, answerWithinMs: number): Promise<Exchange> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.settle(id, { kind: 'unknown', waitedMs: answerWithinMs });
      }, answerWithinMs);
      const one = { settle: resolve, timer };
      const others = this.waiting.get(id);
      if (others) others.push(one);
      else this.waiting.set(id, [one]);
    });
  }

  /** An answer has come. What it is wrong with is found by whoever waits longest. */
  take(data: object): void {
    const id: unknown = Reflect.get(data, 'id');
    if (typeof id === 'string' && this.waiting.has(id)) {
      this.settle(id, { kind: 'answer', data });
    } else if (typeof id !== 'string' || !this.givenUp.has(id)) {
      const named = typeof id === 'string' ? `id '${id}', which nobody asked` : 'no id';
      const message = `it answered with ${named}; an answer has the id of its request`;
      this.breakOldest({ kind: 'wrongId', message, evidence: JSON.stringify(data).slice(0, 300) });
    }
  }

  breakOldest(finding: AdapterFinding): void {
    const [oldest] = this.waiting.keys();
    if (oldest !== undefined) this.settle(oldest, { kind: 'broken', finding });
  }

  breakAll(finding: AdapterFinding): void {
    while (this.waiting.size > 0) this.breakOldest(finding);
  }

  private settle(id: string, exchange: Exchange): void {
    const all = this.waiting.get(id);
    const one = all?.shift();
    if (one === undefined) return;
    if (all!.length === 0) this.waiting.delete(id);
    clearTimeout(one.timer);
    if (exchange.kind === 'answer') this.hasAnswered = true;
    else this.giveUp(id);
    one.settle(exchange);
  }

  private giveUp(id: string): void {
    this.givenUp.add(id);
    if (this.givenUp.size > REMEMBERED) {
      const [first] = this.givenUp;
      this.givenUp.delete(first!);
    }
  }
}
