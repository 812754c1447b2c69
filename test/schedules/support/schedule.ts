import { randomFrom } from '../../../scripts/lib/random.mjs';

/** What happens to one request on its way. Times are in milliseconds. */
export type Disturbance =
  | { readonly kind: 'none' }
  /** The connection is cut before the service has the request. */
  | { readonly kind: 'refused' }
  /** The service gets the head and a part of the body; then both connections are cut. */
  | { readonly kind: 'cut in the request' }
  /** The service handles the request; the connection is cut instead of its answer, or after a part of it. */
  | { readonly kind: 'answer lost' }
  | { readonly kind: 'cut in the answer' }
  /** The service handles the request; its answer never comes. */
  | { readonly kind: 'no answer' }
  | { readonly kind: 'late'; readonly ms: number }
  /** The answer comes in small parts. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Requests that come later overtake it on the way to the service. */
  | { readonly kind: 'overtaken'; readonly ms: number }
  /** Something on the way answers, and the service never sees the request. */
  | { readonly kind: 'answered'; readonly status: 429 | 500 | 502 | 503; readonly retryAfter?: number };

/** Half of all requests pass. */
const PASSED = 0.5;

/** The disturbances of the requests, in the order of their arrival. The same seed gives the same ones. */
export function scheduleOf(seed: number): () => Disturbance {
  const random = randomFrom(seed);
  const milliseconds = () => Math.round(random() * 300);
  const disturbances: readonly (() => Disturbance)[] = [
    () => ({ kind: 'refused' }),
    () => ({ kind: 'cut in the request' }),
    () => ({ kind: 'answer lost' }),
    () => ({ kind: 'cut in the answer' }),
    () => ({ kind: 'no answer' }),
    () => ({ kind: 'late', ms: milliseconds() }),
    () => ({ kind: 'slow', ms: milliseconds() }),
    () => ({ kind: 'overtaken', ms: milliseconds() }),
    () => ({ kind: 'answered', status: 429, retryAfter: 1 }),
    () => ({ kind: 'answered', status: 500 }),
    () => ({ kind: 'answered', status: 502 }),
    () => ({ kind: 'answered', status: 503, retryAfter: 0 }),
  ];
  return () => (random() < PASSED ? { kind: 'none' } : disturbances[Math.floor(random() * disturbances.length)]!());
}
