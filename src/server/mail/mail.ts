import type { ServiceDescriptionOptions, ServiceOptions } from '../../service/index.js';
import type { Mailer } from './mailer.js';
import { passwordResetEmail } from './password-reset-email.js';
import { sampleMailbox, type StoredEmail } from './sample-mailbox.js';
import { tracedMailer } from '../tracing/traced-ports.js';
import type { Tracing } from '../tracing/tracing.js';
import { smtpMailer } from './smtp-mailer.js';

export interface MailOptions {
  /** The SMTP server, with user and password: `smtps://…`. Without it no email is sent. */
  readonly smtpUrl?: string | undefined;
  /** The sender of emails, such as `SME One ID <no-reply@oneid.example.go.th>`. */
  readonly mailFrom?: string | undefined;
  /** With sample data and no SMTP server, emails can be read on a page. */
  readonly sampleData?: boolean;
}

export interface Mail {
  /** The service option that sends emails with links to that page and the service's contact; empty when none can be sent. */
  deliveryTo(
    resetPage: string,
    contact: ServiceDescriptionOptions['contact'],
  ): Pick<ServiceOptions, 'deliverPasswordReset'>;
  /** The content of the sample mailbox, where there is one. */
  readonly sampleEmails: (() => readonly StoredEmail[]) | undefined;
  close(): void;
}

export async function openMail(
  { smtpUrl, mailFrom, sampleData = false }: MailOptions,
  tracing?: Tracing,
): Promise<Mail> {
  const mailbox = sampleData && smtpUrl === undefined ? sampleMailbox() : undefined;
  const opened: Mailer | undefined =
    smtpUrl === undefined ? mailbox : await smtpMailer({ url: smtpUrl, from: mailFrom ?? defaultSender(smtpUrl) });
  const mailer = opened && tracing ? tracedMailer(opened, tracing) : opened;
  return {
    deliveryTo: (resetPage, contact) =>
      mailer ? { deliverPasswordReset: message => mailer.send(passwordResetEmail(message, resetPage, contact)) } : {},
    sampleEmails: mailbox && (() => mailbox.emails),
    close: () => mailer?.close(),
  };
}

function defaultSender(smtpUrl: string): string {
  return `SME One ID <no-reply@${new URL(smtpUrl).hostname}>`;
}
