import { levels, type Level } from '../levels.js';
import type { Report, Result } from '../run.js';

export interface Summary {
  readonly level: Level;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** How each level went, in the order of the levels. */
export function summaries({ levels: asked, results }: Report): readonly Summary[] {
  return levels
    .filter(level => asked.includes(level))
    .map(level => {
      const own = results.filter(result => result.level === level);
      const count = (outcome: Result['outcome']) => own.filter(result => result.outcome === outcome).length;
      return { level, passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
    });
}

/** Something failed, or nothing of a level that was asked for by name could be checked. */
export function hasFailed(report: Report): boolean {
  const isNamed = !report.isPartial && report.levels.length < levels.length;
  const isEmpty = isNamed && summaries(report).some(({ passed, failed }) => passed + failed === 0);
  return isEmpty || report.results.some(({ outcome }) => outcome === 'failed');
}
