import { expect, fixture, html } from '@open-wc/testing';

import { addLanguage, catalogue, loadCatalogue, overrideMessages } from '../../src/i18n/catalogues.js';
import { en } from '../../src/i18n/en.js';
import { th } from '../../src/i18n/th.js';
import '../../src/elements/inquiry-list/sme-inquiry-list.js';
import type { SmeInquiryList } from '../../src/elements/inquiry-list/inquiry-list.js';

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
      expect(catalogue('th').form).to.deep.equal(th.form);
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
    await loadCatalogue('xa');

    expect(catalogue('xa').inquiries.title).to.equal('Your cases');
    expect(catalogue('xa').search).to.deep.equal(en.search);
  });

  it('are rejected where there is no such text', () => {
    expect(() => overrideMessages('th', { inquiries: { headline: 'x' } } as object)).to.throw(
      TypeError,
      'inquiries.headline',
    );
    expect(() => overrideMessages('th', { inquiries: 'x' } as object)).to.throw(TypeError, 'inquiries');
    expect(() => overrideMessages('th', JSON.parse('{"__proto__":{"polluted":"yes"}}') as object)).to.throw(TypeError);
    expect(({} as { polluted?: string }).polluted).to.equal(undefined);
    expect(() => overrideMessages('xx', {})).to.throw(TypeError, 'addLanguage');
  });
});

describe('a language that a host adds', () => {
  const malay = { ...en, inquiries: { ...en.inquiries, title: 'Pertanyaan anda' } };

  it('is used wherever lang names it, also by elements that exist already', async () => {
    const list = await fixture<SmeInquiryList>(html`<sme-inquiry-list lang="ms-MY"></sme-inquiry-list>`);
    expect(heading(list), 'before').to.equal(th.inquiries.title);

    addLanguage('ms', () => Promise.resolve(malay), 'ms-MY');
    await loadCatalogue('ms');
    await list.updateComplete;

    expect(heading(list)).to.equal('Pertanyaan anda');
  });

  it('is replaced by Thai while it cannot be loaded, and is requested again', async () => {
    let asked = 0;
    addLanguage('xb', () => {
      asked++;
      return asked === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(malay);
    });

    await loadCatalogue('xb');
    expect(catalogue('xb')).to.equal(catalogue('th'));
    await loadCatalogue('xb');
    expect(catalogue('xb').inquiries.title).to.equal('Pertanyaan anda');
  });
});
