import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

import { createSmeClient, type SmeClient } from '../../src/index.js';
import { createMock, scenarios, type Scenario } from '../../src/mock/index.js';
import '../../src/session/sme-one-id.js';

interface Visit {
  readonly scenario?: Scenario;
  /** Who is signed in; nobody when not given. */
  readonly username?: 'somying' | 'somchai' | 'busy';
}

/**
 * The story inside a service of its own: no worker, no network, and nothing that another story on the page could change.
 * What the service holds is made anew whenever the story is opened. The toolbar's scenario, when one is chosen, goes before
 * the story's own.
 */
export function withMock(visit: Visit = {}): Decorator {
  return (story, { globals }) => {
    const client = visitor(visit, String(globals['scenario']));
    return html`<sme-one-id .client=${client}>${story()}</sme-one-id>`;
  };
}

function visitor(visit: Visit, chosen: string): SmeClient {
  const scenario = scenarios.find(name => name === chosen) ?? visit.scenario;
  const { fetch } = createMock(scenario ? { scenario } : {});
  const client = createSmeClient({ baseUrl: new URL('/v1', location.href).href, fetch });
  const username = chosen === 'busy' && visit.username ? 'busy' : visit.username;
  // A scenario may keep anybody from signing in; what the story shows then is what it is about.
  if (username) client.auth.signIn({ username, password: 'Sample-Pass-2569' }).catch(() => undefined);
  return client;
}
