import type { Finding } from '../../verify/finding.ts';
import type { PropertyVerdict } from '../../verify/verdicts.ts';
import { plural } from '../numbers.ts';
import { alignTable } from '../table.ts';
import { INDENT, indented } from './indented.ts';
import { storyOf, withElapsed } from './story.ts';

/** A story is told from its end backwards, if it is longer. */
const MAX_LINES = 40;

/** A property that is broken, and the story that breaks it. */
export function findingLines(
  { violation, records, isReproducible }: Finding,
  verdicts: readonly PropertyVerdict[],
  startMs: number,
  replay: string | undefined,
): string[] {
  const property = verdicts.find(({ property }) => property.name === violation.property)!.property;
  const cells = storyOf(records, startMs);
  const shown = cells.slice(-MAX_LINES);
  const table = alignTable(
    [
      { heading: '', align: 'right' },
      { heading: '', align: 'left' },
      { heading: '', align: 'left' },
    ],
    shown,
  ).slice(1);
  const steps = records.filter(({ command }) => command !== undefined).length;
  return [
    `${violation.number} ${violation.property} (${property.rules.join(', ')}), after ${plural(steps, 'command')}`,
    ...indented(property.statement),
    ...indented(property.reason),
    ...(cells.length > shown.length ? [`${INDENT}… ${cells.length - shown.length} before`] : []),
    ...table.map((line) => INDENT.repeat(2) + line),
    ...indented(`✗ ${withElapsed(violation.message, startMs)}`),
    ...(isReproducible
      ? []
      : indented(
          'It did not happen again when the same was asked: the locker is not deterministic.',
        )),
    ...(replay === undefined ? [] : [`${INDENT}again: ${replay}`]),
  ];
}
