/** Cursors: a position in a list, opaque to callers and valid for the same list only. */
import { receiptNumberPattern } from '../../contract/limits.js';
import { toBase64url, fromBase64url, sha256 } from '../crypto/secrets.js';
import type { ListPosition } from '../store/store.js';

const DIGEST_LENGTH = 12;

/** A short digest of the request that the list answers, to recognise a cursor of another list. */
async function listDigest(list: unknown): Promise<string> {
  return (await sha256(JSON.stringify(list))).slice(0, DIGEST_LENGTH);
}

export async function writeCursor(position: ListPosition | null, list: unknown): Promise<string | null> {
  if (!position) return null;
  const text = [await listDigest(list), position.at, position.receiptNumber].join(' ');
  return toBase64url(new TextEncoder().encode(text));
}

/** The position that a cursor encodes, or undefined when it does not belong to this list. */
export async function readCursor(cursor: string, list: unknown): Promise<ListPosition | undefined> {
  const bytes = fromBase64url(cursor);
  const [digest, at = '', receiptNumber = '', ...more] = bytes ? new TextDecoder().decode(bytes).split(' ') : [];
  if (digest !== (await listDigest(list)) || !isInstant(at) || !receiptNumberPattern.test(receiptNumber))
    return undefined;
  return more.length === 0 ? { at, receiptNumber } : undefined;
}

/** Anybody can forge a cursor, so its time must be a real instant. Databases have no year 0. */
function isInstant(text: string): boolean {
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text && /^(?!0000)\d{4}-/.test(text);
}
