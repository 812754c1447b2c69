import createClient, { type Client, type ParseAs } from 'openapi-fetch';

import { arrived, failed, failureIn, readBody, readProblem, type Answer } from './answer.js';
import type { Language, SmeClientOptions } from './client.js';
import type { MeasuredClock } from './clock.js';
import { inTime, type Deadline } from './deadline.js';
import { SmeError } from './errors.js';
import { checkLimits, type Limits } from './options.js';
import { isDocument, isRepeatable, waitAfter } from './retry.js';
import type { Tokens } from './tokens.js';
import { version } from './version.js';
import { pause } from './waiting.js';
import type { paths } from '../contract/schema.js';

export interface TransportOptions extends Omit<SmeClientOptions, 'getSession' | 'language' | keyof Limits> {
  readonly language: () => Language;
  readonly tokens: Tokens;
  readonly clock: MeasuredClock;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly backoffMs: number;
}

/** As much of openapi-fetch's `init` as matters here, and a call's own limits. */
interface Init extends Limits {
  readonly parseAs?: ParseAs;
  readonly signal?: AbortSignal | null;
  readonly headers?: HeadersInit;
  readonly params?: { readonly header?: Readonly<Record<string, unknown>> };
  readonly fetch?: Carry;
}

type Carry = NonNullable<SmeClientOptions['fetch']>;

/** Operations that anybody may call; they never carry a token. The contract's tests hold this against the contract. */
const open = /^\/(account-types|sign-in|session\/refresh|password-resets)(\/|$)/;

/** All that the contract has. */
const methods = ['GET', 'PUT', 'POST', 'DELETE'] as const;

/**
 * openapi-fetch with what it leaves open: the bearer token and its renewal, time limits and retries, and answers that are
 * none.
 *
 * A call meets `{ data }` or the service's problem as `{ error }`, as openapi-fetch promises; everything else is an
 * `SmeError`. Whatever is sent again is made anew from the call's arguments, so no body is ever read twice.
 */
export function createTransport(options: TransportOptions): Client<paths> {
  const { baseUrl, language, tokens, clock } = options;
  // A redirect is not followed: what is sent, a password perhaps, is for this service alone.
  const bare = createClient<paths>({ baseUrl, pathSerializer, redirect: 'manual' });
  const platformFetch: Carry = (request, init) => globalThis.fetch(request, init);

  const send = async (request: Request, token: string | null, carry: Carry, deadline: Deadline): Promise<Response> => {
    const { headers } = request;
    headers.set('Accept-Language', language());
    headers.set('SME-SDK-Version', version);
    if (token !== null && request.url.startsWith(`${baseUrl}/`)) headers.set('Authorization', `Bearer ${token}`);
    const sentAt = Date.now();
    let response: Response;
    try {
      response = await carry(request, deadline);
    } catch (cause) {
      throw failed(cause);
    }
    clock.learn(response, sentAt);
    if (!response.ok) await readProblem(response);
    return response;
  };

  const ask = async (
    method: string,
    path: string,
    init: Init,
    token: string | null,
    deadline: Deadline,
  ): Promise<Answer> => {
    const carry = init.fetch ?? options.fetch ?? platformFetch;
    // What openapi-fetch does not know it writes onto the request, and makes that a slow object.
    const { timeoutMs, retries, ...asked } = init;
    const answer: Answer = await untyped.request(method, path, {
      ...asked,
      // A signal makes a request half as dear again, so only a caller's own is within it; the time limit goes beside it.
      signal: init.signal && deadline.signal,
      parseAs: 'stream', // The body is read below, once, where what is wrong with it can be told.
      fetch: (request: Request) => send(request, token, carry, deadline),
    });
    const { response } = answer;
    return response.ok ? { data: await readBody(response, init.parseAs ?? 'json'), response } : answer;
  };

  /** Asks until there is an answer to give back: again with a renewed token, and again after a fault that may pass. */
  const insist = async (method: string, path: string, init: Init, deadline: Deadline): Promise<Answer> => {
    const anonymous = open.test(path) || (init.headers && new Headers(init.headers).has('Authorization'));
    const again = isRepeatable(method, path, init.params?.header?.['Idempotency-Key']);
    const retries = again ? (init.retries ?? options.retries) : 0;
    let token = anonymous ? null : await tokens.current();
    let renewed = false;
    const hooks = (options.onRequest ?? options.onResponse) && (await arrived(import('./hooks.js')));

    for (let attempt = 1, failures = 0; ; attempt += 1) {
      if (deadline.stopped) throw deadline.stopped;
      const asking = () => ask(method, path, init, token, deadline);
      let answer: Answer | SmeError;
      try {
        const facts = { operation: `${method} ${path}`, attempt };
        answer = await (hooks ? hooks.observed(options, facts, asking) : asking());
      } catch (thrown) {
        answer = expected(thrown);
      }
      const failure = answer instanceof SmeError ? answer : failureIn(answer);
      if (!failure) return orThrow(answer);
      if (failure.code === 'session_expired' && token !== null && !renewed) {
        const next = await tokens.after(token);
        if (next === null) return orThrow(answer);
        token = next;
        renewed = true;
        continue;
      }
      // What the first request, whose answer was lost, has deleted.
      if (failure.code === 'not_found' && method === 'DELETE' && failures > 0) return { response: nothing() };
      const wait = failures < retries ? waitAfter(failure, failures, options.backoffMs, deadline) : undefined;
      if (wait === undefined) return orThrow(answer);
      failures += 1;
      await pause(wait, deadline.signal);
      if (token !== null) token = await tokens.current();
    }
  };

  const call = (method: string, path: string, init: Init = {}): Promise<Answer> => {
    checkLimits(init);
    const limit = init.timeoutMs ?? (isDocument(path) ? Infinity : options.timeoutMs);
    return inTime(deadline => insist(method, path, init, deadline), limit, init.signal, init.parseAs === 'stream');
  };

  // From here on only names matter: the types of openapi-fetch hold for what `call` gives, as its own code does.
  const untyped = bare as unknown as Record<'request', (method: string, path: string, init: object) => Promise<Answer>>;
  const byMethod = methods.map(method => [method, (path: string, init?: Init) => call(method, path, init)]);
  return { ...bare, request: call, ...Object.fromEntries(byMethod) } as Client<paths>;
}

/** Whatever else is thrown is a mistake in a program, and no answer. */
function expected(thrown: unknown): SmeError {
  if (thrown instanceof SmeError) return thrown;
  throw thrown;
}

function orThrow(answer: Answer | SmeError): Answer {
  if (answer instanceof SmeError) throw answer;
  return answer;
}

const nothing = () => new Response(null, { status: 204 });

/** Fills in the path. A value that would change which path it is, is a mistake of the caller. */
function pathSerializer(path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value !== 'string' || /^\.{0,2}$/.test(value))
      throw new TypeError(`${name} must be a string that is not empty and not a dot segment.`);
    return encodeURIComponent(value);
  });
}
