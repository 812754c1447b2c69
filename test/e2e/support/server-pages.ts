import { mailboxRoutes } from '../../../src/server/sign-in-page/mailbox.js';
import { noticePage, onwardPage } from '../../../src/server/sign-in-page/notice.js';
import { signInPage } from '../../../src/server/sign-in-page/page.js';
import { forgotPage, resetEndPage, resetPage, sentPage } from '../../../src/server/sign-in-page/reset-pages.js';

/** The longest possible host, with labels without a hyphen for a line break. */
const origin = `https://${Array.from('abcd', label => label.repeat(60)).join('.')}.th`;
const address = `${origin}/${'path'.repeat(60)}`;

/** Every page that the server renders, in every state, with a text wherever content comes from elsewhere. */
export function pagesWith(text: string, language: 'th' | 'en'): Record<string, () => unknown> {
  const provider = { th: text, en: text };
  const common = { language, sampleData: true, request: 'request' };
  const signIn = {
    ...{ accountType: 'other', provider, acceptsPassword: true, returnOrigin: origin, returnAddress: address },
    ...{ cancelAddress: `${address}?error=access_denied`, expiresAt: '2026-11-29T00:00:00Z' },
  };
  const emails = [{ to: text, subject: text, text: `${text}\n${address}\n\n${text}`, sentAt: new Date(0) }];
  return {
    'sign-in': () => signInPage({ ...common, signIn }),
    'sign-in, nothing typed': () => signInPage({ ...common, signIn, problem: { kind: 'missing' } }),
    'sign-in, wrong': () => signInPage({ ...common, signIn, username: text, problem: { kind: 'wrong' } }),
    'sign-in, too many tries': () => signInPage({ ...common, signIn, problem: { kind: 'wait', seconds: 86_400 } }),
    forgotten: () => forgotPage({ ...common }),
    'forgotten, nothing typed': () => forgotPage({ ...common, problem: 'missing' }),
    'forgotten, too often': () => forgotPage({ ...common, problem: 'wait' }),
    'email sent': () => sentPage(common),
    'new password': () => resetPage({ ...common, token: 'token' }),
    'new password, common': () => resetPage({ ...common, token: 'token', problem: 'too_common' }),
    'new password, set': () => resetEndPage({ ...common, end: 'done', home: address }),
    'new password, link spent': () => resetEndPage({ ...common, end: 'gone', home: address }),
    'sign-in gone': () => noticePage({ ...common, reason: 'gone', provider, again: address, back: address }),
    'provider away': () => noticePage({ ...common, reason: 'unreachable', provider, again: address, back: address }),
    'signed in': () => onwardPage({ ...common, address }),
    mailbox: async () => (await mailboxRoutes(() => emails).request(`/sample-mailbox?lang=${language}`)).text(),
    'empty mailbox': async () => (await mailboxRoutes(() => []).request(`/sample-mailbox?lang=${language}`)).text(),
  };
}
