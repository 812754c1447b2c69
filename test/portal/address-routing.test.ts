import { expect } from '@open-wc/testing';

import { clearAddress, routeOfAddress, showInAddress } from '../../src/portal/address-routing.js';
import type { Route } from '../../src/portal/routes.js';

const original = location.href;
const inquiry: Route = { view: 'inquiry', receiptNumber: '2569-04718236-5', from: 'inquiries' };

describe('the portal in the address', () => {
  afterEach(() => {
    history.replaceState(null, '', original);
  });

  for (const routing of ['hash', 'query'] as const) {
    it(`writes and reads by ${routing}, and cleans up behind itself`, () => {
      showInAddress(routing, inquiry);
      expect(location.href).to.contain('2569-04718236-5');
      expect(routeOfAddress(routing)).to.deep.equal(inquiry);

      clearAddress(routing);
      expect(location.href).not.to.contain('2569');
      expect(routeOfAddress(routing)).to.equal(undefined);
    });
  }

  it('keeps the rest of a query that is the host’s', () => {
    history.replaceState(null, '', '?page=2');
    showInAddress('query', { view: 'search' });
    expect(new URLSearchParams(location.search).get('page')).to.equal('2');
    clearAddress('query');
    expect(location.search).to.equal('?page=2');
  });

  it('adds no step to the history for the screen that is shown already', () => {
    showInAddress('hash', inquiry);
    const before = history.length;
    showInAddress('hash', inquiry);
    expect(history.length).to.equal(before);
  });

  it('leaves a hash of the host’s alone', () => {
    history.replaceState(null, '', '#contact');
    expect(routeOfAddress('hash')).to.equal(undefined);
    clearAddress('hash');
    expect(location.hash).to.equal('#contact');
  });

  it('touches nothing when there is no routing, and hands every route to a function', () => {
    const seen: Route[] = [];
    showInAddress('none', inquiry);
    showInAddress(route => seen.push(route), inquiry);
    expect(location.href).to.equal(original);
    expect(seen).to.deep.equal([inquiry]);
  });
});
