import { expect } from '@open-wc/testing';

import { formatRoute, menuOf, parseRoute, type Route } from '../../src/portal/routes.js';

const routes: readonly (readonly [string, Route])[] = [
  ['businesses', { view: 'businesses' }],
  ['inquiries', { view: 'inquiries' }],
  ['inquiries/in_progress', { view: 'inquiries', status: 'in_progress' }],
  ['inquiries/create', { view: 'new-inquiry' }],
  ['search', { view: 'search' }],
  ['notifications', { view: 'notifications' }],
  ['notifications/8-15', { view: 'notifications', bucket: '8-15' }],
  ['search/2569-04718236-5', { view: 'inquiry', receiptNumber: '2569-04718236-5', from: 'search' }],
];

describe('routes of the portal', () => {
  for (const [text, route] of routes) {
    it(`reads and writes ${text}`, () => {
      expect(formatRoute(route)).to.equal(text);
      expect(parseRoute(text)).to.deep.equal(route);
    });
  }

  it('leaves the business out of the address of a new inquiry', () => {
    expect(formatRoute({ view: 'new-inquiry', businessId: '0192f0c2' })).to.equal('inquiries/create');
  });

  it('leaves to the host what is not ours', () => {
    for (const text of [
      '',
      'news',
      'businesses/1',
      'inquiries/unknown',
      'search/2569-0471823-5',
      'search/new',
      'a/b/c',
    ])
      expect(parseRoute(text), text).to.equal(undefined);
  });

  it('marks the menu that an inquiry was opened from', () => {
    expect(menuOf({ view: 'inquiry', receiptNumber: '2569-04718236-5', from: 'notifications' })).to.equal(
      'notifications',
    );
    expect(menuOf({ view: 'new-inquiry' })).to.equal('inquiries');
  });
});
