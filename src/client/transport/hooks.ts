import type { RequestOutcome } from './answer.js';
import { SmeError, type SmeErrorCode } from '../errors.js';
import { callListener } from './call-listener.js';

/** One request, before it is sent. */
export interface RequestFacts {
  /** Method and path of the contract, without anybody's ids: `GET /inquiries/{receiptNumber}`. */
  readonly operation: string;
  /** 1 for the first request of a call, 2 for the next, be it a retry or one with a renewed token. */
  readonly attempt: number;
}

/** One request, after its answer was read or did not come. */
export interface ResponseFacts extends RequestFacts {
  /** HTTP status, if there was an answer. */
  readonly status?: number;
  /** Why it failed; absent after a success. */
  readonly code?: SmeErrorCode;
  /** The reference number for the help desk, when the answer had one. */
  readonly requestId?: string;
  /** Milliseconds. */
  readonly durationMs: number;
}

/**
 * Hooks for logs and measurements. They receive no tokens, bodies, or addresses with ids. What a hook throws does not affect the
 * call; it becomes an uncaught error of the page.
 *
 * @example
 * onResponse: ({ operation, status, durationMs }) => console.log(operation, status ?? 'no answer', durationMs)
 */
export interface CallHooks {
  /** Called before each request, also of a retry or a renewal. */
  readonly onRequest?: (request: RequestFacts) => void;
  /** Called after the answer of each request was read, or did not come. */
  readonly onResponse?: (response: ResponseFacts) => void;
}

/** How a request ended: an `SmeError`, or status and headers of a good answer. */
interface Ended {
  readonly status?: number | undefined;
  readonly code?: SmeErrorCode;
  readonly requestId?: string | undefined;
}

/** Makes one request, and calls the hooks. */
export async function observed(
  { onRequest, onResponse }: CallHooks,
  request: RequestFacts,
  ask: () => Promise<RequestOutcome>,
) {
  callListener(onRequest, request);
  const startedAt = performance.now();
  const ended = ({ status, code, requestId }: Ended) =>
    callListener(onResponse, {
      ...request,
      ...(status !== undefined && { status }),
      ...(code && { code }),
      ...(requestId && { requestId }),
      durationMs: performance.now() - startedAt,
    });
  try {
    const answer = await ask();
    if ('failure' in answer) ended(answer.failure);
    else ended({ status: answer.response.status, requestId: answer.response.headers.get('X-Request-Id') ?? undefined });
    return answer;
  } catch (thrown) {
    ended(SmeError.from(thrown));
    throw thrown;
  }
}
