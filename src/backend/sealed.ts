/**
 * What is stored of a session says nothing without the cookie: its key in the store is derived from the session's id, and its value
 * is encrypted with another key derived from it (HKDF, RFC 5869; AES-GCM). Whoever reads the store cannot use its sessions.
 */
import { randomText } from '../client/session/redirect-request.js';
import { base64url, bytesOfBase64url } from '../rules/base64url.js';

export interface Seal {
  /** The key of the session in the store. */
  readonly storeKey: string;
  seal(content: unknown): Promise<string>;
  /** @throws when the value was not sealed with the same id */
  open(value: string): Promise<unknown>;
}

const idEncoder = new TextEncoder();

/** A new session id: 256 random bits. */
export const newSessionId = (): string => randomText();

export const isSessionId = (value: string): boolean => /^[\w-]{43}$/.test(value);

export async function sealFor(sessionId: string): Promise<Seal> {
  const material = await crypto.subtle.importKey('raw', idEncoder.encode(sessionId), 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ]);
  const derivation = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: idEncoder.encode(`sme-one-id/backend ${info}`),
  });
  const storeKey = base64url(
    new Uint8Array(await crypto.subtle.deriveBits(derivation('key in the store'), material, 256)),
  );
  const cipher = await crypto.subtle.deriveKey(
    derivation('encryption'),
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );

  return {
    storeKey,

    async seal(content) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = idEncoder.encode(JSON.stringify(content));
      const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, cipher, text));
      return `${base64url(iv)}.${base64url(sealed)}`;
    },

    async open(value) {
      const [iv = '', sealed = ''] = value.split('.');
      const algorithm = { name: 'AES-GCM', iv: bytesOfBase64url(iv) };
      const text = await crypto.subtle.decrypt(algorithm, cipher, bytesOfBase64url(sealed));
      return JSON.parse(new TextDecoder().decode(text)) as unknown;
    },
  };
}
