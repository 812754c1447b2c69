import { expect, fixture, html } from '@open-wc/testing';
import { ifDefined } from 'lit/directives/if-defined.js';

import { SmeError } from '../../src/client/errors.js';
import type { SmeBusinessList } from '../../src/elements/business-list/business-list.js';
import '../../src/elements/business-list/sme-business-list.js';
import { failed, loading, ready } from '../../src/session/loadable.js';
import { fakeClient } from '../support/fake-client.js';
import { nextEvent } from '../support/next-event.js';
import { part, parts } from '../support/parts.js';
import { provideClient } from '../support/provide-client.js';
import { noodleShop, sampleBusinesses, silkCompany } from '../support/sample-businesses.js';
import { waitUntil } from '../support/wait-until.js';

const show = (businesses: SmeBusinessList['businesses'], lang?: 'en') =>
  fixture<SmeBusinessList>(
    html`<sme-business-list lang=${ifDefined(lang)} .businesses=${businesses}></sme-business-list>`,
  );

const spoken = () => document.querySelector('[data-sme-announcer]')?.textContent;

describe('<sme-business-list>', () => {
  it('shows one card for each business, under a heading and their number', async () => {
    const list = await show(ready(sampleBusinesses));

    expect(part(list, 'heading').innerText).to.equal('ข้อมูลกิจการ');
    expect(part(list, 'count').innerText).to.equal('ท่านมี 3 กิจการในระบบ');
    const names = parts(list, 'card').map(card => part(card, 'heading').innerText);
    expect(names).to.deep.equal(sampleBusinesses.map(({ name }) => name.th));
  });

  it('puts the names of the businesses one level below its own heading', async () => {
    const list = await fixture<SmeBusinessList>(
      html`<sme-business-list heading-level="3" .businesses=${ready([noodleShop])}></sme-business-list>`,
    );
    expect(part(list, 'heading').localName).to.equal('h3');
    expect(part(part(list, 'card'), 'heading').localName).to.equal('h4');
  });

  it('says what to do when the account has no business', async () => {
    const empty = part(await show(ready([])), 'empty').innerText;
    expect(empty).to.contain('ยังไม่มีกิจการที่ผูกกับบัญชีของท่าน').and.contain('สสว.');
  });

  it('uses English plurals', async () => {
    expect(part(await show(ready([noodleShop]), 'en'), 'count').innerText).to.equal('You have 1 business');
    expect(part(await show(ready(sampleBusinesses), 'en'), 'count').innerText).to.contain('3 businesses');
  });

  it('dispatches which business was chosen', async () => {
    const list = await show(ready([noodleShop, silkCompany]));
    setTimeout(() => part(parts(list, 'card')[1]!, 'select').click());
    expect((await nextEvent(list, 'sme-business-select')).businessId).to.equal(silkCompany.businessId);
  });

  it('loads its data, announces that, and keeps its heading meanwhile', async () => {
    const around = provideClient(
      fakeClient({
        businesses: { list: async () => ({ businesses: [...sampleBusinesses], asOf: '2026-11-22T09:05:00.000Z' }) },
      }),
    );
    const list = await fixture<SmeBusinessList>(html`<sme-business-list></sme-business-list>`, { parentNode: around });
    expect(part(list, 'heading').innerText).to.equal('ข้อมูลกิจการ');
    await waitUntil(() => parts(list, 'card').length === 3);
    await waitUntil(() => spoken() === 'ท่านมี 3 กิจการในระบบ');
  });

  it('shows why loading failed, and loads again', async () => {
    let calls = 0;
    const around = provideClient(
      fakeClient({
        businesses: {
          list: async () => {
            calls += 1;
            if (calls === 1) throw new SmeError('unreachable');
            return { businesses: [], asOf: '2026-11-22T09:05:00.000Z' };
          },
        },
      }),
    );
    const list = await fixture<SmeBusinessList>(html`<sme-business-list></sme-business-list>`, { parentNode: around });
    await waitUntil(() => parts(list, 'retry').length > 0);
    expect(part(list, 'message').innerText).to.contain('โหลดข้อมูลกิจการไม่สำเร็จ').and.contain('ติดต่อระบบไม่ได้');
    part(list, 'retry').click();
    await waitUntil(() => parts(list, 'empty').length > 0);
  });

  const states = {
    loading,
    empty: ready([]),
    ready: ready(sampleBusinesses),
    failed: failed(new SmeError('internal_error', { status: 500, requestId: 'r-1' })),
  };
  for (const [name, businesses] of Object.entries(states)) {
    it(`passes the axe audit when ${name}`, async () => {
      await expect(await show(businesses)).to.be.accessible();
    });
  }
});
