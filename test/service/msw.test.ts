import { setupServer } from 'msw/node';

import { createMock } from '../../src/mock/index.js';
import { describeService, type Connection } from './service-suite.js';

const baseUrl = 'https://sme.test/v1';

async function connect(): Promise<Connection> {
  const server = setupServer(...createMock({ baseUrl }).handlers);
  server.listen({ onUnhandledRequest: 'error' });
  return {
    baseUrl,
    fetch: request => fetch(request),
    returnAddress: 'https://sme.test/portal',
    // The mock has no sign-in page: it returns the address that the person would return to.
    signInOnPage: async address => address,
    close: async () => server.close(),
  };
}

describeService("through MSW, with the mock's handlers", connect);
