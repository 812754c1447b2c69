/** A new UUID of version 7 (RFC 9562): ids made later sort later, which keeps a database's indexes small. */
export function uuidv7(at: Date = new Date()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = at.getTime();
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(time / 2 ** (40 - 8 * index)) % 256;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
