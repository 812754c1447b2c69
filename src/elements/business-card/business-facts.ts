import { html, nothing, type TemplateResult } from 'lit';

import type { Business, LocalizedText } from '../../contract/types.js';
import { commonMessages } from '../../i18n/common/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { codeName } from '../text/code-name.js';
import { thaiRuns } from '../text/thai-runs.js';
import { businessMessages } from './messages.js';
import type { th } from './messages.th.js';

/** What the registry knows about a business; what it lacks is named as missing, in one line at the end. */
export function businessFacts(business: Business, localize: LocalizeController): TemplateResult {
  const words = localize.messages(businessMessages);
  const written = (text: LocalizedText) => thaiRuns(localize.text(text), localize);
  const { maskedNumber, numberKind, address, sector, category, size, phones, email } = business;
  const facts: readonly (readonly [string, unknown])[] = [
    [numberLabel(numberKind, words), html`<span class="number">${maskedNumber}</span>`],
    [words.address, address && written(address)],
    [words.sector, sector && written(sector.name)],
    [words.category, category && written(category.name)],
    [words.size, size && codeName(words.sizes, size)],
    [words.phone, phones.length > 0 ? phones.map(phoneLine) : null],
    [words.email, email && mailLine(email)],
  ];
  const missing = facts.filter(([, value]) => !value).map(([name]) => name);
  return html`
    <dl class="facts" part="facts">
      ${facts
        .filter(([, value]) => Boolean(value))
        .map(
          ([name, value]) => html`
            <dt>${name}</dt>
            <dd>${value}</dd>
          `,
        )}
      ${missing.length > 0 ? missingFacts(missing, localize) : nothing}
    </dl>
  `;
}

/** A service may not say, or say something newer than this version. */
function numberLabel(kind: string | undefined, { number, numbers }: typeof th): string {
  return (Object.entries(numbers).find(([name]) => name === kind) ?? [kind, number])[1];
}

/** One line to the eye; to screen readers, each fact with its value. */
function missingFacts(names: readonly string[], localize: LocalizeController): TemplateResult {
  const { none } = localize.messages(commonMessages);
  return html`
    <div class="missing">
      ${names.map(
        (name, index) =>
          html`<dt>${name}</dt>
            <dd class=${index < names.length - 1 ? 'visually-hidden' : ''}>${none}</dd>`,
      )}
    </div>
  `;
}

/** Some recorded numbers cannot be dialled; those stay text. */
function phoneLine({ text, dial }: Business['phones'][number]) {
  return html`<div><bdi>${dial ? html`<a href="tel:${dial}">${text}</a>` : text}</bdi></div>`;
}

/** Escaped, so that no character of the address can add a header to the mail (RFC 6068 §2). */
function mailAddress(email: string): string {
  return `mailto:${email.replace(/[^\w.@+-]/gu, encodeURIComponent)}`;
}

/** A lone surrogate cannot be encoded; such an address stays text. */
function mailLine(email: string) {
  return /\p{Surrogate}/u.test(email) ? email : html`<a href=${mailAddress(email)}>${email}</a>`;
}
