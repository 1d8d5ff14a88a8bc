import type { Interrupted, LockerUnderTest } from '../../../machines/protocol/locker-under-test.ts';
import { LockerUnavailable } from '../../../machines/protocol/locker-unavailable.ts';
import type { LockerRequest } from '../../../machines/protocol/locker-request.ts';
import type { Outcome } from '../../../machines/protocol/outcome.ts';
import type { Sent } from '../sent.ts';
import type { StepFault } from '../step.ts';

export interface Delivery {
  readonly locker: LockerUnderTest;
  readonly request: LockerRequest;
  readonly fault: StepFault | undefined;
  /** When the power is back, if it is cut. */
  readonly resumedAtMs: number;
  readonly onSent: (sent: Sent) => void;
}

/**
 * Brings a request to a locker, with what goes wrong on the way.
 *
 * A request without an answer, since that was lost or the power was cut, is sent again as it was until there is one, and
 * nothing in between. So it was executed once, at the instant that it told, whether at first or now.
 * @returns what came of it; of each copy, if it arrived more than once
 */
export async function deliver(delivery: Delivery): Promise<readonly Outcome[]> {
  const { locker, request, fault, onSent } = delivery;

  function send(): Promise<Outcome> {
    onSent(request);
    return locker.execute(request);
  }

  async function cutPower(during?: Interrupted): Promise<void> {
    await locker.restart!(delivery.resumedAtMs, during);
    onSent({ resumedAtMs: delivery.resumedAtMs });
  }

  try {
    switch (fault?.name) {
      case 'restart':
        await cutPower();
        return [await send()];
      case 'crash':
        onSent(request);
        await cutPower({ request, moment: fault.nth });
        return [perhapsExecutedBefore(await send())];
      case 'answer-lost':
        onSent(request);
        await locker.lose!(request);
        return [perhapsExecutedBefore(await send())];
      case 'duplicate':
        return await Promise.all([send(), send()]);
      default:
        return [await send()];
    }
  } catch (error) {
    if (!(error instanceof LockerUnavailable)) throw error;
    const message = `it did not come back after the power cut: ${error.problems.join('; ')}`;
    return [{ kind: 'broken', finding: { kind: 'crashed', message } }];
  }
}

/** Its doors, if it opens none now, were opened the first time, which nobody was told. */
function perhapsExecutedBefore(outcome: Outcome): Outcome {
  return outcome.kind === 'reply' && outcome.doors?.length === 0
    ? { ...outcome, doors: undefined }
    : outcome;
}
