/** What the command prints. */
import type { Report, ReportedFinding, Result } from '../run.js';
import { summaries } from './summary.js';

const outcomeMarks = { passed: '✓', failed: '✗', skipped: '–' } as const;

/** One check, with what was found. */
export function resultText({ id, title, outcome, reason, findings, foundBefore }: Result): string {
  const before = foundBefore.length === 0 ? '' : ` (${foundBeforeText(foundBefore)})`;
  const head = `${outcomeMarks[outcome]} ${id}: ${title}${reason === undefined ? '' : ` (skipped: ${reason})`}${before}`;
  return [head, ...findings.map(findingText)].join('\n');
}

function findingText({ severity, operation, summary, sent, came, contract, line }: ReportedFinding): string {
  const rows = [
    `${severity === 'must' ? '' : 'warning: '}${operation}: ${summary}`,
    `sent      ${indented(sent)}`,
    `came      ${indented(came)}`,
    `contract  ${contract}`,
    `          ${line}`,
  ];
  return rows.map(row => `    ${row}`).join('\n');
}

/** What a check failed by that was said before. */
export const foundBeforeText = (checks: readonly string[]) => `for what ${checks.join(', ')} found`;

const indented = (text: string) => text.replaceAll('\n', `\n${' '.repeat(14)}`);

/** The end of a run: what stays in the service, and the badge of every level that passed. */
export function endText(report: Report): string {
  const left = report.left.length === 0 ? [] : [`Left behind in the service: ${report.left.join(', ')}.`, ''];
  const rows = summaries(report).map(({ level, passed, failed, skipped }) => {
    const counts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`];
    const hint =
      passed + failed === 0 ? '; nothing was checked, because it is not offered or something is not given' : '';
    return `${level}: ${counts.filter(Boolean).join(', ')}${hint}`;
  });
  return ['', ...left, ...rows, ...badges(report)].join('\n');
}

/** A line for each level of which nothing failed and something was checked; none of a selection of checks. */
export function badges(report: Report): readonly string[] {
  if (report.isPartial) return [];
  return summaries(report)
    .filter(({ failed, passed }) => failed === 0 && passed > 0)
    .map(({ level, passed, skipped }) => {
      const rest = skipped === 0 ? '' : `, ${skipped} skipped`;
      return `[SME One ID ${report.contractVersion} · ${level} ✓] ${report.url} passed ${passed} checks${rest}`;
    });
}
