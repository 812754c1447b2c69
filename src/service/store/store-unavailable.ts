/**
 * What the store stands on cannot do it at this moment: it cannot be reached, does not answer, or takes no more. Whether it has
 * taken effect is not known. The call is answered with 503, and may be made again.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
