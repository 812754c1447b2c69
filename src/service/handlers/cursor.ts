/** Cursors: a place in a list, opaque to callers and good only for the same list. */
import { toBase64url, fromBase64url, sha256 } from '../crypto/secrets.js';
import type { ListPosition } from '../store/store.js';

const RECEIPT_NUMBER = /^\d{4}-\d{8}-\d$/;
const DIGEST_LENGTH = 12;

/** A list's mark: a short digest of what was asked for, so that a cursor of another list is noticed. */
async function listDigest(list: unknown): Promise<string> {
  return (await sha256(JSON.stringify(list))).slice(0, DIGEST_LENGTH);
}

export async function writeCursor(position: ListPosition | null, list: unknown): Promise<string | null> {
  if (!position) return null;
  const text = [await listDigest(list), position.at, position.receiptNumber].join(' ');
  return toBase64url(new TextEncoder().encode(text));
}

/** The place that a cursor means, or undefined when it is not one of this list. */
export async function readCursor(cursor: string, list: unknown): Promise<ListPosition | undefined> {
  const bytes = fromBase64url(cursor);
  const [digest, at = '', receiptNumber = '', ...more] = bytes ? new TextDecoder().decode(bytes).split(' ') : [];
  if (digest !== (await listDigest(list)) || !isInstant(at) || !RECEIPT_NUMBER.test(receiptNumber)) return undefined;
  return more.length === 0 ? { at, receiptNumber } : undefined;
}

/** Anybody can write a cursor, so its time is held against the calendar. Databases know no year 0. */
function isInstant(text: string): boolean {
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text && /^(?!0000)\d{4}-/.test(text);
}
