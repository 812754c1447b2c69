import { Hono } from 'hono';
import { html } from 'hono/html';

import type { StoredEmail } from '../mail/sample-mailbox.js';
import { pageLanguage, protect } from './context.js';
import { layout, type Html } from './layout.js';
import type { PageLanguage } from './messages.js';
import { resetMessages } from './reset-messages.js';

export const mailboxPath = '/sample-mailbox';

/** The emails to the sample accounts, for people who try the service out. */
export function mailboxRoutes(emails: () => readonly StoredEmail[]): Hono {
  const app = new Hono();
  app.get(mailboxPath, context => {
    protect(context);
    return context.html(mailboxPage(pageLanguage(context, context.req.query('lang')), emails()));
  });
  return app;
}

function mailboxPage(language: PageLanguage, emails: readonly StoredEmail[]): Html {
  const t = resetMessages[language];
  const content = html`<p>${t.mailboxIntro}</p>
    ${emails.length === 0 ? html`<p>${t.mailboxEmpty}</p>` : emails.map(email => emailView(language, email))}`;
  return layout({ language, sampleData: true, title: t.mailbox, content });
}

function emailView(language: PageLanguage, { to, subject, text, sentAt }: StoredEmail): Html {
  const time = new Intl.DateTimeFormat(language === 'th' ? 'th-TH' : 'en-GB', {
    timeZone: 'Asia/Bangkok',
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(sentAt);
  // Addresses become links, as in a mail program; every second part is one.
  const parts = text.split(/(https?:\/\/\S+)/);
  return html`<article class="email lines">
    <h2 class="as-card">${subject}</h2>
    <p class="soft">${resetMessages[language].to} ${to} · <time datetime="${sentAt.toISOString()}">${time}</time></p>
    <p class="text">${parts.map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part))}</p>
  </article>`;
}
