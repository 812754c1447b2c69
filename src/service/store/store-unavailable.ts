/**
 * The store's backend is temporarily unavailable: unreachable, not responding, or refusing writes. Whether the call took effect is
 * unknown. The response is 503, and the call may be repeated.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
