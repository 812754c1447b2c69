import type { Report, Result } from '../run.js';
import { escaped } from '../../rules/escaped.js';
import { foundBeforeText } from './text.js';
import { summaries } from './summary.js';

/** The XML that continuous integration reads: a suite for each level, a case for each check. */
export function junitReport(report: Report): string {
  const suites = summaries(report).map(({ level, passed, failed, skipped }) => {
    const cases = report.results.filter(result => result.level === level);
    const counts = `tests="${passed + failed + skipped}" failures="${failed}" skipped="${skipped}"`;
    return `  <testsuite name="${level}" ${counts} time="${seconds(cases)}">\n${cases.map(testCase).join('\n')}\n  </testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${escaped(`SME One ID ${report.contractVersion}: ${report.url}`)}">
${suites.join('\n')}
</testsuites>
`;
}

function testCase(result: Result): string {
  const { level, id, title, outcome, reason = '', findings, foundBefore } = result;
  const start = `    <testcase classname="${level}" name="${escaped(`${id}: ${title}`)}" time="${seconds([result])}"`;
  if (outcome === 'skipped') return `${start}><skipped message="${escaped(reason)}"/></testcase>`;
  const failures = findings
    .filter(({ severity }) => severity === 'must')
    .map(({ operation, summary, sent, came, contract, line }) => {
      const text = `sent\n${sent}\n\ncame\n${came}\n\ncontract\n${contract}\n${line}`;
      return `<failure message="${escaped(`${operation}: ${summary}`)}">${escaped(text)}</failure>`;
    });
  if (foundBefore.length > 0) failures.push(`<failure message="${escaped(foundBeforeText(foundBefore))}"/>`);
  return failures.length === 0 ? `${start}/>` : `${start}>\n      ${failures.join('\n      ')}\n    </testcase>`;
}

const seconds = (results: readonly Result[]) =>
  (results.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000).toFixed(3);
