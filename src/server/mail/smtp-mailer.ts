import { setTimeout as wait } from 'node:timers/promises';

import { MailError, type Letter, type Mailer } from './mailer.js';

export interface SmtpOptions {
  /** `smtps://user:password@mail.example.go.th:465`, or `smtp://` for a server that offers STARTTLS. */
  readonly url: string;
  /** The sender, such as `SME One ID <no-reply@oneid.example.go.th>`. */
  readonly from: string;
  /** Milliseconds before each further try; after the last, the letter is given up. One, five and thirty seconds when not given. */
  readonly pauses?: readonly number[];
}

/** Milliseconds for each step of talking to the server. */
const patience = 10_000;

export async function smtpMailer({ url, from, pauses = [1000, 5000, 30_000] }: SmtpOptions): Promise<Mailer> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // A letter is text that this server wrote: nothing in it may make the mailer open a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const closing = new AbortController();

  async function tryOnce(letter: Letter): Promise<Failure | undefined> {
    try {
      await transport.sendMail({ from, ...letter });
      return undefined;
    } catch (thrown) {
      return failureOf(thrown);
    }
  }

  return {
    async send(letter) {
      let failure = await tryOnce(letter);
      for (const pause of pauses) {
        if (!failure?.mayPass) break;
        await wait(pause, undefined, { signal: closing.signal }).catch(() => {
          throw new MailError('the server stopped before a letter could be sent');
        });
        failure = await tryOnce(letter);
      }
      if (failure) throw new MailError(failure.message);
    },
    close() {
      closing.abort();
      transport.close();
    },
  };
}

interface Failure {
  readonly message: string;
  /** Whether another try may succeed: the network failed, or the server said "later" (4xx, RFC 5321 §4.2.1). */
  readonly mayPass: boolean;
}

/** The server's own words may repeat the address that a letter goes to, so only codes are taken over. */
function failureOf(thrown: unknown): Failure {
  const { code, responseCode, command } = (thrown ?? {}) as Readonly<Record<string, unknown>>;
  const words = [code, command, responseCode].filter(word => typeof word === 'number' || isWord(word));
  return {
    message: `a letter could not be sent: ${words.join(' ') || 'unknown failure'}`,
    mayPass: typeof responseCode !== 'number' || responseCode < 500,
  };
}

function isWord(word: unknown): boolean {
  return typeof word === 'string' && /^[A-Z_ ]{1,32}$/.test(word);
}
