/** The two pages of the handler: a choice of account types, and a sign-in that failed. They need no script and no other file. */
import type { Language } from '../client/client-options.js';
import type { AccountTypeOption } from '../contract/types.js';
import { escaped } from '../rules/escaped.js';
import { pageAnswer } from './answers.js';
import { messagesIn } from './messages.js';

const pageStyle = `
  :root { color-scheme: light dark; font: 1.125rem/1.7 Sarabun, "Noto Sans Thai", "Leelawadee UI", Thonburi, sans-serif; }
  body { margin: 0; padding: 2rem 1rem; }
  main { max-width: 30rem; margin: 0 auto; overflow-wrap: anywhere; }
  h1 { font-size: 1.5rem; line-height: 1.5; margin: 0 0 1rem; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { margin: 0 0 0.75rem; }
  a { display: inline-block; padding: 0.5rem 0; line-height: 1.6; }
`;

interface AccountChoice {
  readonly language: Language;
  readonly accountTypes: readonly AccountTypeOption[];
  /** The address that signs in with this type. */
  readonly addressFor: (accountType: string) => string;
}

export function choicePage({ language, accountTypes, addressFor }: AccountChoice): Promise<Response> {
  const { choose, accounts, otherAccount } = messagesIn(language);
  const links = accountTypes.map(({ accountType, provider }) =>
    link(addressFor(accountType), accounts[accountType] ?? otherAccount(provider[language] ?? provider.th)),
  );
  return pageDocument(200, language, choose, `<ul><li>${links.join('</li><li>')}</li></ul>`);
}

interface SignInFailure {
  readonly language: Language;
  /** `over`: a new sign-in helps; `later`: time does. */
  readonly reason: 'over' | 'later';
  readonly again: string;
  readonly back: string;
}

export function failurePage(failure: SignInFailure, cookies: readonly string[] = []): Promise<Response> {
  const { language, reason, again, back } = failure;
  const messages = messagesIn(language);
  const hint = reason === 'over' ? messages.overHint : messages.laterHint;
  const content = `<p>${hint}</p><ul><li>${link(again, messages.again)}</li><li>${link(back, messages.back)}</li></ul>`;
  return pageDocument(reason === 'over' ? 400 : 503, language, messages.failed, content, cookies);
}

const link = (address: string, text: string) => `<a href="${escaped(address)}">${escaped(text)}</a>`;

async function pageDocument(
  status: number,
  language: Language,
  title: string,
  content: string,
  cookies: readonly string[] = [],
): Promise<Response> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pageStyle));
  const policy =
    `default-src 'none'; img-src data:; style-src 'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'; ` +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  const html = `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>
<main><h1>${escaped(title)}</h1>${content}</main>
</html>
`;
  return pageAnswer(status, html, { 'Content-Security-Policy': policy, Vary: 'Accept-Language' }, cookies);
}
