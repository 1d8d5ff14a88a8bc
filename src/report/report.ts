import { doorLines } from './doors.ts';
import type { Finding } from './finding.ts';
import { setting, title } from './heading.ts';
import { noteworthy } from './noteworthy/noteworthy.ts';
import type { Paint } from './paint.ts';
import { parcelTable } from './parcel-table.ts';
import { occupancyTable, rejectionTable } from './size-tables.ts';
import { worstTimeLines } from './worst-times.ts';
import { wrap } from './wrap.ts';

const WIDTH = 80;
const BULLET = '• ';

/** A study for people: tables of at most 80 columns, then what is noteworthy, in words. */
export function report(finding: Finding, paint: Paint): string {
  const table = ([heading, ...rows]: readonly string[]) => [paint.dim(heading ?? ''), ...rows];
  const remarks = noteworthy(finding).flatMap((remark) =>
    wrap(remark, WIDTH - BULLET.length).map((line, index) =>
      index === 0 ? paint.yellow(BULLET) + line : ' '.repeat(BULLET.length) + line,
    ),
  );
  const sections = [
    [paint.bold(title(finding)), ...wrap(setting(finding), WIDTH)],
    table(rejectionTable(finding)),
    table(occupancyTable(finding)),
    table(parcelTable(finding)),
    [...worstTimeLines(finding), ...doorLines(finding)].flatMap((line) => wrap(line, WIDTH)),
    ...(remarks.length === 0 ? [] : [[paint.bold('Noteworthy'), ...remarks]]),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
