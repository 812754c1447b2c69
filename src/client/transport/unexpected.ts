import { isJson, mediaTypeOfResponse, parsed } from './answer.js';
import { breachOf, kindOf, type Mismatch } from './breach.js';
import { SmeError, type SmeErrorOptions } from '../errors.js';
import { isDocument } from './retry.js';

/**
 * The error for something that is no answer of the service, or not the one of the contract. `text` is its body, if that was
 * read.
 */
export function unexpected(response: Response, operation: string, mismatch: Mismatch, text?: string): SmeError {
  return new SmeError('unexpected_answer', { ...factsOf(response, text), cause: breachOf(operation, mismatch) });
}

/** A successful status with a body that was not requested. */
export function unexpectedBody(response: Response, operation: string, text: string | undefined): SmeError {
  const type = mediaTypeOfResponse(response) || 'no media type';
  if (text === undefined) {
    const { bodyUsed, body, headers } = response;
    const encoding = headers.get('Content-Encoding');
    // A page in place of a document is not read. What was read is empty, or could not be decoded.
    const found = !body || (bodyUsed && !encoding) ? 'nothing' : bodyUsed ? `broken ${encoding}` : type;
    return unexpected(response, operation, {
      expected: isDocument(operation) || !bodyUsed ? 'document' : 'JSON object',
      found,
    });
  }
  const value = isJson.test(type) ? kindOf(parsed(text)) : type;
  const found = text === '' ? 'nothing' : value === 'nothing' ? 'broken JSON' : value;
  return unexpected(response, operation, { expected: 'JSON object', found }, text);
}

/** Facts from the response's head. Across origins a page sees only some headers; the body repeats them. */
export function factsOf(response: Response, text?: string): SmeErrorOptions {
  const { headers, status } = response;
  const retryAfter = headers.get('Retry-After');
  return {
    response: readable(response, text),
    // 0 is a redirect that was not followed.
    status: status || undefined,
    requestId: headers.get('X-Request-Id') ?? undefined,
    retryAfterSeconds: retryAfter ? secondsUntil(retryAfter, headers) : undefined,
  };
}

/** A body can be read once, and the client has read it: errors carry the response with its text again. */
function readable(response: Response, text?: string): Response | undefined {
  if (!response.bodyUsed) return response;
  // Statuses above 599 exist, but no Response can be made with one.
  if (text === undefined || response.status > 599) return undefined;
  return Object.defineProperty(new Response(text, response), 'url', { value: response.url });
}

/** RFC 9110 §10.2.3: seconds, or a date, which is told by the service's own clock where it names it. */
function secondsUntil(retryAfter: string, headers: Headers): number | undefined {
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - Date.parse(headers.get('Date') ?? new Date().toUTCString())) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
