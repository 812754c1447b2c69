/** From what a test has given to the response that the page gets. */
import { ownAnswers } from '../../contract/documented-answers.js';
import { operations, type OperationId } from '../../contract/operations.js';
import type { Problem } from '../../contract/types.js';
import { validators } from '../../contract/validators.js';
import { problemTitles } from '../../service/http/problem-titles.js';
import type { SingleAnswer } from './answer-types.js';
import { givenHeaders, contractProblem, problemCodeOf, problemStatuses } from './contract-problem.js';

/** A whole answer, of any operation. */
interface WholeAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** @throws {TypeError} when the operation never answers so */
export function checkAnswer(id: OperationId, answer: NonNullable<SingleAnswer>): void {
  if (typeof answer === 'function') return;
  if (typeof answer === 'number') {
    if (problemCodeOf(id, answer) === undefined)
      throw new TypeError(
        `${id} has no problem with the status ${answer}; it has ${problemStatuses(id).join(', ')}. ` +
          `For what a gateway answers, write { status: ${answer} }.`,
      );
    return;
  }
  // Callers without TypeScript may pass anything.
  if (typeof (answer as unknown) !== 'object' || (answer as unknown) === null)
    throw new TypeError(`The answer of ${id} must be a status, { status, headers, body } or a function.`);
  checkHeaders(id, answer);
  checkSuccess(id, answer);
}

function checkHeaders(id: OperationId, { headers }: WholeAnswer): void {
  try {
    new Headers(headers);
  } catch (cause) {
    throw new TypeError(`The answer of ${id} has headers that no response can have.`, { cause });
  }
}

function checkSuccess(id: OperationId, { status = successStatus(id), body }: WholeAnswer): void {
  if (status >= 400) return;
  if (!(operations[id].statuses as readonly number[]).includes(status))
    throw new TypeError(`${id} does not answer with the status ${status}. A function may return any Response.`);
  const validator = validators[id].responses[status];
  if (!validator || validator(body)) return;
  const findings = (validator.errors ?? []).map(
    ({ instancePath, keyword, params }) => `body${instancePath}: ${[keyword, ...Object.values(params)].join(' ')}`,
  );
  throw new TypeError(
    `The body is not an answer of ${id} with the status ${status}: ${findings.join(', ')}. ` +
      'A function may return any Response.',
  );
}

/** The response of an answer that {@link checkAnswer} accepts; `undefined` when its function leaves the request to the service. */
export async function writeAnswer(
  id: OperationId,
  answer: NonNullable<SingleAnswer>,
  request: Request,
): Promise<Response | undefined> {
  if (typeof answer === 'function') {
    const response: unknown = await answer(request.clone());
    // By its parts: pages under test may have a Response of their own.
    if (response == null) return undefined;
    if (typeof (response as Partial<Response>).headers?.get === 'function') return response as Response;
    throw new TypeError(`The function that answers ${id} must give a Response, or undefined.`);
  }
  return typeof answer === 'number'
    ? errorResponse(id, { status: answer }, request)
    : wholeResponse(id, answer, request);
}

function wholeResponse(id: OperationId, answer: WholeAnswer, request: Request): Response | Promise<Response> {
  const { status = successStatus(id), headers, body } = answer;
  if (status >= 400) return errorResponse(id, { ...answer, status }, request);
  const isJson = validators[id].responses[status] !== undefined;
  const [mediaType] = ownAnswers[id][status]?.mediaTypes ?? [];
  return new Response(isJson ? JSON.stringify(body) : ((body as BodyInit | undefined) ?? null), {
    status,
    headers: { ...givenHeaders, ...(mediaType && { 'Content-Type': mediaType }), ...headers },
  });
}

async function errorResponse(
  id: OperationId,
  { status, headers, body }: WholeAnswer & { readonly status: number },
  request: Request,
): Promise<Response> {
  if (typeof body === 'string') return new Response(body, { status, headers: { ...headers } });
  const given = body as Partial<Problem> | undefined;
  const wanted = given?.code;
  // One of a later version stands in the problem that the contract has for the status.
  const code = wanted !== undefined && Object.hasOwn(problemTitles, wanted) ? wanted : problemCodeOf(id, status);
  if (code === undefined) {
    const type = wanted !== undefined && { 'Content-Type': 'application/problem+json' };
    return new Response(given ? JSON.stringify(given) : null, { status, headers: { ...type, ...headers } });
  }
  const response = contractProblem(id, status, code, request);
  for (const [name, value] of Object.entries(headers ?? {})) response.headers.set(name, value);
  if (!given) return response;
  const problem = { ...((await response.json()) as Problem), ...given };
  return new Response(JSON.stringify(problem), { status, headers: response.headers });
}

function successStatus(id: OperationId): number {
  return operations[id].statuses.find(status => status < 300) ?? 200;
}
