import { expect } from '@open-wc/testing';

import '../../src/elements/inquiry-form/sme-inquiry-form.js';
import { openInquiryForm } from '../support/open-inquiry-form.js';
import { part, parts } from '../support/parts.js';
import { waitUntil } from '../support/wait-until.js';

describe('a form before its code for drafts is loaded', () => {
  it('takes input, and keeps it, its control and the focus when the code arrives; what was sent meanwhile is checked then', async () => {
    const form = await openInquiryForm();
    const subject = form.shadowRoot!.querySelector<HTMLInputElement>('#subject')!;
    subject.focus();
    subject.value = 'ขอใบอนุญาต';
    subject.dispatchEvent(new Event('input', { bubbles: true }));
    part(form, 'send').click();
    expect(form.draft.subject).to.equal('ขอใบอนุญาต');
    await form.updateComplete;
    expect(part(form, 'send').getAttribute('aria-disabled'), 'the code is not loaded yet').to.equal('true');

    await waitUntil(() => parts(form, 'error-summary').length === 1);
    expect(form.draft.subject).to.equal('ขอใบอนุญาต');
    expect(form.shadowRoot!.querySelector('#subject'), 'the same control').to.equal(subject);
    expect(subject.value).to.equal('ขอใบอนุญาต');
    expect(form.shadowRoot!.activeElement).to.equal(part(form, 'error-summary'));
    expect([...part(form, 'error-summary').querySelectorAll('a')].map(({ innerText }) => innerText)).to.include(
      'กรุณาระบุรายละเอียด',
    );
  });
});
