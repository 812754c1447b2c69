import type { Client } from 'openapi-fetch';

import {
  arrived,
  transportError,
  parsed,
  problemAnswer,
  readBody,
  type ClientAnswer,
  type RequestOutcome,
} from './answer.js';
import type { Language, SmeClientOptions } from '../client-options.js';
import type { MeasuredClock } from './clock.js';
import { withDeadline, type Deadline } from './deadline.js';
import type * as Diagnosis from './diagnosis.js';
import { SmeError } from '../errors.js';
import { checkLimits, type Limits } from '../check-options.js';
import { createRequester, merged, messageOf, type RequestParts } from './request.js';
import { mayTakeLong, isRepeatable, waitAfter } from './retry.js';
import type { ClientTokens } from '../session/tokens.js';
import { version } from '../version.js';
import { isOffline, pause } from './waiting.js';
import { publicPaths } from '../../contract/public-paths.js';
import type { paths } from '../../contract/schema.js';

export interface TransportOptions extends Omit<SmeClientOptions, 'getSession' | 'language' | 'timeoutMs' | 'retries'> {
  readonly language: () => Language;
  readonly tokens: ClientTokens;
  readonly clock: MeasuredClock;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly backoffMs: number;
}

/** What openapi-fetch would be given, and a call's own limits. */
interface Init extends Limits, Omit<RequestParts, 'signal'> {
  readonly signal?: AbortSignal | null;
  readonly fetch?: FetchFunction;
}

type FetchFunction = NonNullable<SmeClientOptions['fetch']>;

export interface Transport {
  /** A problem of the service is a value, as openapi-fetch promises; everything else that goes wrong is thrown. */
  readonly api: Client<paths>;
  /** The same, but answers that are damaged in parts are repaired. */
  readonly lenientApi: Client<paths>;
}

/** All operations of the contract. */
const httpMethods = ['GET', 'PUT', 'POST', 'DELETE'] as const;

/**
 * Calls of the contract by method and path, as in openapi-fetch, plus what that leaves open: the bearer token and its renewal,
 * deadlines and retries, and unusable answers. Every try builds a new request from the call's arguments, so no body is read twice.
 */
export function createTransport(options: TransportOptions): Transport {
  const { baseUrl, language, tokens, clock } = options;
  const page = (globalThis as { readonly location?: Location }).location;
  const isCrossOrigin = page !== undefined && new URL(baseUrl).origin !== page.origin;
  // A header that the service's CORS does not list would block every call.
  const { sendVersion = !isCrossOrigin } = options;
  const { respond, use, eject } = createRequester(baseUrl, options.headers);
  const platformFetch: FetchFunction = (request, init) => globalThis.fetch(request, init);

  const send = async (
    request: Request,
    token: string | null,
    carry: FetchFunction,
    deadline: Deadline,
  ): Promise<Response> => {
    const { headers } = messageOf(request);
    headers.set('Accept-Language', language());
    if (sendVersion) headers.set('SME-SDK-Version', version);
    if (token !== null && request.url.startsWith(`${baseUrl}/`)) headers.set('Authorization', `Bearer ${token}`);
    const sentAt = Date.now();
    let response: Response;
    try {
      response = await carry(request, deadline);
    } catch (cause) {
      if (isCrossOrigin && cause instanceof TypeError && !isOffline())
        void diagnosis().then(found => found?.warnOfCors(baseUrl, sendVersion, headers));
      throw transportError(cause);
    }
    clock.learn(messageOf(response), sentAt);
    return response;
  };

  let diagnosing: Promise<typeof Diagnosis | undefined> | undefined;
  /** Without this module, successful answers are returned as they come, and errors follow the status. */
  const diagnosis = () => (diagnosing ??= import('./diagnosis.js').catch(() => (diagnosing = undefined)));

  const ask = async (
    method: string,
    path: string,
    init: Init,
    token: string | null,
    deadline: Deadline,
  ): Promise<RequestOutcome> => {
    const { timeoutMs, retries, onDamage, signal, fetch: carry = options.fetch ?? platformFetch, ...parts } = init;
    // A signal makes a request about 50 % more expensive, so only a caller's own is within it; the time limit goes beside it.
    const response = await respond(method, path, { ...parts, signal: signal ? deadline.signal : null }, request =>
      send(request, token, carry, deadline),
    );
    // Whoever asked with it has the answer.
    if (response.status === 304 && merged(init.headers, init.params?.header).has('If-None-Match')) return { response };
    const read = response.ok ? await readBody(response, init.parseAs ?? 'json') : undefined;
    if (read && !read.isOther) return read;
    const found = await diagnosis();
    const text = read ? read.text : await arrived(response.text(), response);
    const answer = { error: text && (parsed(text) ?? text), response };
    const failure = found
      ? found.failedCallError(answer, { operation: `${method} ${path}`, token }, text, options)
      : new SmeError('unexpected_answer', { status: response.status, cause: response });
    return { ...answer, failure };
  };

  /** Repeats the request until there is an answer to return: with a renewed token, and after a temporary failure. */
  const sendWithRetries = async (
    method: string,
    path: string,
    init: Init,
    deadline: Deadline,
  ): Promise<RequestOutcome> => {
    const anonymous = publicPaths.includes(path) || merged(init.headers).has('Authorization');
    const again = isRepeatable(method, path, init.params?.header?.['Idempotency-Key']);
    const retries = again ? (init.retries ?? options.retries) : 0;
    let token = anonymous ? null : await tokens.current();
    const { person } = tokens;
    let renewed = false;
    const hooks = (options.onRequest ?? options.onResponse) && (await arrived(import('./hooks.js')));

    let earlier: SmeError | undefined;
    for (let attempt = 1, failures = 0; ; attempt += 1) {
      if (deadline.stopped) throw deadline.stopped;
      const asking = () => ask(method, path, init, token, deadline).catch(asFailure);
      const answer = await (hooks
        ? hooks.observed(options, { operation: `${method} ${path}`, attempt }, asking)
        : asking());
      if (!('failure' in answer)) return answer;
      const { failure } = answer;
      if (earlier) Object.assign(failure, { earlier });
      // Whatever its code: the token is no longer valid.
      if (failure.status === 401 && token !== null) {
        const next = renewed ? tokens.rejected(token) : await tokens.after(token);
        if (next === null || tokens.person !== person) return answer;
        token = next;
        renewed = true;
        continue;
      }
      // The first request, whose answer was lost, has deleted it.
      if (method === 'DELETE' && failures > 0 && failure.code === 'not_found' && failure.cause === undefined)
        return { response: new Response(null, { status: 204 }) };
      const wait = failures < retries ? waitAfter(failure, failures, options.backoffMs, deadline) : undefined;
      if (wait === undefined) return answer;
      failures += 1;
      earlier = failure;
      await pause(wait, deadline.signal);
      if (token === null) continue;
      token = await tokens.current();
      if (tokens.person !== person) return answer;
    }
  };

  const clientOf = (lenient?: SmeClientOptions['onDamage']): Client<paths> => {
    const call = async (method: string, path: string, init: Init = {}): Promise<ClientAnswer> => {
      checkLimits(init);
      if ('body' in init && !('bodySerializer' in init) && Object(init.body) !== init.body)
        throw new TypeError(`${method} ${path} sends an object.`);
      const { parseAs = 'json', onDamage = options.onDamage ?? lenient } = init;
      // Loaded while the answer is on its way.
      if (parseAs === 'json') void diagnosis();
      const work = async (deadline: Deadline): Promise<ClientAnswer> => {
        const answer = await sendWithRetries(method, path, init, deadline);
        if ('failure' in answer) {
          const { failure, error, response } = answer;
          // Only a problem of the service itself is a value.
          if (!response || failure.cause !== undefined) throw failure;
          return problemAnswer({ error, response }, failure);
        }
        const { data, response, text } = answer;
        const found = text === undefined ? undefined : await diagnosis();
        const sound = found?.sound(answer, `${method} ${path}`, { ...options, ...(onDamage && { onDamage }) });
        init.onAnswer?.(response);
        return sound ?? { data, response };
      };
      const limit = init.timeoutMs ?? (mayTakeLong(path) ? Infinity : options.timeoutMs);
      return withDeadline(work, limit, init.signal, parseAs === 'stream');
    };
    const byMethod = Object.fromEntries(
      httpMethods.map(method => [method, (path: string, init?: Init) => call(method, path, init)]),
    ) as Record<string, unknown>;
    // The types of openapi-fetch hold for what a call gives, as its own code does.
    return { use, eject, request: call, ...byMethod } as unknown as Client<paths>;
  };

  return { api: clientOf(), lenientApi: clientOf(ignoreDamage) };
}

const ignoreDamage = () => undefined;

/** Anything else that is thrown is a bug, and no answer. */
function asFailure(thrown: unknown): RequestOutcome {
  if (thrown instanceof SmeError) return { failure: thrown };
  throw thrown;
}
