import { setTimeout as wait } from 'node:timers/promises';

import { MailError, type Email, type Mailer } from './mailer.js';

export interface SmtpOptions {
  /** `smtps://user:password@mail.example.go.th:465`, or `smtp://` for a server with STARTTLS. */
  readonly url: string;
  /** The sender, such as `SME One ID <no-reply@oneid.example.go.th>`. */
  readonly from: string;
  /** Milliseconds before each retry; after the last, the email is given up. One, five and thirty seconds by default. */
  readonly retryDelaysMs?: readonly number[];
}

/** Milliseconds for each step of the dialogue with the server. */
const SMTP_TIMEOUT_MS = 10_000;

export async function smtpMailer({ url, from, retryDelaysMs = [1000, 5000, 30_000] }: SmtpOptions): Promise<Mailer> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
    // The text is our own, and must never make nodemailer open a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const closing = new AbortController();

  async function tryOnce(email: Email): Promise<DeliveryFailure | undefined> {
    try {
      await transport.sendMail({ from, ...email });
      return undefined;
    } catch (thrown) {
      return deliveryFailure(thrown);
    }
  }

  return {
    async send(email) {
      let failure = await tryOnce(email);
      for (const pause of retryDelaysMs) {
        if (!failure?.mayPass) break;
        await wait(pause, undefined, { signal: closing.signal }).catch(() => {
          throw new MailError('the server stopped before an email could be sent');
        });
        failure = await tryOnce(email);
      }
      if (failure) throw new MailError(failure.message);
    },
    close() {
      closing.abort();
      transport.close();
    },
  };
}

interface DeliveryFailure {
  readonly message: string;
  /** Whether a retry may succeed: a network failure, or a temporary error of the server (4xx, RFC 5321 §4.2.1). */
  readonly mayPass: boolean;
}

/** The server's message may repeat the recipient's address, so only codes are used. */
function deliveryFailure(thrown: unknown): DeliveryFailure {
  const { code, responseCode, command } = (thrown ?? {}) as Readonly<Record<string, unknown>>;
  const words = [code, command, responseCode].filter(word => typeof word === 'number' || isSmtpCode(word));
  return {
    message: `an email could not be sent: ${words.join(' ') || 'unknown failure'}`,
    mayPass: typeof responseCode !== 'number' || responseCode < 500,
  };
}

function isSmtpCode(word: unknown): boolean {
  return typeof word === 'string' && /^[A-Z_ ]{1,32}$/.test(word);
}
