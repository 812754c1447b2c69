import { Socket } from 'node:net';

import { MailError, type Mailer } from './mailer.js';

export interface SmtpOptions {
  /** `smtps://user:password@mail.example.go.th:465`, or `smtp://` for a server with STARTTLS. */
  readonly url: string;
  /** The sender, such as `SME One ID <no-reply@oneid.example.go.th>`. */
  readonly from: string;
  /** Milliseconds for an attempt; 15 000 by default. */
  readonly attemptMs?: number;
}

/** Milliseconds for each step of the dialogue with the server. */
const SMTP_TIMEOUT_MS = 10_000;

export async function smtpMailer({ url, from, attemptMs = 15_000 }: SmtpOptions): Promise<Mailer> {
  const { createTransport } = await import('nodemailer');
  const closing = new AbortController();

  return {
    async send(email) {
      const limit = AbortSignal.any([closing.signal, AbortSignal.timeout(attemptMs)]);
      // Of this attempt alone: with it ends the attempt, which otherwise may deliver after its time, and block a shared connection.
      const socket = new Socket();
      const transport = createTransport({
        url,
        socket,
        connectionTimeout: SMTP_TIMEOUT_MS,
        greetingTimeout: SMTP_TIMEOUT_MS,
        socketTimeout: SMTP_TIMEOUT_MS,
        // The text is our own, and must never make nodemailer open a file or an address.
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      try {
        await Promise.race([transport.sendMail({ from, ...email }).catch(rethrow), rejectsWith(limit)]);
      } finally {
        if (limit.aborted) socket.destroy();
      }
    },
    close: () => closing.abort(),
  };
}

function rejectsWith(signal: AbortSignal): Promise<never> {
  const error = () => new MailError('an email could not be sent: stopped, or no answer in time', true);
  return new Promise((_, reject) => {
    if (signal.aborted) reject(error());
    signal.addEventListener('abort', () => reject(error()), { once: true });
  });
}

/** The server's message may repeat the recipient's address, so only codes are used. */
function rethrow(thrown: unknown): never {
  const { code, responseCode, command } = (thrown ?? {}) as Readonly<Record<string, unknown>>;
  const words = [code, command, responseCode].filter(word => typeof word === 'number' || isSmtpCode(word));
  // A failure of the network, or a temporary one of the server (4xx, RFC 5321 §4.2.1).
  const retryable = typeof responseCode !== 'number' || responseCode < 500;
  throw new MailError(`an email could not be sent: ${words.join(' ') || 'unknown failure'}`, retryable);
}

function isSmtpCode(word: unknown): boolean {
  return typeof word === 'string' && /^[A-Z_ ]{1,32}$/.test(word);
}
