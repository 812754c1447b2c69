import { expect, fixture, html } from '@open-wc/testing';

import '../../src/elements/inquiry-list/sme-inquiry-list.js';
import type { SmeInquiryList } from '../../src/elements/inquiry-list/inquiry-list.js';
import { AnnounceController } from '../../src/elements/base/announce.js';
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
  it('is one live region for all elements and copies: polite, in light DOM, and invisible', async () => {
    const other = stranger();
    await fixture<SmeInquiryList>(html`<sme-inquiry-list></sme-inquiry-list>`);

    expect(regions()).to.have.length(1);
    const [region] = regions();
    expect(region!.parentElement).to.equal(document.body);
    expect(region!.getAttribute('aria-live')).to.equal('polite');
    expect(region!.getBoundingClientRect().width).to.be.at.most(1);
    other.hostDisconnected();
  });

  it('announces a text in its language, and the same text twice', async () => {
    const voice = stranger();
    voice.say('พบ 3 เรื่อง');
    await waitUntil(() => regions()[0]!.textContent === 'พบ 3 เรื่อง');
    expect(regions()[0]!.lang).to.equal('th');

    voice.say('พบ 3 เรื่อง');
    expect(regions()[0]!.textContent, 'emptied first').to.equal('');
    await waitUntil(() => regions()[0]!.textContent === 'พบ 3 เรื่อง');
    voice.hostDisconnected();
  });

  it('is removed with the last element that may announce', async () => {
    const voice = stranger();
    const list = await fixture<SmeInquiryList>(html`<sme-inquiry-list></sme-inquiry-list>`);
    list.remove();
    expect(regions()).to.have.length(1);
    voice.hostDisconnected();
    await waitUntil(() => regions().length === 0);
  });

  it('does not return for a text whose element is gone, which the next test of a host would meet', async () => {
    const voice = stranger();
    voice.say('พบ 3 เรื่อง');
    voice.hostDisconnected();
    await waitUntil(() => regions().length === 0);
    // Timers of one delay run in their order: this one after the announcement's.
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(regions()).to.have.length(0);
  });

  it('stays while a library removes the children of the body one by one, after looking up the next (A5)', async () => {
    const list = document.createElement('sme-inquiry-list');
    const place = document.createElement('div');
    place.append(list);
    document.body.append(place);
    await list.updateComplete;
    const [region] = regions();
    expect(place.nextSibling === region, 'the next one').to.equal(true);
    place.remove();
    expect(region!.isConnected, 'in the same task').to.equal(true);
    await waitUntil(() => regions().length === 0);
  });

  describe('under a modal dialog, which makes everything else inert (L4)', () => {
    let dialog: HTMLDialogElement;
    let voice: AnnounceController;
    beforeEach(() => {
      dialog = document.createElement('dialog');
      dialog.textContent = 'ยืนยัน';
      voice = stranger();
    });
    afterEach(() => {
      voice.hostDisconnected();
      dialog.remove();
    });
    const regionOf = () => dialog.querySelector<HTMLElement>('[data-sme-announcer]');

    const places: Readonly<Record<string, () => ParentNode & Node>> = {
      'of the page': () => document.body,
      'of an element': () => {
        const host = document.createElement('div');
        document.body.append(host);
        return host.attachShadow({ mode: 'open' });
      },
    };
    for (const [name, place] of Object.entries(places)) {
      it(`announces inside the dialog ${name}, and no longer after it has closed`, async () => {
        const root = place();
        root.append(dialog);
        dialog.showModal();
        voice.say('บันทึกไม่สำเร็จ');
        expect(regionOf()!.textContent, 'there before the text').to.equal('');
        await waitUntil(() => regionOf()!.textContent === 'บันทึกไม่สำเร็จ');
        expect(regionOf()!.getAttribute('aria-live')).to.equal('polite');
        expect(regionOf()!.lang).to.equal('th');
        expect(dialog.firstElementChild, 'before what others draw').to.equal(regionOf());

        dialog.close();
        await waitUntil(() => regionOf() === null);
        voice.say('บันทึกแล้ว');
        await waitUntil(() => regions().some(({ textContent }) => textContent === 'บันทึกแล้ว'));
        expect(regionOf()).to.equal(null);
        if (root instanceof ShadowRoot) root.host.remove();
      });
    }

    it('announces in a dialog that opens after the request and before the announcement', async () => {
      document.body.append(dialog);
      voice.say('กำลังจะหมดเวลา');
      dialog.showModal();
      await waitUntil(() => regionOf()?.textContent === 'กำลังจะหมดเวลา');
    });
  });

  it('waits until the page has been parsed, and then announces', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const { contentDocument: page, contentWindow } = frame;
    page!.open();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- no other way leaves a page half read
    const send = (markup: string) => page!.write(markup);
    send('<!doctype html><html>');
    const { Function: Evaluate } = contentWindow as Window & { readonly Function: FunctionConstructor };
    const load = new Evaluate('address', 'return import(address)') as (
      address: string,
    ) => Promise<{ AnnounceController: typeof AnnounceController }>;
    const { AnnounceController: Inside } = await load(
      new URL('../../src/elements/base/announce.ts', import.meta.url).href,
    );
    const voice = new Inside({ addController: () => undefined } as never, () => 'th');
    expect(page!.body, 'no body yet').to.equal(null);
    voice.hostConnected();
    voice.say('โหลดไม่สำเร็จ');
    send('<body><main>หน้า</main>');
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(page!.querySelector('[data-sme-announcer]')).to.equal(null);
    send('<footer>ท้าย</footer>');
    page!.close();
    await waitUntil(() => page!.querySelector('[data-sme-announcer]')?.textContent === 'โหลดไม่สำเร็จ');
    expect(page!.body.lastElementChild!.hasAttribute('data-sme-announcer')).to.equal(true);
    voice.hostDisconnected();
    await waitUntil(() => page!.querySelector('[data-sme-announcer]') === null);
    frame.remove();
  });
});
