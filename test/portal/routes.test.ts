import { expect } from '@open-wc/testing';

import { formatRoute, home, menuOf, parseRoute, type Route } from '../../src/portal/routes.js';

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
    it(`parses and formats ${text}`, () => {
      expect(formatRoute(route)).to.equal(text);
      expect(parseRoute(text)).to.deep.equal(route);
    });
  }

  it('leaves the business out of the address of a new inquiry', () => {
    expect(formatRoute({ view: 'new-inquiry', businessId: '0192f0c2' })).to.equal('inquiries/create');
  });

  it('reads the empty text as the home screen (E8)', () => {
    for (const text of ['', '/', '//', '?utm_source=mail']) expect(parseRoute(text), text).to.deep.equal(home);
  });

  for (const text of [
    'unknown',
    'businesses/1',
    'inquiries/unknown',
    'search/new',
    'a/b/c',
    'inquiries/create/x',
    'เรื่อง',
  ])
    it(`reports that there is no screen ${text} (E13)`, () => {
      const route = parseRoute(text);
      expect(route).to.include({ view: 'not-found', address: text });
      expect(route).not.to.have.property('number');
      expect(formatRoute(route), 'the address stays as it is').to.equal(text);
    });

  const whole = [
    ['without hyphens', '2569047182365'],
    ['with spaces', '2569%2004718236%205'],
    ['with spaces as they are', '2569 04718236 5'],
    ['with a full stop behind', '2569-04718236-5.'],
    ['in brackets', '(2569-04718236-5)'],
    ['in quotes', '%E2%80%9C2569-04718236-5%E2%80%9D,'],
    ['in Thai digits', '๒๕๖๙-๐๔๗๑๘๒๓๖-๕'],
    ['in Thai digits, encoded', encodeURIComponent('๒๕๖๙-๐๔๗๑๘๒๓๖-๕')],
    ['with dashes', '2569–04718236—5'],
    ['with invisible characters', '\u200b2569-04718236\u200b-5\ufeff'],
    ['with a slash behind', '2569-04718236-5/'],
    ['with parameters of a mail program', '2569-04718236-5?utm_source=mail&utm_medium=a/b'],
  ] as const;
  for (const [how, text] of whole)
    it(`reads a receipt number ${how} (E13)`, () => {
      for (const from of ['inquiries', 'search', 'notifications', 'businesses'] as const)
        expect(parseRoute(`${from}/${text}`)).to.deep.equal({
          view: 'inquiry',
          receiptNumber: '2569-04718236-5',
          from,
        });
      expect(parseRoute(text), 'without a menu').to.include({ view: 'inquiry', receiptNumber: '2569-04718236-5' });
    });

  const parts = [
    '2569-04718236',
    '256904718236',
    '0471-8236',
    '2569-04718236-4',
    '2569-04718236-55',
    '2569-0471x236-5',
  ];
  for (const number of parts)
    it(`searches for ${number}, which is not a complete receipt number (E13)`, () => {
      const address = `search/${number}`;
      expect(parseRoute(address)).to.deep.equal({ view: 'not-found', address, number, from: 'search' });
    });

  it('keeps an invalid encoding unchanged (E13)', () => {
    expect(parseRoute('inquiries/%E0%A4%A')).to.include({ view: 'not-found' });
    expect(parseRoute('inquiries/2569%2004718236%205%')).to.include({ receiptNumber: '2569-04718236-5' });
  });

  it('marks the menu that an inquiry was opened from as current', () => {
    expect(menuOf({ view: 'inquiry', receiptNumber: '2569-04718236-5', from: 'notifications' })).to.equal(
      'notifications',
    );
    expect(menuOf({ view: 'new-inquiry' })).to.equal('inquiries');
  });
});
