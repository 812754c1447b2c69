import createClient, { type Client, type ParseAs } from 'openapi-fetch';

import { abortable } from './abortable.js';
import { arrived, readBody, readProblem, type Answer } from './answer.js';
import type { SmeClientOptions } from './client.js';
import type { Tokens } from './tokens.js';
import type { paths } from '../contract/schema.js';
import type { Problem } from '../contract/types.js';

export interface TransportOptions extends Pick<SmeClientOptions, 'fetch' | 'language'> {
  /** Absolute. */
  readonly baseUrl: string;
  readonly tokens: Tokens;
}

/** As much of openapi-fetch's `init` as matters here. */
interface Init {
  readonly parseAs?: ParseAs;
  readonly signal?: AbortSignal | null;
  readonly headers?: Headers | Readonly<Record<string, unknown>>;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Operations that anybody may call; they never carry a token. The contract's tests hold this against the contract. */
const open = /^\/(account-types|sign-in(\/.*)?|session\/refresh|password-resets(\/.*)?)$/;

/** All that the contract has. */
const methods = ['GET', 'PUT', 'POST', 'DELETE'] as const;

/**
 * openapi-fetch with what it leaves open: the bearer token and its renewal, the language, and answers that are none.
 *
 * A call meets `{ data }` or the service's problem as `{ error }`, as openapi-fetch promises; everything else is an
 * `SmeError`. A renewed token means the call is made anew from its arguments, so no body is ever read twice.
 */
export function createTransport({ baseUrl, fetch, language = 'th', tokens }: TransportOptions): Client<paths> {
  // A redirect is not followed: what is sent, a password perhaps, is for this service alone.
  const bare = createClient<paths>({ baseUrl, pathSerializer, redirect: 'manual' });
  const platformFetch = (request: Request) => globalThis.fetch(request);

  const send = async (request: Request, token: string | null, carry: NonNullable<Init['fetch']>): Promise<Response> => {
    request.headers.set('Accept-Language', typeof language === 'function' ? language() : language);
    if (token !== null && request.url.startsWith(`${baseUrl}/`))
      request.headers.set('Authorization', `Bearer ${token}`);
    const response = await arrived(carry(request), undefined, request.signal);
    if (!response.ok) await readProblem(response, request.signal);
    return response;
  };

  const once = async (method: string, path: string, init: Init, token: string | null): Promise<Answer> => {
    const carry = init.fetch ?? fetch ?? platformFetch;
    const answer = await untyped.request(method, path, {
      ...init,
      parseAs: 'stream', // The body is read below, once, where what is wrong with it can be told.
      fetch: (request: Request) => send(request, token, carry),
    });
    if (!answer.response.ok) return answer;
    const data = await readBody(answer.response, init.parseAs ?? 'json', init.signal ?? null);
    return { data, response: answer.response };
  };

  const call = async (method: string, path: string, init: Init = {}): Promise<Answer> => {
    const anonymous = open.test(path) || (init.headers && hasAuthorization(init.headers));
    const token = await abortable(anonymous ? Promise.resolve(null) : tokens.current(), init.signal);
    const answer = await once(method, path, init, token);
    if (token === null || (answer.error as Problem | undefined)?.code !== 'session_expired') return answer;
    const renewed = await abortable(tokens.after(token), init.signal);
    return renewed === null ? answer : once(method, path, init, renewed);
  };

  // From here on only names matter: the types of openapi-fetch hold for what `call` gives, as its own code does.
  const untyped = bare as unknown as Record<'request', (method: string, path: string, init: object) => Promise<Answer>>;
  const byMethod = methods.map(method => [method, (path: string, init?: Init) => call(method, path, init)]);
  return { ...bare, request: call, ...Object.fromEntries(byMethod) } as Client<paths>;
}

/** Fills in the path. A value that would change which path it is, is a mistake of the caller. */
function pathSerializer(path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value !== 'string' || /^\.{0,2}$/.test(value))
      throw new TypeError(`${name} must be a string that is not empty and not a dot segment.`);
    return encodeURIComponent(value);
  });
}

const hasAuthorization = (headers: NonNullable<Init['headers']>): boolean =>
  headers instanceof Headers
    ? headers.has('Authorization')
    : Object.keys(headers).some(name => name.toLowerCase() === 'authorization');
