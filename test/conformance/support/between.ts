/** What stands between the checks and our service, and changes requests or answers. */
import type { Session } from '../../../src/contract/types.js';
import type { Fetch } from './judged.js';

export type Plant = (serve: Fetch) => Fetch;

export const isCall = ({ method, url }: Request, wanted: string, path: string) =>
  method === wanted && new URL(url).pathname === `/v1${path}`;

/** What a sign-in has started; undefined for any other answer. */
export async function startedSession(request: Request, response: Response): Promise<Session | undefined> {
  if (!isCall(request, 'POST', '/sign-in') || !response.ok) return undefined;
  return (await response.clone().json()) as Session;
}

/** Changes every good answer of one operation. */
export function changed<Body>(method: string, path: string, change: (body: Body) => Body): Plant {
  return serve => async request => {
    const response = await serve(request);
    if (!isCall(request, method, path) || !response.ok) return response;
    return json(change((await response.json()) as Body), response);
  };
}

export const json = (body: unknown, { status, headers }: Pick<Response, 'status' | 'headers'>) =>
  new Response(JSON.stringify(body), { status, headers });

export function withHeader(request: Request, name: string, value: string | undefined): Request {
  const changedRequest = new Request(request);
  if (value === undefined) changedRequest.headers.delete(name);
  else changedRequest.headers.set(name, value);
  return changedRequest;
}

export const withBody = (request: Request, body: string) =>
  new Request(request.url, { method: request.method, headers: request.headers, body });

/** What one person does not find is looked for as everybody else who has signed in. */
export const forAnybody: Plant = serve => {
  const tokens: string[] = [];
  return async request => {
    const response = await serve(request);
    const session = await startedSession(request, response);
    if (session) tokens.push(session.accessToken);
    if (response.status !== 404 || request.method !== 'GET') return response;
    for (const token of tokens) {
      const other = await serve(withHeader(request, 'Authorization', `Bearer ${token}`));
      if (other.ok) return other;
    }
    return response;
  };
};
