/**
 * Why an answer is unusable, and whether usable answers keep the contract; loaded while the first answer is on its way. And
 * what the developer of the page is told.
 */
import type { ClientAnswer, ReadAnswer } from './answer.js';
import type { SmeClientOptions } from '../client-options.js';
import type { SmeError } from '../errors.js';
import { answersWithJson, inspected } from './inspect-answer.js';
import { problemError, type FailedCall } from './problem-error.js';
import { callListener } from './call-listener.js';
import { warnDeveloper } from './warn-developer.js';
import { factsOf, unexpectedBody } from './unexpected.js';

export { warnOfCors } from './cors-hint.js';
export { warnOfHostSession } from './host-hint.js';

type Options = Pick<SmeClientOptions, 'onDamage' | 'development'>;

/** Why an answer is unusable. `text` is its body, if that was read. */
export function failedCallError(
  answer: ClientAnswer,
  asked: FailedCall,
  text: string | undefined,
  options: Options,
): SmeError {
  const { response } = answer;
  const error = response.ok ? unexpectedBody(response, asked.operation, text) : problemError(answer, asked, text);
  return reportedToDeveloper(error, options);
}

/**
 * The answer to return, which keeps the contract.
 *
 * @throws {SmeError} when it does not, and cannot or must not be repaired
 */
export function sound({ data, response, text }: ReadAnswer, operation: string, options: Options): ClientAnswer {
  if (data === undefined) {
    if (!answersWithJson(operation)) return { data, response };
    throw reportedToDeveloper(unexpectedBody(response, operation, ''), options);
  }
  const { answer, error, unusable } = inspected(operation, data, () => factsOf(response, text));
  if (error) {
    reportedToDeveloper(error, options);
    if (unusable || !options.onDamage) throw error;
    callListener(options.onDamage, error);
  }
  return { data: answer, response };
}

/** In development, the console reports answers that break the contract. */
function reportedToDeveloper(error: SmeError, { development = isLocal() }: Options): SmeError {
  if (development && error.cause instanceof Error && 'pointer' in error.cause) warnDeveloper(error.cause.message);
  return error;
}

function isLocal(): boolean {
  const { hostname = '' } = (globalThis as { readonly location?: Location }).location ?? {};
  return /^(localhost|.+\.localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}
