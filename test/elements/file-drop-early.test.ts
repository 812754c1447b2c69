import { expect } from '@open-wc/testing';

import '../../src/elements/inquiry-form/sme-inquiry-form.js';
import { pdf } from '../support/fake-attachments.js';
import { openInquiryForm } from '../support/open-inquiry-form.js';
import { part, parts } from '../support/parts.js';
import { waitUntil } from '../support/wait-until.js';

describe('a file that is dropped before the attachment picker is loaded', () => {
  it('is attached when it is', async () => {
    const form = await openInquiryForm();
    expect(customElements.get('sme-attachment-picker'), 'not loaded yet').to.equal(undefined);

    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(pdf('a.pdf'));
    const init = { bubbles: true, cancelable: true, composed: true, dataTransfer };
    part(form, 'form').dispatchEvent(new DragEvent('drop', init));
    const picker = () => form.shadowRoot!.querySelector('sme-attachment-picker');
    await waitUntil(() => picker()?.shadowRoot && parts(picker()!, 'document').length === 1);
    expect(part(picker()!, 'document').innerText).to.contain('a.pdf');
  });
});
