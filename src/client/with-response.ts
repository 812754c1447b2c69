import type { CallOptions } from './client-options.js';

/** The result of a call, and the response that it came with. */
export interface WithResponse<T> {
  readonly data: T;
  /** Status and headers; the body has been read. */
  readonly response: Response;
}

/**
 * Calls a method and returns its result with the response. Works with every method that takes `CallOptions`; after retries it is
 * the response of the last request.
 *
 * @throws {SmeError} as the method; `response` of the error is what came instead
 * @throws {TypeError} when the options were not passed on, or the method has sent no request
 * @example
 * const { data, response } = await withResponse(options => client.inquiries.list({ ...options, status: 'new' }));
 * console.log(data.counts.new, response.headers.get('X-Request-Id'));
 */
export async function withResponse<T>(
  call: (options: Required<Pick<CallOptions, 'onAnswer'>>) => Promise<T>,
): Promise<WithResponse<T>> {
  const responses: Response[] = [];
  const data = await call({ onAnswer: response => responses.push(response) });
  const response = responses.at(-1);
  if (!response) throw new TypeError('withResponse: pass the options on to the call.');
  return { data, response };
}
