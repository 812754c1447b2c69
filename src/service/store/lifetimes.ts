/** How long stores keep temporary records, in milliseconds. */
const HOUR_MS = 3_600_000;

/** An attachment that belongs to no inquiry. */
export const unusedAttachmentLifetimeMs = 24 * HOUR_MS;

/** An email that no process sends, because none is configured to. */
export const waitingEmailLifetimeMs = 24 * HOUR_MS;

/** The response to a request with an Idempotency-Key. */
export const storedResponseLifetimeMs = 7 * 24 * HOUR_MS;

/** The instant so many milliseconds before another. */
export function subtractMilliseconds(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) - milliseconds).toISOString();
}
