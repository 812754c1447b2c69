/** Routes each operation of the contract, and wraps every call: authentication, rate limits, validation and errors. */
import { Hono } from 'hono';
import { operations, type Caller, type Operation, type OperationId } from '../../contract/operations.js';
import { authenticate } from './authenticate.js';
import type { AnyAnswer, Call, Handlers } from './call.js';
import { notFound, ProblemError, problemResponse } from './problem.js';
import { preferredLanguage } from '../../rules/preferred-language.js';
import { RateMeter } from './rate-meter.js';
import { readCall } from './read-call.js';
import { checkResponse, writeResponse } from './write-response.js';
import type { Dependencies } from '../options.js';
import { StoreUnavailable } from '../store/store-unavailable.js';

/** The prefix of every address of the service. */
export const BASE_PATH = '/v1';

export interface ServiceEnv {
  Bindings: { requestId: string };
}

/** What is known of one request while it is handled. */
interface RequestContext {
  readonly requestId: string;
  readonly at: Date;
  readonly meter: RateMeter;
  callerKind?: Caller | undefined;
}

/** A handler whose operation the compiler does not know any more. */
type AnyHandler = (call: Call) => Promise<AnyAnswer>;

export function createRoutes(handlers: Handlers, deps: Dependencies): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  const ids = deps.offered;
  const routePatterns = ids.map(id => {
    const { method, path }: Operation = operations[id];
    return { method, isLiteral: !path.includes('{'), pattern: pathPattern(path) };
  });

  /** The methods of a path. Literal paths have precedence over paths with parameters. */
  function allowedMethods(path: string): Set<string> {
    const matching = routePatterns.filter(({ pattern }) => pattern.test(path));
    const literal = matching.filter(({ isLiteral }) => isLiteral);
    return new Set((literal.length > 0 ? literal : matching).map(({ method }) => method));
  }

  /** Why no operation matches: the path does not exist, or has other methods (RFC 9110 §15.5.6). */
  function routingProblem(path: string, method: string): ProblemError {
    const methods = allowedMethods(path);
    if (methods.size === 0 || methods.has(method)) return notFound();
    if (methods.has('GET')) methods.add('HEAD');
    return new ProblemError('method_not_allowed', { headers: { Allow: [...methods].join(', ') } });
  }

  for (const id of ids) {
    const { method, path } = operations[id];
    const honoPath = BASE_PATH + path.replace(/\{(\w+)\}/g, ':$1');
    const isLiteral = !path.includes('{');
    app.on(method, honoPath, ({ req, env }) =>
      // `/inquiries/search` also matches `/inquiries/{receiptNumber}`; a literal path of the contract has precedence.
      isLiteral || allowedMethods(req.path).has(method)
        ? respond(id, req.raw, env.requestId, context => runCall(id, req.raw, req.param(), context))
        : respondWithProblem(req.raw, env.requestId, routingProblem(req.path, method)),
    );
  }
  app.notFound(({ req, env }) => respondWithProblem(req.raw, env.requestId, routingProblem(req.path, req.method)));

  function respondWithProblem(request: Request, requestId: string, problem: ProblemError): Promise<Response> {
    return respond(undefined, request, requestId, () => Promise.reject(problem));
  }

  /** Turns a request into a response. Every failure becomes a problem, and unexpected errors are reported. */
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
    return deps.checkResponses && id !== undefined ? checkResponse(id, response) : response;
  }

  async function runCall(id: OperationId, request: Request, path: Record<string, string>, context: RequestContext) {
    const { requestId, at } = context;
    const caller = await authenticate(request, operations[id].callers, deps, at);
    context.callerKind = caller?.kind;
    await context.meter.count('account', caller?.party);
    const values = await readCall(id, request, path);
    // In a loop over ids, the compiler cannot know that handler and call belong to the same operation.
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

/** Seconds; usually enough for a database to restart. */
const RETRY_AFTER_SECONDS = 2;

function problemForError(error: unknown): ProblemError {
  if (!(error instanceof StoreUnavailable)) return new ProblemError('internal_error');
  return new ProblemError('service_unavailable', { retryAfterSeconds: RETRY_AFTER_SECONDS });
}

/**
 * HEAD is GET without the body (RFC 9110 §9.3.2); the router has found the operation of the GET. Cancelling the body tells its
 * source, such as an event stream, that nobody reads it.
 */
async function withoutBodyForHead(request: Request, response: Response): Promise<Response> {
  if (request.method !== 'HEAD') return response;
  await response.body?.cancel();
  return new Response(null, response);
}

/** Matches the addresses of a path of the contract, such as `/attachments/{attachmentId}`, without their query. */
export function pathPattern(path: string): RegExp {
  return new RegExp(`^${BASE_PATH}${path.replace(/\{\w+\}/g, '[^/]+')}$`);
}
