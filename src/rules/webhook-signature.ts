/** Signatures of webhooks: Standard Webhooks 1.0, the symmetric scheme `v1` (https://www.standardwebhooks.com). */

/** What a signature covers. */
export interface SignedWebhook {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number | string;
  readonly body: string | Uint8Array;
}

const HMAC = { name: 'HMAC', hash: 'SHA-256' };
const encoder = new TextEncoder();

/** The bytes of a secret, `whsec_` and the base64 of 24 to 64 bytes; undefined for any other text. */
export function webhookKey(secret: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = fromBase64(secret.replace(/^whsec_/, ''));
  return bytes && bytes.length >= 24 && bytes.length <= 64 ? bytes : undefined;
}

/** The header `webhook-signature`: one signature for each secret. Throws a `TypeError` for a text that is no secret. */
export async function signWebhook(secrets: readonly string[], webhook: SignedWebhook): Promise<string> {
  const data = signedBytes(webhook);
  const signatures = secrets.map(async secret => {
    const key = await importKey(secret, 'sign');
    return `v1,${toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', key, data)))}`;
  });
  return (await Promise.all(signatures)).join(' ');
}

/** Whether a header has a signature by one of the secrets. Web Crypto compares in constant time. */
export async function isWebhookSignedBy(
  secrets: readonly string[],
  header: string,
  webhook: SignedWebhook,
): Promise<boolean> {
  const data = signedBytes(webhook);
  const signatures = header
    .split(' ')
    .flatMap(text => (text.startsWith('v1,') ? (fromBase64(text.slice(3)) ?? []) : []));
  for (const secret of secrets) {
    const key = await importKey(secret, 'verify');
    for (const signature of signatures) if (await crypto.subtle.verify('HMAC', key, signature, data)) return true;
  }
  return false;
}

async function importKey(secret: string, usage: 'sign' | 'verify'): Promise<CryptoKey> {
  const bytes = webhookKey(secret);
  if (!bytes) throw new TypeError('A secret of webhooks is whsec_ and the base64 of 24 to 64 bytes.');
  return crypto.subtle.importKey('raw', bytes, HMAC, false, [usage]);
}

/** The body as it is on the wire: whoever parses it and writes it again may get other bytes. */
function signedBytes({ id, timestamp, body }: SignedWebhook): Uint8Array<ArrayBuffer> {
  const head = encoder.encode(`${id}.${timestamp}.`);
  const content = typeof body === 'string' ? encoder.encode(body) : body;
  const bytes = new Uint8Array(head.length + content.length);
  bytes.set(head);
  bytes.set(content, head.length);
  return bytes;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), character => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
