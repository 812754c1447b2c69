/** Turns a handler's result into a response, and validates it against the contract when asked to. */
import { operations, type Operation, type OperationId } from '../../contract/operations.js';
import { operationProblemCodes } from '../../contract/problem-codes.js';
import type { Problem } from '../../contract/types.js';
import { validators } from '../../contract/validators.js';
import type { AnyAnswer, StreamedJson } from './call.js';

/** A response of the service violates its contract. */
export class ContractViolation extends Error {
  override readonly name = 'ContractViolation';
}

export function writeResponse({ status, headers, body, stream }: AnyAnswer): Response {
  if (body === undefined) return new Response(stream ?? null, { status, headers: { ...headers } });
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

/**
 * Throws a {@link ContractViolation} when the operation does not document the status or the code, or the body has another shape. A body that is
 * streamed is checked at its end, and breaks off there.
 */
export async function checkResponse(id: OperationId, response: Response): Promise<Response> {
  const operation: Operation = operations[id];
  const { status } = response;
  if (!operation.statuses.includes(status))
    throw new ContractViolation(`${id} has no answer with the status ${status}.`);
  const validator = validators[id].responses[status];
  if (!validator) return response;
  const check = (text: string) => {
    const body: unknown = JSON.parse(text);
    if (status >= 400) checkProblemCode(id, status, body as Problem);
    if (validator(body)) return;
    const findings = (validator.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
    throw new ContractViolation(`${id} ${status}: ${findings.join(', ')}`);
  };
  if (id === streamedJson && response.ok) return checkedAtEnd(response, check);
  check(await response.clone().text());
  return response;
}

const streamedJson: StreamedJson = 'exportMyData';

function checkedAtEnd(response: Response, check: (text: string) => void): Response {
  const decoder = new TextDecoder();
  let text = '';
  const checking = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      text += decoder.decode(chunk, { stream: true });
      controller.enqueue(chunk);
    },
    flush: () => check(text),
  });
  return new Response(response.body?.pipeThrough(checking), response);
}

function checkProblemCode(id: OperationId, status: number, { code }: Problem): void {
  if (operationProblemCodes[id][status]?.includes(code) !== true)
    throw new ContractViolation(`${id} has no problem ${code} with the status ${status}.`);
}
