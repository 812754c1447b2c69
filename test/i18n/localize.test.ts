import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import { LitElement } from 'lit';

import { LocalizeController } from '../../src/i18n/localize.js';

class LocalizedElement extends LitElement {
  readonly localize = new LocalizeController(this);
}
customElements.define('test-localized', LocalizedElement);

async function reader(lang: 'th' | 'en') {
  const { localize } = await fixture<LocalizedElement>(html`<test-localized lang=${lang}></test-localized>`);
  await localize.loading;
  return localize;
}

describe('what a reader of a language sees', () => {
  it("is the agency's time, in the reader's era", async () => {
    const at = '2026-11-22T09:05:00.000Z';

    expect((await reader('th')).dateTime(at)).to.equal('22 พฤศจิกายน 2569 เวลา 16:05\u00a0น.');
    expect((await reader('en')).dateTime(at)).to.equal('22 November 2026 at 16:05');
    expect((await reader('th')).time(at)).to.equal('16:05\u00a0น.');
    expect((await reader('en')).time(at)).to.equal('16:05');
  });

  it('changes the day and the year at midnight in Bangkok', async () => {
    const thai = await reader('th');

    expect(thai.date('2026-12-31T16:59:59.000Z')).to.equal('31 ธันวาคม 2569');
    expect(thai.date('2026-12-31T17:00:00.000Z')).to.equal('1 มกราคม 2570');
  });

  it('is the same day for a date without a time', async () => {
    expect((await reader('th')).date('2024-02-29')).to.equal('29 กุมภาพันธ์ 2567');
  });

  it('has a Buddhist Era year that is 543 higher, on every day', async () => {
    const [thai, english] = [await reader('th'), await reader('en')];
    const year = (text: string) => Number(/(\d{4})$/.exec(text)?.[1]);
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true });

    fc.assert(
      fc.property(day, date => {
        const at = date.toISOString();
        expect(year(thai.date(at)) - year(english.date(at))).to.equal(543);
      }),
    );
  });

  it('has Arabic digits, in groups', async () => {
    expect((await reader('th')).number(10000)).to.equal('10,000');
    expect((await reader('en')).number(10000)).to.equal('10,000');
  });

  it('is the text in that language, and Thai where there is no English', async () => {
    const name = { th: 'กรมสรรพากร', en: 'Revenue Department' };

    expect((await reader('th')).text(name)).to.equal('กรมสรรพากร');
    expect((await reader('en')).text(name)).to.equal('Revenue Department');
    expect((await reader('en')).text({ th: 'กรมสรรพากร', en: null })).to.equal('กรมสรรพากร');
  });

  it('is sorted in Thai order: by consonant, whatever vowel is written before it', async () => {
    const { compare } = await reader('th');

    expect(['ขา', 'แก้ว', 'เกาะ', 'กา'].sort(compare)).to.deep.equal(['กา', 'เกาะ', 'แก้ว', 'ขา']);
  });
});
