import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

import { createSmeClient, type SmeClient } from '../../src/index.js';
import { createMock, scenarios, type MockOptions, type Scenario } from '../../src/mock/index.js';
import { operations, type OperationId } from '../../src/contract/operations.js';
import { notesLoading } from './scenario-notes.js';
import '../../src/session/sme-one-id.js';

interface Visit {
  readonly scenario?: Scenario;
  /** What the service says of itself. */
  readonly description?: NonNullable<MockOptions['description']>;
  /** The signed-in account; nobody by default. */
  readonly username?: 'somying' | 'somchai' | 'busy';
}

/**
 * The story inside a service of its own: no worker, no network, and nothing that other stories of the page could
 * change. The service's data is created whenever the story is opened. A scenario in the toolbar has precedence over the
 * story's own.
 */
export function withMock(visit: Visit = {}): Decorator {
  return (story, { globals, id }) => {
    notesLoading(id);
    const client = visitor(visit, String(globals['scenario']));
    return html`<sme-one-id .client=${client}>${story()}</sme-one-id>`;
  };
}

/** All operations of the contract except these. */
export const allBut = (...missing: readonly OperationId[]): OperationId[] =>
  (Object.keys(operations) as OperationId[]).filter(id => !missing.includes(id));

function visitor(visit: Visit, chosen: string): SmeClient {
  const scenario = scenarios.find(name => name === chosen) ?? visit.scenario;
  const { fetch } = createMock({
    ...(scenario && { scenario }),
    ...(visit.description && { description: visit.description }),
  });
  const client = createSmeClient({ baseUrl: new URL('/v1', location.href).href, fetch });
  const username = chosen === 'busy' && visit.username ? 'busy' : visit.username;
  // A scenario may prevent the sign-in; the story then shows that scenario.
  if (username) client.auth.signIn({ username, password: 'Sample-Pass-2569' }).catch(() => undefined);
  return client;
}
