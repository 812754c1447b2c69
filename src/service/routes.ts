/** Each operation of the contract under its method and path, and what lies around every call: who, what, and what went wrong. */
import { Hono } from 'hono';
import { operations, type Operation, type OperationId } from '../contract/operations.js';
import { authenticate } from './edge/authenticate.js';
import type { AnyAnswer, Call, Handlers } from './edge/call.js';
import { notFound, ProblemError, problemResponse } from './edge/problem.js';
import { preferredLanguage } from './edge/problem-titles.js';
import { readCall } from './edge/read-call.js';
import { checkResponse, writeAnswer } from './edge/write-answer.js';
import type { Deps } from './options.js';

/** Below every address of the service, whatever its origin. */
export const BASE_PATH = '/v1';

export interface ServiceEnv {
  Bindings: { requestId: string };
}

/** Any handler, once its operation is not known to the compiler any more. */
type AnyHandler = (call: Call) => Promise<AnyAnswer>;

export function createRoutes(handlers: Handlers, deps: Deps): Hono<ServiceEnv> {
  const app = new Hono<ServiceEnv>();
  const ids = Object.keys(operations) as OperationId[];

  for (const id of ids) {
    const { method, path } = operations[id];
    const honoPath = BASE_PATH + path.replace(/\{(\w+)\}/g, ':$1');
    app.on(method, honoPath, ({ req, env }) =>
      // `/inquiries/search` also looks like `/inquiries/{receiptNumber}`; a path that the contract has as it is goes first.
      methodsAt(req.path).has(method)
        ? answerCall(id, req.raw, req.param(), env.requestId)
        : say(unroutable(req.path, method), req.raw, env.requestId),
    );
  }
  app.notFound(({ req, env }) => say(unroutable(req.path, req.method), req.raw, env.requestId));

  /** From the request to the response; every failure becomes a problem, and what is nobody's fault but ours is reported. */
  async function answerCall(id: OperationId, request: Request, path: Record<string, string>, requestId: string) {
    const response = await runCall(id, request, path, requestId).catch((error: unknown) =>
      say(error, request, requestId),
    );
    if (!deps.checkResponses) return response;
    try {
      await checkResponse(id, response);
      return response;
    } catch (breach) {
      return say(breach, request, requestId);
    }
  }

  async function runCall(id: OperationId, request: Request, path: Record<string, string>, requestId: string) {
    const at = deps.clock();
    const caller = await authenticate(request, operations[id].callers, deps.store, at);
    const values = await readCall(id, request, path);
    // The loop over ids has forgotten that this handler and this call belong to one operation.
    const handler = handlers[id] as unknown as AnyHandler;
    const call = { operationId: id, request, requestId, at, caller, ...values } as Call;
    return writeAnswer(await handler(call));
  }

  function say(error: unknown, request: Request, requestId: string): Response {
    const problem = error instanceof ProblemError ? error : new ProblemError('internal_error');
    if (problem !== error) deps.onFault(error, requestId);
    return problemResponse(problem, requestId, preferredLanguage(request.headers.get('Accept-Language')));
  }

  return app;
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
