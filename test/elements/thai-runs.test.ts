import { expect, fixture, html } from '@open-wc/testing';

import { thaiRuns } from '../../src/elements/text/thai-runs.js';
import { inquiryRow } from '../../src/elements/lists/inquiry-row.js';
import { LocalizeController } from '../../src/i18n/localize.js';
import { SmeElement } from '../../src/elements/base/element.js';
import { answeredInquiry } from '../support/sample-inquiries.js';
import { define } from '../../src/define.js';

/** The parts of a text that are marked as Thai, in a page of the language. */
async function marked(text: string, language: string): Promise<string[]> {
  const shown = await fixture(html`<p>${thaiRuns(text, { language })}</p>`);
  expect(shown.textContent, 'nothing is lost').to.equal(text);
  return [...shown.querySelectorAll('[lang="th"]')].map(({ textContent }) => textContent);
}

describe('Thai in a page of another language (WCAG 3.1.2)', () => {
  it('is marked, with the digits and spaces inside it', async () => {
    expect(await marked('ขอเลข อย. สำหรับน้ำซุป 2 รายการ', 'en')).to.deep.equal(['ขอเลข อย. สำหรับน้ำซุป 2 รายการ']);
    expect(await marked('สินเชื่อ', 'ms')).to.deep.equal(['สินเชื่อ']);
  });

  it('is marked apart from the words around it', async () => {
    expect(await marked('Signed in as สมหญิง ใจดี (you)', 'en')).to.deep.equal(['สมหญิง ใจดี']);
    expect(await marked('ขอ VAT 7% และ e-Tax', 'en')).to.deep.equal(['ขอ', 'และ']);
  });

  it('is not marked where the page is Thai, nor is anything else', async () => {
    expect(await marked('สินเชื่อ', 'th')).to.deep.equal([]);
    expect(await marked('Loan 2569', 'en')).to.deep.equal([]);
  });

  it('is marked in the subject of a row', async () => {
    class Host extends SmeElement {
      override render() {
        const opening = { href: () => undefined, open: () => undefined };
        return html`<ul>
          ${inquiryRow(answeredInquiry, new LocalizeController(this), opening, 'activity')}
        </ul>`;
      }
    }
    define('thai-row', Host);
    const row = await fixture(html`<thai-row lang="en"></thai-row>`);
    const subject = row.shadowRoot!.querySelector('.subject [lang="th"]');
    expect(subject?.textContent).to.equal(answeredInquiry.subject);
  });
});
