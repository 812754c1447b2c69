import * as msw from 'msw';

import type { Fetch } from './fetch.js';
import { UnreachableError } from './scenarios.js';

/**
 * The mock as handlers for msw. A `baseUrl` that is only a path fits every origin, because msw in Node knows none. There,
 * requests of other origins that the contract does not know are left to other handlers.
 */
export function mswHandlers(
  baseUrl: string,
  fetch: Fetch,
  isKnown: (request: Request) => boolean,
): msw.RequestHandler[] {
  checkMswForNode();
  const isPath = !URL.canParse(baseUrl);
  const base = baseUrl.replace(/\/$/, '');
  const handler = msw.http.all(isPath ? underPath(base) : `${base}/*`, async ({ request }) => {
    if (isPath && isOfAnotherOrigin(request) && !isKnown(request)) return undefined;
    try {
      return await fetch(request);
    } catch (thrown) {
      if (thrown instanceof UnreachableError) return msw.HttpResponse.error();
      throw thrown;
    }
  });
  return [handler];
}

const underPath = (path: string) => new RegExp(`^https?://[^/]+${path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}/`);

const isOfAnotherOrigin = ({ url }: Request) =>
  new URL(url).origin !== (globalThis.location as Location | undefined)?.origin;

/** Otherwise every call fails with "Promise.withResolvers is not a function". msw 2 has no `getCleanUrlString`. */
function checkMswForNode() {
  const version = (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node;
  if (version !== undefined && parseInt(version) < 22 && 'getCleanUrlString' in msw)
    throw new Error(
      `msw 3 does not work on Node ${version}, it needs Node 22.12 or newer. Install msw@2, or give the client the mock's fetch.`,
    );
}
