/** The example alerts and dashboard ask for metrics and labels that exist, and each alert says what to do. */
import { readFileSync } from 'node:fs';

import { expect } from 'chai';
import { parse } from 'yaml';

import { createMetrics } from '../../src/server/metrics/metrics.js';

interface Alerts {
  readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[];
}
interface Dashboard {
  readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[];
}

const alerts = (parse(readFileSync('examples/monitoring/alerts.yaml', 'utf8')) as Alerts).groups.flatMap(
  ({ rules }) => rules,
);
const { panels } = JSON.parse(readFileSync('examples/monitoring/dashboard.json', 'utf8')) as Dashboard;

/** What Prometheus adds to each metric. */
const added = ['job', 'instance'];

/** The labels of each metric that a server can have, by its name in the exposition. */
async function exposed(): Promise<Map<string, Set<string>>> {
  const metrics = createMetrics({
    openStreams: () => 0,
    pendingWebhooks: async () => [{ agencyId: 'dbd', pending: 1, oldest: null, stopped: false }],
    pools: () => ({ primary: { idle: 1, busy: 0, waiting: 0 } }),
    replica: { reads: { replica: 1, behind: 0, unavailable: 0, foreign: 0 } },
    replicaLag: async () => ({ bytes: 0, seconds: 0 }),
  });
  metrics.answered({ requestId: '', operationId: 'getService', callerKind: undefined, status: 200, milliseconds: 1 });
  metrics.storeCalled('reference', 1, false);
  metrics.rateLimited('account');
  const attempt = { attempt: 1, failures: 0, status: 200, error: undefined, givenUp: 1 };
  metrics.webhookAttempted({ agencyId: 'dbd', outcome: 'delivered', ...attempt });
  const found = new Map<string, Set<string>>([['up', new Set()]]);
  for (const [, name = '', labels = ''] of (await metrics.exposition()).matchAll(/^([a-z_0-9]+)(?:\{(.*)\})? \S+$/gm)) {
    const names = found.get(name) ?? new Set();
    for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) names.add(label);
    found.set(name, names);
  }
  return found;
}

const expressions = [
  ...alerts.map(({ alert, expr }) => [alert, expr] as const),
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
];

describe('server: monitoring', () => {
  for (const [name, expr] of expressions)
    it(`asks for what exists: ${name}, ${expr.slice(0, 60)}`, async () => {
      const metrics = await exposed();
      const asked = [...expr.matchAll(/\b(?:sme|nodejs|process)_\w+|\bup\b/g)].map(([metric]) => metric);
      expect(asked).not.to.deep.equal([]);
      expect([...metrics.keys()]).to.include.members(asked);
      const labels = [
        ...[...expr.matchAll(/(\w+)\s*(?:=~|!=|!~|=)\s*"/g)].map(([, label]) => label!),
        ...[...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, list]) => list!.split(/,\s*/)),
      ];
      const known = new Set([...added, ...asked.flatMap(metric => [...metrics.get(metric)!])]);
      expect([...known]).to.include.members(labels);
    });

  it('says what to do for each alert', () => {
    const headings = readFileSync('docs/operating/what-to-do-when.md', 'utf8').match(/^## Sme\w+$/gm);
    expect(headings).to.deep.equal(alerts.map(({ alert }) => `## ${alert}`));
  });

  it('shows every metric of the service on the dashboard', async () => {
    const shown = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join('\n');
    const names = [...(await exposed()).keys()].filter(name => name.startsWith('sme_'));
    const missing = names.filter(name => !new RegExp(`\\b${name.replace(/_(bucket|count|sum)$/, '')}`).test(shown));
    expect(missing).to.deep.equal([]);
  });

  it('documents every metric of the service', async () => {
    const documented = readFileSync('docs/operating.md', 'utf8') + readFileSync('docs/operating/webhooks.md', 'utf8');
    const names = [...(await exposed()).keys()].filter(name => name.startsWith('sme_'));
    const missing = names.filter(name => !documented.includes(name.replace(/_(bucket|count|sum)$/, '')));
    expect(missing).to.deep.equal([]);
  });
});
