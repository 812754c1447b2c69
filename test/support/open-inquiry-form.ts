import { fixture, html } from '@open-wc/testing';

import type { SmeInquiryForm } from '../../src/elements/inquiry-form/inquiry-form.js';
import { ready } from '../../src/session/loadable.js';
import { fakeAttachments } from './fake-attachments.js';
import { fakeClient } from './fake-client.js';
import { provideClient } from './provide-client.js';
import { noodleShop } from './sample-businesses.js';
import { sampleAgencies, sampleCategories } from './sample-reference.js';

/** A form with its choices, whose attachments go to nobody. The test imports the elements. */
export async function openInquiryForm(): Promise<SmeInquiryForm> {
  const around = provideClient(fakeClient({ attachments: fakeAttachments().api }));
  const form = await fixture<SmeInquiryForm>(html`<sme-inquiry-form></sme-inquiry-form>`, { parentNode: around });
  form.options = ready({
    businesses: [noodleShop],
    categories: sampleCategories,
    agencies: sampleAgencies,
    routingAgencyId: null,
  });
  await form.updateComplete;
  return form;
}
