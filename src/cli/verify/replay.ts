import { alignTable } from '../../report/table.ts';
import { storyOf, withElapsed } from '../../report/verification/story.ts';
import type { Replay } from '../../verify/replay.ts';
import { createStage } from '../../verify/stage.ts';
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
  const stage = await createStage(source, opening);
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
