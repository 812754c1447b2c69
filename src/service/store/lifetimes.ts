/** How long stores keep what nobody needs for ever, in milliseconds. */
const HOUR_MS = 3_600_000;

/** A document that no inquiry carries. */
export const unusedAttachmentLifetimeMs = 24 * HOUR_MS;

/** The answer to a request with an Idempotency-Key. */
export const storedResponseLifetimeMs = 7 * 24 * HOUR_MS;

/** The instant so many milliseconds before another. */
export function subtractMilliseconds(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) - milliseconds).toISOString();
}
