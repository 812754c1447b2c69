import type { AgencyChangeEvent } from '../contract/types.js';
import { isWebhookSignedBy, webhookKey } from '../rules/webhook-signature.js';
import { WebhookError } from './webhook-error.js';

export interface VerifyWebhookOptions {
  /** The secret, `whsec_…`; or several while one is replaced, of which any may have signed. */
  readonly secret: string | readonly string[];
  /** Those of the request: `Headers`, or an object such as Node's. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body as it arrived, before anything has parsed it. */
  readonly body: string | ArrayBuffer | Uint8Array;
  /** How far the time of the attempt may be from this clock, in either direction; 300 by default. */
  readonly toleranceSeconds?: number;
  /** The receiver's clock. */
  readonly now?: () => Date;
}

export interface VerifiedWebhook {
  /** The same in every attempt, and the `changeId` of the feed: an event with a known id was processed already. */
  readonly webhookId: string;
  readonly sentAt: Date;
  /** A later version of the contract may have other values of `type`: answer them with 2xx, and ignore them. */
  readonly event: AgencyChangeEvent;
}

/**
 * Verifies that a webhook comes from the service and is recent, and returns its event. Works wherever Web Crypto does: Node, Deno,
 * Bun and workers.
 *
 * @throws {WebhookError} when it does not
 * @throws {TypeError} for a mistake of the receiver: no secret or a malformed one, no headers, or a body that was parsed already
 */
export async function verifyWebhook(options: VerifyWebhookOptions): Promise<VerifiedWebhook> {
  const { headers, toleranceSeconds = 300, now = () => new Date() } = options;
  const secrets = secretsIn(options.secret);
  // Anything else would compare as neither too old nor too new.
  if (!(toleranceSeconds >= 0)) throw new TypeError('toleranceSeconds must be a number of seconds, 0 or more.');
  const at = timeOf(now());
  const body = rawBody(options.body);
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  const signature = headerOf(headers, 'webhook-signature');
  if (!id || !/^\d{1,12}$/.test(timestamp) || !signature) throw new WebhookError('bad_headers');

  if (!(await isWebhookSignedBy(secrets, signature, { id, timestamp, body }))) throw new WebhookError('bad_signature');
  const age = at / 1000 - Number(timestamp);
  if (age > toleranceSeconds) throw new WebhookError('too_old');
  if (age < -toleranceSeconds) throw new WebhookError('too_new');
  return { webhookId: id, sentAt: new Date(Number(timestamp) * 1000), event: eventOf(body) };
}

/** A setting that is missing arrives as undefined. */
function secretsIn(secret: VerifyWebhookOptions['secret'] | undefined): readonly string[] {
  const secrets = typeof secret === 'string' ? [secret] : (secret ?? []);
  if (Array.isArray(secrets) && secrets.length === 0) throw new TypeError('verifyWebhook needs a secret.');
  // All of them: one that is malformed would be noticed only when the other is replaced by it.
  if (!Array.isArray(secrets) || !secrets.every(each => typeof each === 'string' && webhookKey(each)))
    throw new TypeError('A secret of webhooks is whsec_ and the base64 of 24 to 64 bytes.');
  return secrets as readonly string[];
}

function timeOf(now: unknown): number {
  if (now instanceof Date && !Number.isNaN(now.getTime())) return now.getTime();
  throw new TypeError('now must return a Date with the time.');
}

function rawBody(body: unknown): string | Uint8Array {
  if (typeof body === 'string' || body instanceof Uint8Array) return body;
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  throw new TypeError('verifyWebhook needs the body as it arrived, as text or bytes, before anything has parsed it.');
}

function headerOf(headers: VerifyWebhookOptions['headers'] | undefined, name: string): string {
  if (!headers) throw new TypeError('verifyWebhook needs the headers of the request.');
  const value =
    headers instanceof Headers
      ? headers.get(name)
      : Object.entries(headers).find(([each]) => each.toLowerCase() === name)?.[1];
  // Gateways give lists; a header that came twice says nothing.
  const single: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return typeof single === 'string' ? single : '';
}

/** The signature says who wrote it, so only its form is looked at. */
function eventOf(body: string | Uint8Array): AgencyChangeEvent {
  const event = parseEvent(typeof body === 'string' ? body : new TextDecoder().decode(body));
  if (isEventPart(event) && typeof event['type'] === 'string' && isEventPart(event['data']))
    return event as unknown as AgencyChangeEvent;
  throw new WebhookError('bad_body');
}

function parseEvent(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new WebhookError('bad_body', { cause });
  }
}

function isEventPart(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
