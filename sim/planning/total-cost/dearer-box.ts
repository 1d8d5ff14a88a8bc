import type { Judgement } from '../judging/judgement.ts';
import type { Box } from './box.ts';

/** Banks that all cost more in total than the best. Plain data. */
export interface DearerBox {
  readonly box: Box;
  /** What the cheapest of them costs by itself. */
  readonly cost: number;
  /** Of the largest mix in the box: no bank in it rejects less. */
  readonly judgement: Judgement;
}

/** Why no bank costs less in total than the best. */
export interface DearerBanks {
  /** Where more never hurts, every bank is in one of these, misses a target, or is beyond `floor`. */
  readonly boxes: readonly DearerBox[];
  /** What costs so much by itself, or with what Erlang B says that it rejects, costs more in total than the best. */
  readonly floor: number;
}
