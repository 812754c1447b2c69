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
  /** HTTP status, when an answer came. */
  readonly status?: number;
  /** Why it failed; absent when it did not. */
  readonly code?: SmeErrorCode;
  readonly requestId?: string;
  readonly durationMs: number;
}

/**
 * For logs and measurements: told of each request, never of tokens, addresses with ids, or bodies. A hook that throws breaks
 * no call; what it threw reaches the page as an uncaught error.
 */
export interface CallHooks {
  readonly onRequest?: (request: RequestFacts) => void;
  readonly onResponse?: (response: ResponseFacts) => void;
}

/** How a request ended: an `SmeError`, or what the head of a good answer tells. */
interface Ended {
  readonly status?: number | undefined;
  readonly code?: SmeErrorCode;
  readonly requestId?: string | undefined;
}

/** Makes one request, and tells the hooks of it. */
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
