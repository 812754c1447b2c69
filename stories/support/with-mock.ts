import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

import { createSmeClient } from '../../src/client/index.js';
import { createMock, type Scenario } from '../../src/mock/index.js';
import '../../src/session/sme-one-id.js';

interface Visit {
  readonly scenario?: Scenario;
  /** Who is signed in; nobody when not given. */
  readonly username?: 'somying' | 'somchai' | 'busy';
}

/**
 * The story inside a service of its own: no worker, no network, and nothing that another story on the page could change.
 * What the service holds is made anew whenever the story is opened.
 */
export function withMock({ scenario, username }: Visit = {}): Decorator {
  return story => {
    const { fetch } = createMock(scenario ? { scenario } : {});
    const client = createSmeClient({ baseUrl: new URL('/v1', location.href).href, fetch });
    if (username) void client.auth.signIn({ username, password: 'Sample-Pass-2569' });
    return html`<sme-one-id .client=${client}>${story()}</sme-one-id>`;
  };
}
