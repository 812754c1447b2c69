/** How long stores keep what nobody needs for ever, in milliseconds. */
const HOUR = 3_600_000;

/** A document that no inquiry carries. */
export const keepUnusedDocumentMs = 24 * HOUR;

/** The answer to a request with an Idempotency-Key. */
export const keepAnswerMs = 7 * 24 * HOUR;

/** The instant so many milliseconds before another. */
export function before(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) - milliseconds).toISOString();
}
