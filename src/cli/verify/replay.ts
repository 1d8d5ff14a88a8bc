import type { InjectedFault } from '../../../machines/injected-fault.ts';
import { alignTable } from '../../report/table.ts';
import { storyOf, withElapsed } from '../../report/verification/story.ts';
import type { Replay } from '../../verify/replay.ts';
import type { Injectable } from '../../verify/injection/injectable.ts';
import { createStage } from '../../verify/stage.ts';
import type { Script } from '../../verify/trial.ts';
import { BadInput } from '../bad-input.ts';
import { VERSION } from '../../version.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { print } from '../terminal.ts';
import type { VerifyPlan } from './plan.ts';

/** `verify --replay`: puts a script on again, and tells what comes of it. */
export async function putOnAgain(
  { source, opening }: VerifyPlan,
  { script, property }: Replay,
  json: boolean,
): Promise<ExitCode> {
  const stage = await createStage(source, opening, faultsIn(script));
  refuseSpared(stage, source.spec);
  const { violations, records } = await stage.play(script);
  if (json) {
    const results = { pigeonhole: VERSION, locker: source.spec, property, violations, records };
    print(`${JSON.stringify(results)}\n`);
  } else {
    const columns = [
      { heading: '', align: 'right' },
      { heading: '', align: 'left' },
      { heading: '', align: 'left' },
    ] as const;
    const story = alignTable(columns, storyOf(records, opening.startMs)).slice(1);
    const ends =
      violations.length === 0
        ? [`No property is violated; ${property} was, when this was written.`]
        : violations.map(
            ({ number, property, message }) =>
              `✗ ${number} ${property}: ${withElapsed(message, opening.startMs)}`,
          );
    print([...story, ...ends, ''].join('\n'));
  }
  return violations.length === 0 ? EXIT.ok : EXIT.propertyViolated;
}

function faultsIn({ steps }: Script): InjectedFault[] {
  return [...new Set(steps.flatMap(({ fault }) => (fault ? [fault.name] : [])))];
}

/** @throws BadInput if something shall go wrong that cannot go wrong with this locker */
function refuseSpared({ spared }: Injectable, spec: string): void {
  if (spared.length === 0) return;
  throw new BadInput(
    spared.map(({ fault, why }) => `--replay: the fault ${fault} cannot befall ${spec}: ${why}`),
  );
}
