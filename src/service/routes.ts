/** Each operation of the contract under its method and path, and what lies around every call: who, what, and what went wrong. */
import { Hono } from 'hono';
import { operations, type Caller, type Operation, type OperationId } from '../contract/operations.js';
import { authenticate } from './edge/authenticate.js';
import type { AnyAnswer, Call, Handlers } from './edge/call.js';
import { notFound, ProblemError, problemResponse } from './edge/problem.js';
import { preferredLanguage } from './edge/problem-titles.js';
import { RateMeter } from './edge/rate-meter.js';
import { readCall } from './edge/read-call.js';
import { checkResponse, writeAnswer } from './edge/write-answer.js';
import type { Deps } from './options.js';
import { StoreUnavailable } from './store-unavailable.js';

/** Below every address of the service, whatever its origin. */
export const BASE_PATH = '/v1';

export interface ServiceEnv {
  Bindings: { requestId: string };
}

/** One request on its way through. */
interface Visit {
  readonly requestId: string;
  readonly at: Date;
  readonly meter: RateMeter;
  callerKind?: Caller | undefined;
}

/** Any handler, once its operation is not known to the compiler any more. */
type AnyHandler = (call: Call) => Promise<AnyAnswer>;

export function createRoutes(handlers: Handlers, deps: Deps): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  const ids = Object.keys(operations) as OperationId[];

  for (const id of ids) {
    const { method, path } = operations[id];
    const honoPath = BASE_PATH + path.replace(/\{(\w+)\}/g, ':$1');
    const isLiteral = !path.includes('{');
    app.on(method, honoPath, ({ req, env }) =>
      // `/inquiries/search` also looks like `/inquiries/{receiptNumber}`; a path that the contract has as it is goes first.
      isLiteral || methodsAt(req.path).has(method)
        ? answer(id, req.raw, env.requestId, visit => runCall(id, req.raw, req.param(), visit))
        : refuse(req.raw, env.requestId, unroutable(req.path, method)),
    );
  }
  app.notFound(({ req, env }) => refuse(req.raw, env.requestId, unroutable(req.path, req.method)));

  function refuse(request: Request, requestId: string, problem: ProblemError): Promise<Response> {
    return answer(undefined, request, requestId, () => Promise.reject(problem));
  }

  /** From the request to the response; every failure becomes a problem, and what is nobody's fault but ours is reported. */
  async function answer(
    operationId: OperationId | undefined,
    request: Request,
    requestId: string,
    run: (visit: Visit) => Promise<Response>,
  ): Promise<Response> {
    const started = performance.now();
    const at = deps.clock();
    const visit: Visit = { requestId, at, meter: new RateMeter(deps.rateLimits, at) };
    const counted = visit.meter.count('address', deps.callerAddress(request));
    const response = await counted
      .then(() => run(visit))
      .then(found => checked(operationId, found))
      .catch((error: unknown) => checked(operationId, say(error, request, requestId)))
      .catch((breach: unknown) => say(breach, request, requestId));
    const { callerKind } = visit;
    const milliseconds = performance.now() - started;
    deps.onAnswer({ requestId, operationId, callerKind, status: response.status, milliseconds });
    return withoutBodyForHead(request, visit.meter.stamp(response));
  }

  async function checked(id: OperationId | undefined, response: Response): Promise<Response> {
    if (deps.checkResponses && id !== undefined) await checkResponse(id, response);
    return response;
  }

  async function runCall(id: OperationId, request: Request, path: Record<string, string>, visit: Visit) {
    const { requestId, at } = visit;
    const caller = await authenticate(request, operations[id].callers, deps.store, at);
    visit.callerKind = caller?.kind;
    await visit.meter.count('account', caller?.party);
    const values = await readCall(id, request, path);
    // The loop over ids has forgotten that this handler and this call belong to one operation.
    const handler = handlers[id] as unknown as AnyHandler;
    const call = { operationId: id, request, requestId, at, caller, ...values } as Call;
    return writeAnswer(await handler(call));
  }

  function say(error: unknown, request: Request, requestId: string): Response {
    const problem = error instanceof ProblemError ? error : problemOf(error);
    if (problem !== error) deps.onFault(error, requestId);
    return problemResponse(problem, requestId, preferredLanguage(request.headers.get('Accept-Language')));
  }

  return app;
}

/** Seconds; a database that was restarted is there again by then. */
const RETRY_AFTER = 2;

function problemOf(error: unknown): ProblemError {
  if (!(error instanceof StoreUnavailable)) return new ProblemError('internal_error');
  return new ProblemError('service_unavailable', { retryAfterSeconds: RETRY_AFTER });
}

/**
 * HEAD is GET without the body (RFC 9110 §9.3.2); the router has found the operation of the GET. Whoever makes the body, such as
 * a stream that listens, is told that nobody will read it.
 */
async function withoutBodyForHead(request: Request, response: Response): Promise<Response> {
  if (request.method !== 'HEAD') return response;
  await response.body?.cancel();
  return new Response(null, response);
}

/** Why no operation answers: there is no such path, or it has other methods (RFC 9110 §15.5.6). */
function unroutable(path: string, method: string): ProblemError {
  const methods = methodsAt(path);
  if (methods.size === 0 || methods.has(method)) return notFound();
  if (methods.has('GET')) methods.add('HEAD');
  return new ProblemError('method_not_allowed', { headers: { Allow: [...methods].join(', ') } });
}

const paths = Object.values<Operation>(operations).map(({ method, path }) => ({
  method,
  isLiteral: !path.includes('{'),
  pattern: new RegExp(`^${BASE_PATH}${path.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** The methods of a path; those of a path without parameters go before those of one that has some. */
function methodsAt(path: string): Set<string> {
  const matching = paths.filter(({ pattern }) => pattern.test(path));
  const literal = matching.filter(({ isLiteral }) => isLiteral);
  return new Set((literal.length > 0 ? literal : matching).map(({ method }) => method));
}
