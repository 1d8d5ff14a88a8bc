import type { CheckClientsOptions, ClientsVerdict } from '../../verify/histories/check-clients.ts';
import { clientsOutcome } from '../../verify/histories/clients-outcome.ts';
import type { Operation } from '../../verify/histories/operation.ts';
import { VERSION } from '../../version.ts';

/** What came of asking a locker from several clients at once, as one JSON document (docs/cli.md). */
export function clientsResults(
  verdict: ClientsVerdict,
  { spec, opening, clients, seed, histories }: CheckClientsOptions & { readonly spec: string },
) {
  const { hello, wrong } = verdict;
  return {
    pigeonhole: VERSION,
    locker: spec,
    hello,
    opening: { ...opening, sizes: hello.sizes },
    seed,
    clients,
    wanted: histories,
    histories: verdict.histories,
    requests: verdict.requests,
    unanswered: verdict.unanswered,
    undecided: verdict.undecided,
    outcome: clientsOutcome(verdict, { histories }),
    ...(wrong && {
      failures: wrong.failures,
      history: wrong.operations.map(operationIn),
      order: wrong.linearization.order.map(({ sentAt }) => sentAt),
      stuck: wrong.linearization.stuck.map(({ sentAt }) => sentAt),
    }),
  };
}

/** JSON has no Infinity: what was never answered has no `answeredAt`. */
function operationIn({ client, request, reply, sentAt, answeredAt }: Operation) {
  const answer = reply && { answeredAt, reply };
  return { client, sentAt, ...request, ...answer };
}
