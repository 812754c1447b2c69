/** Counts one request against each applicable limit, and reports what is left in the response. */
import { tooManyRequests } from './problem.js';
import type { RateLimit, RateLimits, RateState } from './rate-limits.js';

type LimitName = 'address' | 'account';

/**
 * Writes the fields `RateLimit-Policy` and `RateLimit` of draft-ietf-httpapi-ratelimit-headers-11, with every limit that applied to
 * the request.
 */
export class RateMeter {
  readonly #limits: RateLimits | undefined;
  readonly #at: Date;
  readonly #met: { readonly name: LimitName; readonly limit: RateLimit; readonly state: RateState }[] = [];

  constructor(limits: RateLimits | undefined, at: Date) {
    this.#limits = limits;
    this.#at = at;
  }

  /** Counts the request for its caller, where known. Throws `too_many_requests` when the limit is exceeded. */
  async count(name: LimitName, caller: string | undefined): Promise<void> {
    const limit = this.#limits?.[name];
    if (!this.#limits || !limit || caller === undefined) return;
    const state = await this.#limits.counter.count(`${name} ${caller}`, limit, this.#at);
    this.#met.push({ name, limit, state });
    if (state.remaining < 0) throw tooManyRequests(state.resetSeconds);
  }

  /** Adds the fields to the response. */
  addHeaders(response: Response): Response {
    if (this.#met.length === 0) return response;
    const policies = this.#met.map(({ name, limit }) => `"${name}";q=${limit.quota};w=${limit.windowSeconds}`);
    const left = this.#met.map(
      ({ name, state }) => `"${name}";r=${Math.max(0, state.remaining)};t=${state.resetSeconds}`,
    );
    response.headers.set('RateLimit-Policy', policies.join(', '));
    response.headers.set('RateLimit', left.join(', '));
    return response;
  }
}
