import type { HostSession } from '../../../src/index.js';
import { startServer } from '../../../src/server/index.js';
import { cuttingProxy } from '../../support/cutting-proxy.js';
import { credentials } from './answers.js';
import type { CutLine } from './cut-line.js';

/** @param portal origin of the page that calls the service over the connection; undefined for a program in Node */
export async function startCutLine(portal?: string): Promise<CutLine> {
  const server = await startServer({ port: 0, sampleData: true, ...(portal && { allowedOrigins: [portal] }) });
  const proxy = await cuttingProxy(server.url);
  return {
    baseUrl: `${proxy.url}/v1`,
    session: await signIn(server.url),
    cutAfter: async bytes => proxy.cutAfter(...bytes),
    counts: async () => ({ sent: proxy.sent, cuts: proxy.cuts }),
    async close() {
      await proxy.close();
      await server.close();
    },
  };
}

/** Signs in as the portal's back end does, because a page of another origin may not handle passwords. */
async function signIn(url: string): Promise<HostSession> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(`${url}/v1/sign-in`, { method: 'POST', headers, body: JSON.stringify(credentials) });
  const { accessToken, expiresAt } = (await answer.json()) as HostSession;
  return { accessToken, expiresAt };
}
