import type { Report, ReportedFinding, Result } from '../run.js';
import { escaped } from '../../rules/escaped.js';
import { summaries } from './summary.js';
import { badges, foundBeforeText } from './text.js';

const style = `body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border-inline-start: 3px solid; padding-inline-start: .75rem }
.failed > h3 { color: light-dark(#b42318, #ff9c90) } .skipped > h3 { opacity: .7 } h3 { margin-block: .5rem; font-size: 1rem }`;

/** One page without scripts and without anything from elsewhere. */
export function htmlReport(report: Report): string {
  const { url, contractVersion, left } = report;
  const rows = summaries(report).map(({ level, passed, failed, skipped }) => {
    const own = report.results.filter(result => result.level === level);
    return `<h2>${level}: ${passed} passed, ${failed} failed, ${skipped} skipped</h2>${own.map(resultHtml).join('')}`;
  });
  const stays = left.length === 0 ? '' : `<p>Left behind in the service: ${left.map(escaped).join(', ')}.</p>`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>SME One ID conformance</title>
<style>${style}</style>
<h1>SME One ID conformance</h1>
<p>${escaped(url)}, contract ${escaped(contractVersion)}</p>
${badges(report)
  .map(badge => `<p><strong>${escaped(badge)}</strong></p>`)
  .join('')}
${stays}
${rows.join('\n')}
</html>
`;
}

function resultHtml({ id, title, outcome, reason, findings, foundBefore }: Result): string {
  const why = reason === undefined ? '' : ` (${escaped(reason)})`;
  const head = `<h3>${outcome}: ${escaped(id)}, ${escaped(title)}${why}</h3>`;
  const before = foundBefore.length === 0 ? '' : `<p>Also fails ${escaped(foundBeforeText(foundBefore))}.</p>`;
  return `<section class="${outcome}">${head}${before}${findings.map(findingHtml).join('')}</section>`;
}

function findingHtml({ severity, operation, summary, sent, came, contract, line }: ReportedFinding): string {
  const parts = { sent, came, contract: `${contract}\n${line}` };
  const texts = Object.entries(parts).map(([name, text]) => `<dt>${name}<dd><pre>${escaped(text)}</pre>`);
  const kind = severity === 'must' ? '' : 'Warning. ';
  return `<p>${kind}<code>${escaped(operation)}</code>: ${escaped(summary)}</p><dl>${texts.join('')}</dl>`;
}
