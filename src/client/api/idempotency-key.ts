/** A new key for one intent of the person. `randomUUID` is missing where a page is not served over HTTPS. */
export function newIdempotencyKey(): string {
  const { randomUUID } = crypto as Partial<Crypto>;
  const bytes = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0'));
  return randomUUID ? randomUUID.call(crypto) : bytes().join('');
}
