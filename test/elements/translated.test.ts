import { aTimeout, expect, fixture, html } from '@open-wc/testing';

import '../../src/elements/business-list/sme-business-list.js';
import '../../src/elements/inquiry-list/sme-inquiry-list.js';
import '../../src/elements/login-selector/sme-login-selector.js';
import type { SmeBusinessList } from '../../src/elements/business-list/business-list.js';
import type { SmeInquiryList } from '../../src/elements/inquiry-list/inquiry-list.js';
import type { SmeLoginSelector } from '../../src/elements/login-selector/login-selector.js';
import { loading, ready } from '../../src/session/loadable.js';
import { citizenByPassword } from '../support/sample-account.js';
import { sampleBusinesses } from '../support/sample-businesses.js';
import { inquiryPage, newInquiry, sampleInquiries } from '../support/sample-inquiries.js';

const wrapper: string = 'font';

/**
 * What Google's translator does to a page: it replaces each text by two nested `<font>` with other words (open-forms
 * #5242).
 */
function translate(root: ParentNode & Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts.filter(
    ({ data, parentElement }) => data.trim() !== '' && parentElement?.tagName !== 'STYLE',
  )) {
    const outer = document.createElement(wrapper);
    const inner = document.createElement(wrapper);
    inner.textContent = `⟪${text.data.trim()}⟫`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

const visible = (root: Node) => root.textContent?.replace(/\s+/g, ' ') ?? '';

describe('an element that a browser has translated', () => {
  it('shows new counts and rows', async () => {
    const list = await fixture<SmeInquiryList>(
      html`<sme-inquiry-list lang="th" .inquiries=${ready(inquiryPage([newInquiry]))}></sme-inquiry-list>`,
    );
    translate(list.shadowRoot!);
    expect(visible(list.shadowRoot!)).to.contain(`⟪${newInquiry.subject}⟫`);

    list.inquiries = ready(inquiryPage(sampleInquiries));
    await list.updateComplete;

    for (const { subject, receiptNumber } of sampleInquiries) {
      expect(visible(list.shadowRoot!)).to.contain(subject).and.contain(receiptNumber);
    }
    expect(visible(list.shadowRoot!.querySelector('.results')!)).to.contain(String(sampleInquiries.length));
  });

  it('goes from loading to ready', async () => {
    const list = await fixture<SmeBusinessList>(
      html`<sme-business-list lang="th" .businesses=${loading}></sme-business-list>`,
    );
    translate(list.shadowRoot!);

    list.businesses = ready(sampleBusinesses);
    await list.updateComplete;

    const [card] = list.shadowRoot!.querySelectorAll('sme-business-card');
    await card!.updateComplete;
    expect(visible(card!.shadowRoot!)).to.contain(sampleBusinesses[0]!.name.th);
  });

  it('shows the errors of a form, twice', async () => {
    const selector = await fixture<SmeLoginSelector>(
      html`<sme-login-selector lang="th" .providers=${ready([citizenByPassword])}></sme-login-selector>`,
    );
    const button = () => selector.querySelector<HTMLButtonElement>('button[type="submit"]');
    if (!button()) {
      selector.shadowRoot!.querySelector<HTMLButtonElement>('[part~="choice"], .choices button')?.click();
      await selector.updateComplete;
    }
    for (const round of [1, 2]) {
      translate(selector);
      button()!.click();
      await selector.updateComplete;
      await aTimeout(0);
      expect(selector.querySelectorAll('[aria-invalid="true"]').length, `round ${round}`).to.be.greaterThan(0);
    }
    expect(visible(selector)).to.contain('กรุณา');
  });
});
