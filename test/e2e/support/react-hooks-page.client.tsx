import { hydrateRoot } from 'react-dom/client';

import { createSmeClient, type SmeClient } from '../../../src/index.js';
import { createMock } from '../../../src/mock/index.js';
import { HooksPage } from './react-hooks-page.js';

declare global {
  interface Window {
    /** Method and path of every request. */
    requests: string[];
    client: SmeClient;
    hydrateHooks: () => void;
  }
}

const baseUrl = `${location.origin}/v1`;
const mock = createMock({ baseUrl });
window.requests = [];
window.client = createSmeClient({
  baseUrl,
  fetch: request => {
    window.requests.push(`${request.method} ${new URL(request.url).pathname.replace('/v1', '')}`);
    return mock.fetch(request);
  },
});
window.hydrateHooks = () => {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root.');
  hydrateRoot(root, <HooksPage client={window.client} />);
};
