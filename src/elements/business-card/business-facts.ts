import { html, type TemplateResult } from 'lit';

import type { Business, LocalizedText } from '../../contract/types.js';
import { commonMessages } from '../../i18n/common/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { codeName } from '../text/code-name.js';
import { thaiRuns } from '../text/thai-runs.js';
import { businessMessages } from './messages.js';

/** What the registry knows about a business; missing facts are named as missing, not left out. */
export function businessFacts(business: Business, localize: LocalizeController): TemplateResult {
  const words = localize.messages(businessMessages);
  const common = localize.messages(commonMessages);
  const written = (text: LocalizedText) => thaiRuns(localize.text(text), localize);
  const { address, sector, category, size, phones, email } = business;
  const facts: readonly (readonly [string, unknown])[] = [
    [numberLabel(business, words), html`<span class="number">${business.maskedNumber}</span>`],
    [words.address, address && written(address)],
    [words.sector, sector && written(sector.name)],
    [words.category, category && written(category.name)],
    [words.size, size && codeName(words.sizes, size)],
    [words.phone, phones.length > 0 ? phones.map(phoneLine) : null],
    [words.email, email && mailLine(email)],
  ];
  return html`
    <dl class="facts" part="facts">
      ${facts.map(
        ([name, value]) => html`
          <dt>${name}</dt>
          <dd>${value ?? html`<span class="soft">${common.none}</span>`}</dd>
        `,
      )}
    </dl>
  `;
}

/** A company is owned by itself only in its own account: people are its directors, or act for it. */
export function isOwnAccount({ relation, maskedNumber }: Business): boolean {
  return relation === 'owner' && numberKind(maskedNumber) === 'juristic';
}

function numberLabel({ maskedNumber }: Business, words: (typeof businessMessages)['th']): string {
  const kind = numberKind(maskedNumber);
  return kind ? words.numbers[kind] : words.number;
}

/** By the first digit, which is not masked: 1 to 8 for people, 0 in the register of companies. */
function numberKind(maskedNumber: string): 'citizen' | 'juristic' | undefined {
  if (/^[1-8]/.test(maskedNumber)) return 'citizen';
  return /^0/.test(maskedNumber) ? 'juristic' : undefined;
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
