import { expect, fixture, html } from '@open-wc/testing';

import type { SmeInquiryList } from '../../src/elements/inquiry-list/inquiry-list.js';
import { ready } from '../../src/session/loadable.js';
import { elementStates, ordinary, showState } from '../support/element-states.js';
import { inquiryPage, manyInquiries } from '../support/sample-inquiries.js';

/** Chromium may never finish the layout of a container that it breaks over columns; then these tests time out. */
describe('in the columns of a host page', () => {
  afterEach(() => {
    document.body.style.columns = '';
  });

  for (const state of elementStates.filter(({ name }) => name === 'ready'))
    it(`layout ends: ${state.tag}`, async () => {
      document.body.style.columns = '2';
      const { element } = await showState(state, ordinary);
      expect(element.getBoundingClientRect().height).to.be.above(0);
    });

  it('layout ends: a list longer than the screen', async () => {
    document.body.style.columns = '2';
    const list = await fixture<SmeInquiryList>(
      html`<sme-inquiry-list .inquiries=${ready(inquiryPage(manyInquiries(1, 20)))}></sme-inquiry-list>`,
    );
    expect(list.getBoundingClientRect().height).to.be.above(innerHeight);
  });
});
