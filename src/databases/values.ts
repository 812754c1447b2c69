/** How values of the database become JavaScript values, the same with every driver (see {@link Sql.query}). */

type Parser = (text: string) => string | Uint8Array;

const asText: Parser = text => text;

/** By type OID, which is the same in every PostgreSQL (`pg_type.dat`). */
export const parsers: Readonly<Record<number, Parser>> = {
  17: parseBytea,
  20: asText, // int8: may exceed a safe integer
  1082: asText, // date: a Date would depend on the machine's time zone
  1083: asText, // time
  1114: asText, // timestamp: without a time zone
  1184: parseInstant,
  1700: asText, // numeric
};

/**
 * `2026-11-22 19:05:00.1+07` becomes `2026-11-22T12:05:00.100Z`.
 *
 * @throws {RangeError} for special values such as `infinity`, and for any DateStyle but ISO
 */
function parseInstant(text: string): string {
  const [, date, time, zone = ''] =
    /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)([+-]\d\d(?::\d\d)?)$/.exec(text) ?? [];
  // The fast path for the usual case: a session in UTC, and at most milliseconds. A page of a list has a hundred instants.
  if (zone === '+00' && time !== undefined && time.length <= 12)
    return `${`${date}T${time.length === 8 ? `${time}.` : time}`.padEnd(23, '0')}Z`;
  return new Date(`${date}T${time}${zone.length === 3 ? `${zone}:00` : zone}`).toISOString();
}

/** `\x` and hexadecimal digits, the format of bytea since PostgreSQL 9. */
function parseBytea(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array((text.length - 2) / 2);
  Buffer.from(bytes.buffer).write(text.slice(2), 'hex');
  return bytes;
}

/** The inverse, for drivers that want text. */
export function toHex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}
