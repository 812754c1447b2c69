/** Cursors: a position in a list, opaque to callers and valid for the same list only. */
import { receiptNumberPattern } from '../../contract/limits.js';
import { toBase64url, fromBase64url, sha256 } from '../crypto/secrets.js';
import type { ListPosition } from '../store/store.js';
import { isInstant } from './instants.js';

const DIGEST_LENGTH = 12;

/** A short digest of the request that the list answers, to recognise a cursor of another list. */
async function listDigest(list: unknown): Promise<string> {
  return (await sha256(JSON.stringify(list))).slice(0, DIGEST_LENGTH);
}

async function encode(list: unknown, ...parts: readonly string[]): Promise<string> {
  return toBase64url(new TextEncoder().encode([await listDigest(list), ...parts].join(' ')));
}

/** The parts of a cursor of this list; none of any other text. */
async function decode(cursor: string, list: unknown): Promise<readonly string[]> {
  const bytes = fromBase64url(cursor);
  const [digest, ...parts] = bytes ? new TextDecoder().decode(bytes).split(' ') : [];
  return digest === (await listDigest(list)) ? parts : [];
}

export async function writeCursor(position: ListPosition | null, list: unknown): Promise<string | null> {
  return position && encode(list, position.at, position.receiptNumber);
}

/** The position that a cursor encodes, or undefined when it does not belong to this list. */
export async function readCursor(cursor: string, list: unknown): Promise<ListPosition | undefined> {
  const [at = '', receiptNumber = '', ...more] = await decode(cursor, list);
  if (!isInstant(at) || !receiptNumberPattern.test(receiptNumber)) return undefined;
  return more.length === 0 ? { at, receiptNumber } : undefined;
}

export function writeFeedCursor(position: number, feed: unknown): Promise<string> {
  return encode(feed, String(position));
}

/** Anybody can forge a cursor, so the position must be one that databases can store. */
export async function readFeedCursor(cursor: string, feed: unknown): Promise<number | undefined> {
  const [position = '', ...more] = await decode(cursor, feed);
  return more.length === 0 && /^(0|[1-9]\d{0,8})$/.test(position) ? Number(position) : undefined;
}
