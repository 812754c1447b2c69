import { expect, fixture, html } from '@open-wc/testing';
import { ifDefined } from 'lit/directives/if-defined.js';

import { SmeError } from '../../src/client/errors.js';
import type { Business } from '../../src/contract/types.js';
import type { SmeBusinessCard } from '../../src/elements/business-card/business-card.js';
import '../../src/elements/business-card/sme-business-card.js';
import { failed, loading, ready } from '../../src/session/loadable.js';
import { fakeClient } from '../support/fake-client.js';
import { nextEvent } from '../support/next-event.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import { bareBusiness, longNamedBusiness, noodleShop, silkCompany } from '../support/sample-businesses.js';
import { waitUntil } from '../support/wait-until.js';

const show = (business: SmeBusinessCard['business'], lang?: 'en') =>
  fixture<SmeBusinessCard>(html`<sme-business-card lang=${ifDefined(lang)} .business=${business}></sme-business-card>`);

/** The texts of the list of facts, by their names. */
const facts = (card: SmeBusinessCard) => {
  const list = part(card, 'facts');
  const values = [...list.querySelectorAll('dd')].map(value => value.innerText.trim());
  return Object.fromEntries([...list.querySelectorAll('dt')].map((name, index) => [name.innerText, values[index]]));
};
const links = (card: SmeBusinessCard) =>
  [...part(card, 'facts').querySelectorAll('a')].map(link => link.getAttribute('href'));

describe('<sme-business-card>', () => {
  it('shows every fact that the manual names', async () => {
    const card = await show(ready(noodleShop));

    expect(part(card, 'heading').innerText).to.equal('ร้านก๋วยเตี๋ยวเรือตัวอย่าง');
    expect(part(card, 'relation').innerText).to.contain('เจ้าของกิจการ');
    expect(facts(card)).to.deep.equal({
      เลขบัตรประชาชน: '1-xxxx-xxxxx-01-1',
      ที่อยู่: '99/1 หมู่ 2 ตำบลตัวอย่าง อำเภอเมืองนนทบุรี จังหวัดนนทบุรี 11000',
      ภาคธุรกิจ: 'ภาคบริการ',
      หมวดหมู่ธุรกิจ: 'ที่พักแรมและบริการด้านอาหาร',
      ขนาดธุรกิจ: 'รายย่อย',
      เบอร์โทรศัพท์: '02 000 0001',
      'E-mail': 'noodles@example.th',
    });
  });

  it('lists the facts that the registry does not have', async () => {
    const list = part(await show(ready(bareBusiness)), 'facts');
    const texts = (tag: string) =>
      [...list.querySelectorAll<HTMLElement>(tag)].map(({ innerText }) => innerText.trim());
    const missing = ['ที่อยู่', 'ภาคธุรกิจ', 'หมวดหมู่ธุรกิจ', 'ขนาดธุรกิจ', 'เบอร์โทรศัพท์', 'E-mail'];
    expect(texts('dt')).to.deep.equal(['เลขนิติบุคคล', ...missing]);
    expect(texts('dd')).to.deep.equal(['0-xxxx-xxxxx-01-9', ...missing.map(() => 'ไม่มีข้อมูล')]);
    expect(list.querySelectorAll('dd:not(.visually-hidden)')).to.have.length(2);
  });

  it('says whose number it shows, where the service knows', async () => {
    const label = async (kind?: string) => {
      const { numberKind: _, ...business } = noodleShop;
      const card = await show(ready({ ...business, ...(kind && { numberKind: kind }) } as Business));
      return part(card, 'facts').querySelector('dt')!.innerText;
    };
    expect(await label('citizen')).to.equal('เลขบัตรประชาชน');
    expect(await label('juristic')).to.equal('เลขนิติบุคคล');
    expect(await label(), 'an older service').to.equal('เลขบัตรประชาชนหรือเลขนิติบุคคล');
    expect(await label('foreign'), 'a newer service').to.equal('เลขบัตรประชาชนหรือเลขนิติบุคคล');
  });

  it('shows no relation of an account to itself', async () => {
    expect(parts(await show(ready({ ...silkCompany, relation: 'self' })), 'relation')).to.have.length(0);
    expect(parts(await show(ready(silkCompany)), 'relation')).to.have.length(1);
  });

  it('links an e-mail address, and a telephone number only when it can be dialled', async () => {
    expect(links(await show(ready(silkCompany)))).to.deep.equal(['tel:+66810000002', 'mailto:silk@example.th']);
  });

  it('ignores mail headers in an e-mail address', async () => {
    const odd: Business = { ...bareBusiness, email: 'a?bcc=b@example.th' };
    expect(links(await show(ready(odd)))).to.deep.equal(['mailto:a%3Fbcc%3Db@example.th']);
  });

  it('shows an unknown relation and an unknown size as they are', async () => {
    const later = { ...noodleShop, relation: 'founder', size: 'giant' } as unknown as Business;
    const card = await show(ready(later));
    expect(part(card, 'relation').innerText).to.contain('founder');
    expect(facts(card)['ขนาดธุรกิจ']).to.equal('giant');
  });

  it('has English texts, and Thai names where there is no English name', async () => {
    const card = await show(ready(noodleShop), 'en');
    expect(part(card, 'heading').innerText).to.equal('Example Boat Noodles');
    expect(facts(card)['Business size']).to.equal('Micro');
    expect(part(await show(ready(bareBusiness), 'en'), 'heading').innerText).to.equal(bareBusiness.name.th);
  });

  it('names its business in the button, which stands once for each business', async () => {
    const card = await show(ready(noodleShop));
    const name = part(card, 'select').textContent.replace(/\s+/g, ' ').trim();
    expect(name).to.equal('สร้างเรื่องใหม่ในนามกิจการนี้ ร้านก๋วยเตี๋ยวเรือตัวอย่าง');
  });

  it('dispatches which business was chosen', async () => {
    const card = await show(ready(noodleShop));
    setTimeout(() => part(card, 'select').click());
    const { businessId, composed } = await nextEvent(card, 'sme-business-select');
    expect(businessId).to.equal(noodleShop.businessId);
    expect(composed, 'a portal hears it outside the shadow root').to.equal(true);
  });

  it('has its heading at the level that the host sets', async () => {
    const card = await fixture<SmeBusinessCard>(
      html`<sme-business-card heading-level="4" .business=${ready(noodleShop)}></sme-business-card>`,
    );
    expect(part(card, 'heading').localName).to.equal('h4');
  });

  it('truncates nothing at 320 px', async () => {
    const around = await fixture<HTMLElement>(
      html`<div><sme-business-card .business=${ready(longNamedBusiness)}></sme-business-card></div>`,
    );
    around.style.inlineSize = '320px';
    const card = around.querySelector('sme-business-card')!;
    const frame = part(card, 'card');
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    expect(frame.getBoundingClientRect().width).to.be.at.most(320);
  });

  it('loads the business of its id, and again on retry', async () => {
    const asked: string[] = [];
    const around = provideClient(
      fakeClient({
        businesses: {
          get: async businessId => {
            asked.push(businessId);
            if (asked.length === 1) throw new SmeError('unreachable');
            return noodleShop;
          },
        },
      }),
    );
    const card = await fixture<SmeBusinessCard>(html`<sme-business-card business-id="b-1"></sme-business-card>`, {
      parentNode: around,
    });
    await waitUntil(() => parts(card, 'retry').length > 0);
    expect(part(card, 'message').innerText).to.contain('โหลดข้อมูลกิจการไม่สำเร็จ');
    part(card, 'retry').click();
    await waitUntil(() => parts(card, 'card').length > 0);

    expect(asked).to.deep.equal(['b-1', 'b-1']);
  });

  it("keeps the page's value when a client arrives and no id is set", async () => {
    const around = provideClient(fakeClient({}));
    const card = await fixture<SmeBusinessCard>(
      html`<sme-business-card .business=${ready(noodleShop)}></sme-business-card>`,
      { parentNode: around },
    );
    expect(part(card, 'heading').innerText).to.equal(noodleShop.name.th);
  });

  const states = {
    loading,
    ready: ready(noodleShop),
    'ready with nothing known': ready(bareBusiness),
    failed: failed(new SmeError('not_found', { status: 404 })),
  };
  for (const [name, business] of Object.entries(states)) {
    it(`passes the axe audit when ${name}`, async () => {
      await expect(await show(business)).to.be.accessible();
    });
  }
});
