import { startServer } from '../../src/server/index.js';
import { signInAtProvider } from '../server/support/provider-sign-in.js';
import { describeService, type Connection } from './service-suite.js';

async function connect(): Promise<Connection> {
  const server = await startServer({ port: 0, sampleData: true, checkResponses: true });
  return {
    baseUrl: `${server.url}/v1`,
    fetch: request => fetch(request),
    returnAddress: `${server.url}/`,
    signInOnPage,
    close: () => server.close(),
  };
}

/** Signs in as a browser without scripts does: at the provider, or by the form on the service's own page. */
async function signInOnPage(address: string, username: string, password: string): Promise<string> {
  const page = await fetch(address, { redirect: 'manual' });
  return page.status === 303
    ? signInAtProvider(address, { number: username, password })
    : submitForm(address, username, password);
}

async function submitForm(address: string, username: string, password: string): Promise<string> {
  const { origin, pathname, searchParams } = new URL(address);
  const body = new URLSearchParams({ request: searchParams.get('request') ?? '', lang: 'th', username, password });
  const init = { method: 'POST', body, headers: { Origin: origin }, redirect: 'manual' } as const;
  const response = await fetch(origin + pathname, init);
  const location = response.headers.get('Location');
  if (response.status !== 303 || !location) throw new Error(`the sign-in page answered ${response.status}`);
  return location;
}

describeService('over HTTP', connect);
