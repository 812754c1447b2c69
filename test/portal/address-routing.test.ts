import { expect } from '@open-wc/testing';

import { clearAddress, correctAddress, routeOfAddress, showInAddress } from '../../src/portal/address-routing.js';
import type { Route } from '../../src/portal/routes.js';

const original = location.href;
const inquiry: Route = { view: 'inquiry', receiptNumber: '2569-04718236-5', from: 'inquiries' };

describe('the portal in the address', () => {
  afterEach(() => {
    history.replaceState(null, '', original);
  });

  for (const routing of ['hash', 'query'] as const) {
    it(`writes and reads by ${routing}, and removes its part again`, () => {
      showInAddress(routing, inquiry);
      expect(location.href).to.contain('2569-04718236-5');
      expect(routeOfAddress(routing)).to.deep.equal(inquiry);

      clearAddress(routing);
      expect(location.href).not.to.contain('2569');
      expect(routeOfAddress(routing)).to.equal(undefined);
    });
  }

  for (const routing of ['hash', 'query'] as const)
    it(`finds the screen of a history entry whose address the host's router has restored, by ${routing} (H3)`, () => {
      history.replaceState({ current: '/', position: 4 }, '');
      showInAddress(routing, inquiry);
      // As vue-router does when it leaves an entry.
      history.replaceState({ ...(history.state as object), forward: '/elements' }, '', original);
      expect(routeOfAddress(routing)).to.deep.equal(inquiry);

      correctAddress(routing, inquiry);
      expect(location.href).to.contain('2569-04718236-5');
      expect(history.state).to.include({ current: '/', position: 4, forward: '/elements' });
      clearAddress(routing);
      expect(routeOfAddress(routing)).to.equal(undefined);
      expect(JSON.stringify(history.state)).not.to.contain('2569');
    });

  for (const state of [null, 'the host’s', ['the host’s'], { of: 'the host' }])
    it(`leaves ${JSON.stringify(state)}, a host’s history state, unchanged (H3)`, () => {
      history.replaceState(state, '');
      showInAddress('hash', inquiry);
      if (state && !Array.isArray(state) && typeof state === 'object') expect(history.state).to.include(state);
      clearAddress('hash');
      expect(history.state).to.deep.equal(state);
    });

  it('keeps the host’s part of a query', () => {
    history.replaceState(null, '', '?page=2');
    showInAddress('query', { view: 'search' });
    expect(new URLSearchParams(location.search).get('page')).to.equal('2');
    clearAddress('query');
    expect(location.search).to.equal('?page=2');
  });

  it('adds no history entry for the current screen', () => {
    showInAddress('hash', inquiry);
    const before = history.length;
    showInAddress('hash', inquiry);
    expect(history.length).to.equal(before);
  });

  it('leaves a hash of the host unchanged', () => {
    history.replaceState(null, '', '#contact');
    expect(routeOfAddress('hash')).to.equal(undefined);
    clearAddress('hash');
    expect(location.hash).to.equal('#contact');
  });

  it('changes nothing without routing, and passes every route to a function', () => {
    const seen: Route[] = [];
    showInAddress('none', inquiry);
    showInAddress(route => seen.push(route), inquiry);
    expect(location.href).to.equal(original);
    expect(seen).to.deep.equal([inquiry]);
  });
});
