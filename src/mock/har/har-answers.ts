import type { Fetch } from '../fetch.js';
import type { ReplayedHar } from './har.js';
import type { Replay } from './replay.js';

/** Answers what a HAR has; everything else goes on, or is a problem. */
export function harFirst(
  har: ReplayedHar,
  { harOnly, pathOf }: { readonly harOnly: boolean; readonly pathOf: (request: Request) => string },
  fetch: Fetch,
): Fetch {
  let replay: Promise<Replay> | undefined;
  return async request => {
    // Pages without a HAR do not load it.
    replay ??= import('./replay.js').then(({ replayOf }) => replayOf(har, { withSessions: harOnly }));
    const response = await (await replay)(request, pathOf(request));
    if (response) return response;
    return harOnly ? notInHar(request) : fetch(request);
  };
}

/** 501, so that clients take the operation for one that the service does not offer and do not try again. */
function notInHar({ method, url }: Request): Response {
  const { pathname, search } = new URL(url);
  const problem = {
    type: 'about:blank',
    title: 'Not in the HAR',
    status: 501,
    code: 'not_offered',
    detail: `The HAR has no answer for ${method} ${pathname}${search}${method === 'POST' ? ' with this body' : ''}.`,
  };
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', 'X-Request-Id': 'mock-har' },
  });
}
