import type { ProblemCode } from '../../contract/codes.js';
import { ownAnswers, sharedAnswers } from '../../contract/documented-answers.js';
import { operations, type OperationId } from '../../contract/operations.js';
import { operationProblemCodes } from '../../contract/problem-codes.js';
import { problemResponse } from '../../service/http/problem.js';
import { preferredLanguage } from '../../rules/preferred-language.js';

/** Seconds; in `Retry-After`, where the contract has it. */
const GIVEN_RETRY_AFTER_SECONDS = 1;

const requestId = 'mock-answer';

/** What every answer of the service has, besides its own headers. */
export const givenHeaders = { 'X-Request-Id': requestId, 'Cache-Control': 'no-store' };

/** The first problem code that the contract has for the status of the operation. */
export function problemCodeOf(id: OperationId, status: number): ProblemCode | undefined {
  return operationProblemCodes[id][status]?.[0];
}

/** The statuses for which the operation documents a problem. */
export function problemStatuses(id: OperationId): readonly number[] {
  return operations[id].statuses.filter(status => problemCodeOf(id, status) !== undefined);
}

/** The contract's problem of an operation with this status, as the service writes it. */
export function contractProblem(id: OperationId, status: number, code: ProblemCode, request: Request): Response {
  const documented = ownAnswers[id][status] ?? sharedAnswers[status];
  const retryAfterSeconds = GIVEN_RETRY_AFTER_SECONDS;
  return problemResponse(
    {
      code,
      details: {
        status,
        headers: givenHeaders,
        ...(documented?.headers.includes('Retry-After') && { retryAfterSeconds }),
      },
    },
    requestId,
    preferredLanguage(request.headers.get('Accept-Language')),
  );
}
