import type { Finding } from '../../verify/finding.ts';
import type { PropertyVerdict } from '../../verify/verdicts.ts';
import type { Verification } from '../../verify/verification.ts';
import { storyOf } from './story.ts';

/**
 * A verification as JUnit XML, a test case a property: what is broken is a failure, what was not put to
 * the test an error (a build shall not pass on it), what could not be checked is skipped.
 */
export function verificationJunit(verification: Verification): string {
  const { spec, verdicts, findings, opening } = verification;
  const counts = (kind: PropertyVerdict['verdict']) =>
    verdicts.filter(({ verdict }) => verdict === kind).length;
  const cases = verdicts.map((verdict) => {
    const { number, name } = verdict.property;
    const finding = findings.find(({ violation }) => violation.property === name);
    const inside = insideOf(verdict, finding, opening.startMs);
    const attributes = `classname="${escaped(spec)}" name="${number} ${name}"`;
    return inside === ''
      ? `    <testcase ${attributes}/>`
      : `    <testcase ${attributes}>${inside}</testcase>`;
  });
  const suite = [
    `name="${escaped(spec)}" tests="${verdicts.length}" failures="${counts('broken')}"`,
    `errors="${counts('untested')}" skipped="${counts('notChecked')}"`,
  ].join(' ');
  // Its beginning is the mark by which a later run knows what it may replace (src/files/replaceable.ts).
  return [
    '<testsuites name="pigeonhole verify">',
    `  <testsuite ${suite}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function insideOf(verdict: PropertyVerdict, finding: Finding | undefined, startMs: number): string {
  switch (verdict.verdict) {
    case 'held':
      return '';
    case 'notChecked':
      return `<skipped message="${escaped(verdict.why)}"/>`;
    case 'untested':
      return `<error message="${escaped(`not put to the test: ${verdict.missing.join(', ')}`)}"/>`;
    case 'broken': {
      const story = storyOf(finding?.records ?? [], startMs).map((line) => line.join('  '));
      return `<failure message="${escaped(finding?.violation.message ?? '')}">${escaped(story.join('\n'))}</failure>`;
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** XML 1.0 has no place at all for most control characters. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '�')
    .replaceAll(/[&<>"\n]/g, (character) => ENTITIES[character]!);
}
