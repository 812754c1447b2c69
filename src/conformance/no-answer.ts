/** Sentences for what answers nothing that can be judged. */
import { NoService } from './finding.js';

/** Milliseconds; no answer of a service that people wait for takes longer. */
export const CALL_TIMEOUT_MS = 20_000;

/** What Node's codes for TLS that fails mean. */
const tlsMeanings: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT:
    'its certificate is self-signed. NODE_EXTRA_CA_CERTS names a file with certificates to trust',
  SELF_SIGNED_CERT_IN_CHAIN: 'its authority is not known. NODE_EXTRA_CA_CERTS names a file with certificates to trust',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'it does not send the certificates between its own and an authority that is known',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  ERR_SSL_WRONG_VERSION_NUMBER: 'what answers there does not speak TLS. Is the address one of http?',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'what answers there does not speak TLS. Is the address one of http?',
};

/** A sentence for why a request has no answer. */
export function noAnswer(url: string, thrown: unknown): NoService {
  const error = thrown as { readonly name?: string; readonly message?: string; readonly cause?: unknown };
  const cause = error.cause as { readonly code?: string; readonly message?: string } | undefined;
  const { host } = new URL(url);
  if (error.name === 'TimeoutError')
    return new NoService(`${host} gives no complete answer within ${CALL_TIMEOUT_MS / 1000} seconds.`);
  if (cause?.code === 'ECONNREFUSED') return new NoService(`Nothing listens at ${host}: the connection was refused.`);
  if (cause?.code === 'ENOTFOUND' || cause?.code === 'EAI_AGAIN')
    return new NoService(`There is no host with the name of ${host}.`);
  const code = cause?.code ?? '';
  const { protocol } = new URL(url);
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR_FORMAT'))
    return new NoService(`${host} sends a body that breaks its Content-Encoding (${code}).`);
  const meaning = tlsMeanings[code];
  if (meaning !== undefined) return new NoService(`The TLS connection to ${host} fails: ${meaning} (${code}).`);
  if (protocol === 'https:' && /^(ECONNRESET|UND_ERR_SOCKET|EPIPE)$/.test(code))
    return new NoService(`${host} closes the connection before TLS is agreed, or before it answers (${code}).`);
  if (code === 'UND_ERR_SOCKET' || code === 'ECONNRESET')
    return new NoService(`${host} gives no answer: it closes the connection (${code}). Is the address one of https?`);
  if (/CERT|TLS|SSL|SIGNATURE|ALTNAME/.test(cause?.code ?? '') || /certificate|SSL/i.test(cause?.message ?? ''))
    return new NoService(`The TLS connection to ${host} fails: ${cause?.code ?? cause?.message ?? ''}.`);
  return new NoService(`${host} gives no answer: ${cause?.code ?? cause?.message ?? error.message ?? String(thrown)}.`);
}
