/** A new UUID of version 7 (RFC 9562). Later ids sort later, which keeps database indexes small. */
export function uuidv7(at: Date = new Date()): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  // After the version, a UUIDv7 is random and laid out as in version 4, which the platform creates quickly.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`;
}
