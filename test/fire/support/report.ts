/** The table that is printed after the last disaster. */
import type { LoopTimes } from '../../support/loop-probe.js';

export interface Row extends LoopTimes {
  readonly name: string;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly errorsShown: number;
  readonly longest: { readonly milliseconds: number; readonly action: string };
}

const rows: Row[] = [];

export function record(row: Row): void {
  rows.push(row);
}

const head = [
  'Disaster',
  'Acknowledged',
  'Lost',
  'Doubled',
  'Errors shown',
  'Longest outage',
  'Loop busy',
  'Core awaited',
];

const inMs = (milliseconds: number) => `${milliseconds.toFixed(0)} ms`;

function cells(row: Row): string[] {
  const { name, acknowledged, lost, doubled, errorsShown, longest, busyMs, waitedMs } = row;
  const outage = `${(longest.milliseconds / 1000).toFixed(1)} s (${longest.action})`;
  return [name, ...[acknowledged, lost, doubled, errorsShown].map(String), outage, ...[busyMs, waitedMs].map(inMs)];
}

/** As Markdown, for docs/operating/under-fire.md. */
function table(): string {
  const lines = [head, ...rows.map(cells)];
  const widths = head.map((_, column) => Math.max(...lines.map(line => line[column]!.length)));
  const written = lines.map(line => `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`);
  written.splice(1, 0, `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`);
  return written.join('\n');
}

// Once for all files, because it stands outside of any suite.
after(function () {
  const root = this.test?.parent;
  const skipped: string[] = [];
  root?.eachTest(test => {
    if (test.isPending()) skipped.push(test.fullTitle());
  });
  process.stdout.write(`\n${table()}\n\n`);
  for (const title of skipped) process.stdout.write(`!! NOT TRIED: ${title}\n`);
});
