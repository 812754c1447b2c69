/** ETags: by them callers ask whether what they keep is still current, and change only what they have read. */
import { sha256 } from '../crypto/secrets.js';

/** Seconds; the contract says the same. */
const MAX_AGE = 300;

type Kept<Body> =
  | { readonly status: 200; readonly headers: Readonly<Record<string, string>>; readonly body: Body }
  | { readonly status: 304; readonly headers: Readonly<Record<string, string>> };

/** The body, or 304 when the caller has it already. `private`: whoever asks has to be signed in. */
export async function revalidated<Body>(request: Request, body: Body): Promise<Kept<Body>> {
  const etag = `"${(await sha256(JSON.stringify(body))).slice(0, 32)}"`;
  const headers = { ETag: etag, 'Cache-Control': `private, max-age=${MAX_AGE}` };
  return isNamed(request.headers.get('If-None-Match'), etag)
    ? { status: 304, headers }
    : { status: 200, headers, body };
}

/** Whether a list of tags has this one (RFC 9110 §13.1.2), compared weakly (§8.8.3.2): gateways that compress make tags weak. */
function isNamed(list: string | null, etag: string): boolean {
  const tags = (list ?? '').split(',').map(tag => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

/** Whether a condition admits what is there now (RFC 9110 §13.1.1), compared strongly; no condition admits everything. */
export function isMatched(condition: string | undefined, etag: string): boolean {
  const tags = (condition ?? '*').split(',').map(tag => tag.trim());
  return tags.includes(etag) || tags.includes('*');
}
