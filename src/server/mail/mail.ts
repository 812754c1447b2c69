import type { ServiceOptions } from '../../service/index.js';
import type { Mailer } from './mailer.js';
import { passwordResetEmail } from './password-reset-email.js';
import { sampleMailbox, type StoredEmail } from './sample-mailbox.js';
import { smtpMailer } from './smtp-mailer.js';

export interface MailOptions {
  /** The server that takes letters, with user and password: `smtps://…`. Without it no letter is sent. */
  readonly smtpUrl?: string | undefined;
  /** Who the letters come from, such as `SME One ID <no-reply@oneid.example.go.th>`. */
  readonly mailFrom?: string | undefined;
  /** Fictional people: without a server, what is sent to them can be read on a page. */
  readonly sampleData?: boolean;
}

export interface Mail {
  /** What the service needs to send letters whose links lead to that page; nothing when none can be sent. */
  deliveryTo(resetPage: string): Pick<ServiceOptions, 'deliverPasswordReset'>;
  /** What the sample mailbox holds, where there is one. */
  readonly sampleEmails: (() => readonly StoredEmail[]) | undefined;
  close(): void;
}

export async function openMail({ smtpUrl, mailFrom, sampleData = false }: MailOptions): Promise<Mail> {
  const mailbox = sampleData && smtpUrl === undefined ? sampleMailbox() : undefined;
  const mailer: Mailer | undefined =
    smtpUrl === undefined ? mailbox : await smtpMailer({ url: smtpUrl, from: mailFrom ?? defaultSender(smtpUrl) });
  return {
    deliveryTo: resetPage =>
      mailer ? { deliverPasswordReset: message => mailer.send(passwordResetEmail(message, resetPage)) } : {},
    sampleEmails: mailbox && (() => mailbox.emails),
    close: () => mailer?.close(),
  };
}

function defaultSender(smtpUrl: string): string {
  return `SME One ID <no-reply@${new URL(smtpUrl).hostname}>`;
}
