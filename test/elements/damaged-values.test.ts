import { expect } from '@open-wc/testing';

import { ready } from '../../src/session/loadable.js';
import { damagesOf, halfSurrogate } from '../support/damage.js';
import { batches, isDrawn, mount, place, textOf, uncaught } from '../support/damaged-elements.js';
import { citizenByPassword, juristicByRedirect } from '../support/sample-account.js';
import { noodleShop, silkCompany } from '../support/sample-businesses.js';
import { answeredByDbd, forwardedToDbd } from '../support/sample-history.js';
import {
  inquiryPage,
  newInquiry,
  newInquiryInFull,
  waitingInquiry,
  workedOnInquiry,
} from '../support/sample-inquiries.js';
import { acceptedToday, askedForInformation, notificationPage } from '../support/sample-notifications.js';
import { dbd, osmep, tax } from '../support/sample-reference.js';
import { waitUntil } from '../support/wait-until.js';

describe('elements with damaged values of the page (L3)', function () {
  this.timeout(120_000);

  const given: readonly (readonly [tag: string, property: string, value: object])[] = [
    ['sme-login-selector', 'providers', [juristicByRedirect, citizenByPassword]],
    ['sme-business-list', 'businesses', [noodleShop, silkCompany]],
    ['sme-business-card', 'business', noodleShop],
    ['sme-inquiry-list', 'inquiries', inquiryPage([workedOnInquiry, waitingInquiry])],
    ['sme-search-panel', 'results', inquiryPage([workedOnInquiry, waitingInquiry])],
    ['sme-search-panel', 'agencies', [dbd, osmep]],
    ['sme-notification-buckets', 'notifications', notificationPage([acceptedToday, askedForInformation])],
    ['sme-inquiry-detail', 'inquiry', newInquiryInFull],
    ['sme-history-timeline', 'history', [forwardedToDbd, answeredByDbd]],
    [
      'sme-inquiry-form',
      'options',
      { businesses: [noodleShop, silkCompany], categories: [tax], agencies: [dbd], routingAgencyId: 'dbd' },
    ],
  ];
  for (const [tag, property, value] of given) {
    it(`${tag}.${property}: throws nothing, and shows something`, async () => {
      for (const batch of batches([...damagesOf(value)])) {
        const mounted = batch.map(damage => {
          const element = document.createElement(tag);
          Object.assign(element, { [property]: ready(damage.answer) });
          place.append(element);
          return { damage, element };
        });
        for (const { damage, element } of mounted)
          await waitUntil(
            () => isDrawn(element) && textOf(element).trim() !== '',
            `${damage.name}: something is shown`,
          );
        expect(uncaught, batch.map(({ name }) => name).join('; ')).to.deep.equal([]);
        place.replaceChildren();
      }
    });
  }
});

describe('damage that occurred in practice (L3)', () => {
  it('agency: when it is null in one row, that row is shown without an agency, and the others completely', async () => {
    const page = inquiryPage([{ ...newInquiry, agency: null as never }, waitingInquiry]);
    const { element, reported } = mount({ tag: 'sme-inquiry-list', operation: 'GET /inquiries' }, page);
    await waitUntil(() => isDrawn(element) && textOf(element).includes(waitingInquiry.receiptNumber));
    expect(textOf(element)).to.contain(newInquiry.receiptNumber).and.contain('ข้อมูลบางส่วนแสดงไม่ได้');
    expect(reported).to.have.length(1);
  });

  it('a row that cannot be rendered is replaced by one line', async () => {
    const element = document.createElement('sme-inquiry-list');
    let reported = 0;
    place.addEventListener('sme-error', () => (reported += 1));
    element.inquiries = ready(inquiryPage([{ ...newInquiry, agency: null as never }, waitingInquiry]));
    place.append(element);
    await waitUntil(() => isDrawn(element));
    expect(textOf(element)).to.contain('รายการนี้แสดงไม่ได้').and.contain(waitingInquiry.receiptNumber);
    element.requestUpdate();
    await element.updateComplete;
    expect(reported, 'told once, however often it is drawn').to.equal(1);
  });

  it('an unknown way to sign in does not hide the others', async () => {
    const accountTypes = [{ ...juristicByRedirect, signInMethod: 'thaid' }, citizenByPassword];
    const { element } = mount({ tag: 'sme-login-selector', operation: 'GET /account-types' }, { accountTypes });
    await waitUntil(() => isDrawn(element));
    expect(element.shadowRoot!.querySelectorAll('[part~="choice"]')).to.have.length(2);
    expect(uncaught).to.deep.equal([]);
  });

  for (const [name, email] of Object.entries({
    'an emoji': '😀@example.test',
    'half an emoji': `${halfSurrogate}@example.test`,
  })) {
    it(`a business with ${name} in its e-mail address is shown`, async () => {
      const card = document.createElement('sme-business-card');
      card.business = ready({ ...noodleShop, email });
      place.append(card);
      await waitUntil(() => isDrawn(card));
      expect(textOf(card)).to.contain(noodleShop.name.th).and.contain('@example.test');
    });
  }

  it('a list that cannot be rendered at all is shown as failed, with a retry button', async () => {
    const list = document.createElement('sme-inquiry-list');
    list.inquiries = ready({ ...inquiryPage([]), inquiries: 7 as never });
    const asked: Event[] = [];
    place.addEventListener('sme-retry', event => asked.push(event));
    place.append(list);
    await waitUntil(() => list.shadowRoot?.querySelector('[part~="retry"]'));
    list.shadowRoot!.querySelector<HTMLElement>('[part~="retry"]')!.click();
    expect(asked).to.have.length(1);
    list.inquiries = ready(inquiryPage([waitingInquiry]));
    await waitUntil(() => textOf(list).includes(waitingInquiry.receiptNumber));
    expect(uncaught).to.deep.equal([]);
  });
});
