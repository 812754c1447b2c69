import { startMock } from '../../src/mock/browser.js';
import { describeService, type Connection } from '../service/service-suite.js';

async function connect(): Promise<Connection> {
  const mock = await startMock({ baseUrl: '/v1' });
  return {
    baseUrl: '/v1',
    fetch: request => fetch(request),
    returnAddress: `${location.origin}/portal`,
    // The mock has no sign-in page: it returns the address that the person would return to.
    signInOnPage: async address => address,
    close: async () => mock.stop(),
  };
}

describeService("in a page, through the mock's service worker", connect);
