/** Reads the receivers of webhooks from the environment. */
import { webhookKey } from '../../rules/webhook-signature.js';
import type { WebhookReceiver } from '../../service/webhooks/webhook-delivery.js';
import { flag } from '../configuration/setting.js';
import { isLoopback } from '../../rules/loopback.js';

export const webhookSettings = {
  webhookPrivateAddresses: flag({
    variable: 'WEBHOOK_PRIVATE_ADDRESSES',
    option: 'webhook-private-addresses',
    meaning: "allows webhooks to private addresses, for agencies' systems in the same network",
  }),
};

export interface WebhookOptions {
  /** The agencies whose systems get webhooks. */
  readonly webhooks?: readonly WebhookReceiver[];
  /** Whether these systems may have private addresses; false by default. */
  readonly webhookPrivateAddresses?: boolean;
}

export interface WebhookConfiguration {
  readonly receivers: readonly WebhookReceiver[];
  /** Each a sentence that says what to change, without any secret. */
  readonly mistakes: readonly string[];
}

/**
 * Reads `WEBHOOK_AGENCIES`, a list of agency ids, and each agency's own variables, such as `WEBHOOK_DBD_ADDRESS` and
 * `WEBHOOK_DBD_SECRETS`. They are documented in `docs/operating/webhooks.md`.
 */
export function readWebhookConfiguration(environment: NodeJS.ProcessEnv): WebhookConfiguration {
  const ids = new Set(wordsOf(environment['WEBHOOK_AGENCIES']));
  const mistakes: string[] = [];
  const receivers = [...ids].map((agencyId): WebhookReceiver => {
    if (!/^[a-z0-9-]+$/.test(agencyId))
      mistakes.push(`WEBHOOK_AGENCIES: "${agencyId}" is no agency's id; separate ids by commas or spaces.`);
    const variable = (name: string) => `WEBHOOK_${agencyId.toUpperCase().replaceAll('-', '_')}_${name}`;
    const receiver = {
      agencyId,
      address: environment[variable('ADDRESS')]?.trim() ?? '',
      secrets: wordsOf(environment[variable('SECRETS')]),
    };
    mistakes.push(...receiverMistakes(receiver, variable));
    return receiver;
  });
  return { receivers, mistakes };
}

/** @param variable names a setting of the receiver in the sentences */
export function* receiverMistakes(
  { address, secrets }: WebhookReceiver,
  variable: (name: string) => string,
): Generator<string> {
  if (!isReceiverAddress(address))
    yield `${variable('ADDRESS')}: give an address like https://system.example.go.th/webhooks; http is for localhost only.`;
  if (secrets.length < 1 || secrets.length > 2 || !secrets.every(secret => webhookKey(secret)))
    yield `${variable('SECRETS')}: give one secret, or two while it is replaced: whsec_ and the base64 of 24 to 64 bytes.`;
}

function isReceiverAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return username === '' && password === '' && (protocol === 'https:' || (protocol === 'http:' && isLoopback(address)));
}

function wordsOf(text = ''): readonly string[] {
  return text.split(/[\s,]+/).filter(word => word !== '');
}
