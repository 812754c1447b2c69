import { expect, fixture, html } from '@open-wc/testing';

import type { SmeInquiryForm } from '../../src/elements/inquiry-form/inquiry-form.js';
import '../../src/elements/inquiry-form/sme-inquiry-form.js';
import { ready } from '../../src/session/loadable.js';
import { fakeAttachments, pdf } from '../support/fake-attachments.js';
import { fakeClient } from '../support/fake-client.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import { noodleShop } from '../support/sample-businesses.js';
import { sampleAgencies, sampleCategories } from '../support/sample-reference.js';
import { waitUntil } from '../support/wait-until.js';

describe('a file that is dropped before the attachment picker is loaded', () => {
  it('is attached when it is', async () => {
    const around = provideClient(fakeClient({ attachments: fakeAttachments().api }));
    const form = await fixture<SmeInquiryForm>(html`<sme-inquiry-form></sme-inquiry-form>`, { parentNode: around });
    form.options = ready({
      businesses: [noodleShop],
      categories: sampleCategories,
      agencies: sampleAgencies,
      routingAgencyId: null,
    });
    await form.updateComplete;
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
