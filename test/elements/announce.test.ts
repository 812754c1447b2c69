import { expect, fixture, html } from '@open-wc/testing';

import '../../src/elements/inquiry-list/sme-inquiry-list.js';
import type { SmeInquiryList } from '../../src/elements/inquiry-list/inquiry-list.js';
import { AnnounceController } from '../../src/elements/announce.js';
import { waitUntil } from '../support/wait-until.js';

const regions = () => [...document.querySelectorAll<HTMLElement>('[data-sme-announcer]')];

/** An element of another copy of the package: it shares no module with ours. */
function stranger() {
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const voice = new AnnounceController(host, () => 'th');
  voice.hostConnected();
  return voice;
}

describe('the announcer of the page', () => {
  it('is one for all elements and copies, polite, in light DOM, and seen by nobody', async () => {
    const other = stranger();
    await fixture<SmeInquiryList>(html`<sme-inquiry-list></sme-inquiry-list>`);

    expect(regions()).to.have.length(1);
    const [region] = regions();
    expect(region!.parentElement).to.equal(document.body);
    expect(region!.getAttribute('aria-live')).to.equal('polite');
    expect(region!.getBoundingClientRect().width).to.be.at.most(1);
    other.hostDisconnected();
  });

  it('says a text in its language, also the same one twice', async () => {
    const voice = stranger();
    voice.say('พบ 3 เรื่อง');
    await waitUntil(() => regions()[0]!.textContent === 'พบ 3 เรื่อง');
    expect(regions()[0]!.lang).to.equal('th');

    voice.say('พบ 3 เรื่อง');
    expect(regions()[0]!.textContent, 'emptied first').to.equal('');
    await waitUntil(() => regions()[0]!.textContent === 'พบ 3 เรื่อง');
    voice.hostDisconnected();
  });

  it('goes with the last that could speak', async () => {
    const voice = stranger();
    const list = await fixture<SmeInquiryList>(html`<sme-inquiry-list></sme-inquiry-list>`);
    list.remove();
    expect(regions()).to.have.length(1);
    voice.hostDisconnected();
    expect(regions()).to.have.length(0);
  });
});
