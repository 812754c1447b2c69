/** Turns a handler's result into a response, and validates it against the contract when asked to. */
import { operations, type Operation, type OperationId } from '../../contract/operations.js';
import { operationProblemCodes } from '../../contract/problem-codes.js';
import type { Problem } from '../../contract/types.js';
import { validators } from '../../contract/validators.js';
import type { AnyAnswer } from './call.js';

/** A response of the service violates its contract. */
export class ContractViolation extends Error {
  override readonly name = 'ContractBreach';
}

export function writeResponse({ status, headers, body, stream }: AnyAnswer): Response {
  if (body === undefined) return new Response(stream ?? null, { status, headers: { ...headers } });
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

/** Throws a {@link ContractViolation} when the operation does not document the status or the code, or the body has another shape. */
export async function checkResponse(id: OperationId, response: Response): Promise<void> {
  const operation: Operation = operations[id];
  if (!operation.statuses.includes(response.status))
    throw new ContractViolation(`${id} has no answer with the status ${response.status}.`);
  const validator = validators[id].responses[response.status];
  if (!validator) return;
  const body: unknown = await response.clone().json();
  if (response.status >= 400) checkProblemCode(id, response.status, body as Problem);
  if (validator(body)) return;
  const findings = (validator.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  throw new ContractViolation(`${id} ${response.status}: ${findings.join(', ')}`);
}

function checkProblemCode(id: OperationId, status: number, { code }: Problem): void {
  if (operationProblemCodes[id][status]?.includes(code) !== true)
    throw new ContractViolation(`${id} has no problem ${code} with the status ${status}.`);
}
