/** Each operation of the contract under its method and path, and what lies around every call: who, what, and what went wrong. */
import { Hono } from 'hono';
import { operations, type Caller, type Operation, type OperationId } from '../../contract/operations.js';
import { authenticate } from './authenticate.js';
import type { AnyAnswer, Call, Handlers } from './call.js';
import { notFound, ProblemError, problemResponse } from './problem.js';
import { preferredLanguage } from './problem-titles.js';
import { RateMeter } from './rate-meter.js';
import { readCall } from './read-call.js';
import { checkResponse, writeResponse } from './write-response.js';
import type { Dependencies } from '../options.js';
import { StoreUnavailable } from '../store/store-unavailable.js';

/** Below every address of the service, whatever its origin. */
export const BASE_PATH = '/v1';

export interface ServiceEnv {
  Bindings: { requestId: string };
}

/** One request on its way through. */
interface RequestContext {
  readonly requestId: string;
  readonly at: Date;
  readonly meter: RateMeter;
  callerKind?: Caller | undefined;
}

/** Any handler, once its operation is not known to the compiler any more. */
type AnyHandler = (call: Call) => Promise<AnyAnswer>;

export function createRoutes(handlers: Handlers, deps: Dependencies): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  const ids = Object.keys(operations) as OperationId[];

  for (const id of ids) {
    const { method, path } = operations[id];
    const honoPath = BASE_PATH + path.replace(/\{(\w+)\}/g, ':$1');
    const isLiteral = !path.includes('{');
    app.on(method, honoPath, ({ req, env }) =>
      // `/inquiries/search` also looks like `/inquiries/{receiptNumber}`; a path that the contract has as it is goes first.
      isLiteral || allowedMethods(req.path).has(method)
        ? respond(id, req.raw, env.requestId, context => runCall(id, req.raw, req.param(), context))
        : respondWithProblem(req.raw, env.requestId, routingProblem(req.path, method)),
    );
  }
  app.notFound(({ req, env }) => respondWithProblem(req.raw, env.requestId, routingProblem(req.path, req.method)));

  function respondWithProblem(request: Request, requestId: string, problem: ProblemError): Promise<Response> {
    return respond(undefined, request, requestId, () => Promise.reject(problem));
  }

  /** From the request to the response; every failure becomes a problem, and what is nobody's fault but ours is reported. */
  async function respond(
    operationId: OperationId | undefined,
    request: Request,
    requestId: string,
    run: (context: RequestContext) => Promise<Response>,
  ): Promise<Response> {
    const started = performance.now();
    const at = deps.clock();
    const context: RequestContext = { requestId, at, meter: new RateMeter(deps.rateLimits, at) };
    const withinRateLimit = context.meter.count('address', deps.callerAddress(request));
    const response = await withinRateLimit
      .then(() => run(context))
      .then(found => checkedResponse(operationId, found))
      .catch((error: unknown) => checkedResponse(operationId, problemResponseFor(error, request, requestId)))
      .catch((violation: unknown) => problemResponseFor(violation, request, requestId));
    const { callerKind } = context;
    const milliseconds = performance.now() - started;
    deps.onAnswer({ requestId, operationId, callerKind, status: response.status, milliseconds });
    return withoutBodyForHead(request, context.meter.addHeaders(response));
  }

  async function checkedResponse(id: OperationId | undefined, response: Response): Promise<Response> {
    if (deps.checkResponses && id !== undefined) await checkResponse(id, response);
    return response;
  }

  async function runCall(id: OperationId, request: Request, path: Record<string, string>, context: RequestContext) {
    const { requestId, at } = context;
    const caller = await authenticate(request, operations[id].callers, deps.store, at);
    context.callerKind = caller?.kind;
    await context.meter.count('account', caller?.party);
    const values = await readCall(id, request, path);
    // The loop over ids has forgotten that this handler and this call belong to one operation.
    const handler = handlers[id] as unknown as AnyHandler;
    const call = { operationId: id, request, requestId, at, caller, ...values } as Call;
    return writeResponse(await handler(call));
  }

  function problemResponseFor(error: unknown, request: Request, requestId: string): Response {
    const problem = error instanceof ProblemError ? error : problemForError(error);
    if (problem !== error) deps.onError(error, requestId);
    return problemResponse(problem, requestId, preferredLanguage(request.headers.get('Accept-Language')));
  }

  return app;
}

/** Seconds; a database that was restarted is there again by then. */
const RETRY_AFTER_SECONDS = 2;

function problemForError(error: unknown): ProblemError {
  if (!(error instanceof StoreUnavailable)) return new ProblemError('internal_error');
  return new ProblemError('service_unavailable', { retryAfterSeconds: RETRY_AFTER_SECONDS });
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
function routingProblem(path: string, method: string): ProblemError {
  const methods = allowedMethods(path);
  if (methods.size === 0 || methods.has(method)) return notFound();
  if (methods.has('GET')) methods.add('HEAD');
  return new ProblemError('method_not_allowed', { headers: { Allow: [...methods].join(', ') } });
}

const routePatterns = Object.values<Operation>(operations).map(({ method, path }) => ({
  method,
  isLiteral: !path.includes('{'),
  pattern: new RegExp(`^${BASE_PATH}${path.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** The methods of a path; those of a path without parameters go before those of one that has some. */
function allowedMethods(path: string): Set<string> {
  const matching = routePatterns.filter(({ pattern }) => pattern.test(path));
  const literal = matching.filter(({ isLiteral }) => isLiteral);
  return new Set((literal.length > 0 ? literal : matching).map(({ method }) => method));
}
