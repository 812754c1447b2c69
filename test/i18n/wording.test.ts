import { expect, fixture, html } from '@open-wc/testing';

import { factsMessages } from '../../src/i18n/facts/messages.js';
import { defineMessages, loadMessages, messagesOf } from '../../src/i18n/messages.js';
import { overrideGroups } from '../../src/i18n/own-words.js';
import { addLanguage, overrideMessages } from '../../src/messages.js';
import { inquiriesMessages } from '../../src/elements/inquiry-list/messages.js';
import '../../src/elements/inquiry-list/sme-inquiry-list.js';
import type { SmeInquiryList } from '../../src/elements/inquiry-list/inquiry-list.js';
import { en, th } from '../support/messages.js';

const heading = (list: Element) => list.shadowRoot!.querySelector('h2')?.textContent.trim();

/** The registry belongs to the page, so each test restores what it changed. */
function restoring(language: string, overrides: Parameters<typeof overrideMessages>[1], before: typeof overrides) {
  overrideMessages(language, overrides);
  return () => overrideMessages(language, before);
}

describe('texts that the host overrides', () => {
  it('replace ours at once, and leave the others', async () => {
    const list = await fixture<SmeInquiryList>(html`<sme-inquiry-list lang="th"></sme-inquiry-list>`);
    const restore = restoring(
      'th',
      { inquiries: { title: 'คำร้องของท่าน' } },
      { inquiries: { title: th.inquiries.title } },
    );
    try {
      await list.updateComplete;
      expect(heading(list)).to.equal('คำร้องของท่าน');
      expect(th.facts).to.include(messagesOf(factsMessages, 'th'));
      expect(th.inquiries.title, 'the catalogue itself').to.equal('เรื่องที่ท่านติดต่อ');
    } finally {
      restore();
    }
    await list.updateComplete;
    expect(heading(list)).to.equal('เรื่องที่ท่านติดต่อ');
  });

  it('apply to a language that is loaded later', async () => {
    addLanguage('xa', () => Promise.resolve(en));
    overrideMessages('xa', { inquiries: { title: 'Your cases' } });
    await loadMessages('xa');

    expect(messagesOf(inquiriesMessages, 'xa')).to.deep.equal({ ...en.inquiries, title: 'Your cases' });
    expect(en.facts).to.include(messagesOf(factsMessages, 'xa'));
  });

  it('are rejected where there is no such text', () => {
    expect(() => overrideMessages('th', { inquiries: { headline: 'x' } } as object)).to.throw(
      TypeError,
      'inquiries.headline',
    );
    expect(() => overrideMessages('th', { inquiries: 'x' } as object)).to.throw(TypeError, 'inquiries');
    expect(() => overrideMessages('th', JSON.parse('{"__proto__":{"polluted":"yes"}}') as object)).to.throw(TypeError);
    expect(({} as { polluted?: string }).polluted).to.equal(undefined);
    expect(() => overrideMessages('th', { inquires: { title: 'x' } } as object)).to.throw(TypeError, 'inquires');
    expect(() => overrideMessages('xx', {})).to.throw(TypeError, 'addLanguage');
  });

  it('are rejected as a whole: a wrong name leaves the other messages unchanged', () => {
    const overrides = { facts: { business: 'x' }, inquiries: { headline: 'x' } } as object;
    expect(() => overrideMessages('th', overrides)).to.throw(TypeError);
    expect(messagesOf(factsMessages, 'th').business).to.equal(th.facts.business);
  });
});

describe("the host's own words for messages of one name in two groups, of which one is loaded later", () => {
  it('reach each group, and are known to be wrong when both are loaded', () => {
    const english = async () => ({ en: {} as never });
    const early = defineMessages('halves', { title: 'ไทย' }, { en: english }, { hasMore: true });
    overrideGroups('th', { halves: { title: 'คำของเรา', send: 'ยื่น' } });
    expect(messagesOf(early, 'th')).to.deep.equal({ title: 'คำของเรา' });
    expect(() => overrideGroups('th', { halves: 'x' } as never)).to.throw(TypeError, 'halves');

    const late = defineMessages('halves', { send: 'ส่ง' }, { en: english });
    expect(messagesOf(late, 'th')).to.deep.equal({ send: 'ยื่น' });
    expect(() => overrideGroups('th', { halves: { headline: 'x' } })).to.throw(TypeError, 'halves.headline');
    overrideGroups('th', { halves: { send: 'ส่งเรื่อง' } });
    expect(messagesOf(early, 'th')).to.deep.equal({ title: 'คำของเรา' });
    expect(messagesOf(late, 'th')).to.deep.equal({ send: 'ส่งเรื่อง' });
  });
});

describe("the host's own words for an element that is loaded later", () => {
  const group = (name: string) =>
    defineMessages(
      name,
      { title: 'ไทย', send: 'ส่ง' },
      { en: async () => ({ en: { title: 'English', send: 'Send' } }) },
    );

  it('are kept until it is loaded, in every language; the latest override wins', async () => {
    overrideGroups('th', { later: { title: 'คำแรก', send: 'ยื่น' } });
    overrideGroups('th', { later: { title: 'คำของเรา' } });
    overrideGroups('en', { later: { title: 'Our words' } });
    const later = group('later');
    await loadMessages('en');

    expect(messagesOf(later, 'th')).to.deep.equal({ title: 'คำของเรา', send: 'ยื่น' });
    expect(messagesOf(later, 'en')).to.deep.equal({ title: 'Our words', send: 'Send' });
  });

  it('are reported on the console if a name is wrong, and the element keeps its own messages', () => {
    const reports: unknown[][] = [];
    const { error } = console;
    // eslint-disable-next-line no-console -- heard by the test
    console.error = (...report: unknown[]) => reports.push(report);
    try {
      overrideGroups('th', { latest: { headline: 'x' } });
      expect(reports, 'nobody knows yet').to.deep.equal([]);
      expect(messagesOf(group('latest'), 'th')).to.deep.equal({ title: 'ไทย', send: 'ส่ง' });
    } finally {
      // eslint-disable-next-line no-console -- as it was
      console.error = error;
    }
    expect(reports.flat().join(' ')).to.include('latest.headline');
  });
});

describe('a language that a host adds', () => {
  const malay = { ...en, inquiries: { ...en.inquiries, title: 'Pertanyaan anda' } };

  it('is used wherever lang names it, also by elements that exist already', async () => {
    const list = await fixture<SmeInquiryList>(html`<sme-inquiry-list lang="ms-MY"></sme-inquiry-list>`);
    expect(heading(list), 'before').to.equal(th.inquiries.title);

    addLanguage('ms', () => Promise.resolve(malay), 'ms-MY');
    await loadMessages('ms');
    await list.updateComplete;

    expect(heading(list)).to.equal('Pertanyaan anda');
  });

  it('uses Thai for a group that the host left out', async () => {
    addLanguage('xc', () => Promise.resolve({ facts: en.facts } as typeof en));
    await loadMessages('xc');

    expect(en.facts).to.include(messagesOf(factsMessages, 'xc'));
    expect(messagesOf(inquiriesMessages, 'xc')).to.equal(th.inquiries);
    expect(loadMessages('xc'), 'nothing to wait for any more').to.equal(undefined);
  });

  it('is requested once, also for elements that are loaded later', async () => {
    let asked = 0;
    addLanguage('xd', () => {
      asked++;
      return Promise.resolve({ ...en, 'even-later': { title: 'Later' } });
    });
    await Promise.all([loadMessages('xd'), loadMessages('xd')]);
    const later = defineMessages('even-later', { title: 'ไทย' }, { en: async () => ({ en: { title: 'English' } }) });
    await loadMessages('xd');

    expect(messagesOf(later, 'xd').title).to.equal('Later');
    expect(asked).to.equal(1);
  });

  it('is replaced by Thai while it cannot be loaded, and is requested again', async () => {
    let asked = 0;
    addLanguage('xb', () => {
      asked++;
      return asked === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(malay);
    });

    await loadMessages('xb');
    expect(messagesOf(inquiriesMessages, 'xb')).to.deep.equal(th.inquiries);
    await loadMessages('xb');
    expect(messagesOf(inquiriesMessages, 'xb').title).to.equal('Pertanyaan anda');
  });
});
