import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import { LitElement } from 'lit';

import { comparerOf } from '../../src/i18n/compare.js';
import { dateText, dateTimeText, shortDateTimeText, timeText } from '../../src/i18n/dates.js';
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

    expect(dateTimeText(at, await reader('th'))).to.equal('22 พฤศจิกายน 2569 เวลา 16:05\u00a0น.');
    expect(dateTimeText(at, await reader('en'))).to.equal('22 November 2026 at 16:05');
    expect(timeText(at, await reader('th'))).to.equal('16:05\u00a0น.');
    expect(timeText(at, await reader('en'))).to.equal('16:05');
  });

  it('changes the day and the year at midnight in Bangkok', async () => {
    const thai = await reader('th');

    expect(dateText('2026-12-31T16:59:59.000Z', thai)).to.equal('31 ธันวาคม 2569');
    expect(dateText('2026-12-31T17:00:00.000Z', thai)).to.equal('1 มกราคม 2570');
  });

  it('is the same day for a date without a time', async () => {
    expect(dateText('2024-02-29', await reader('th'))).to.equal('29 กุมภาพันธ์ 2567');
  });

  it('has a Buddhist Era year that is 543 higher, on every day', async () => {
    const [thai, english] = [await reader('th'), await reader('en')];
    const year = (text: string) => Number(/(\d{4})$/.exec(text)?.[1]);
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true });

    fc.assert(
      fc.property(day, date => {
        const at = date.toISOString();
        expect(year(dateText(at, thai)) - year(dateText(at, english))).to.equal(543);
      }),
    );
  });

  it("is a time as the platform's own formatters write it, at any instant", async () => {
    const thai = await reader('th');
    const timeZone = 'Asia/Bangkok';
    const long = new Intl.DateTimeFormat('th-TH', { dateStyle: 'long', timeStyle: 'short', timeZone });
    const medium = new Intl.DateTimeFormat('th-TH', { dateStyle: 'medium', timeStyle: 'short', timeZone });
    const instant = fc.date({ min: new Date('1880-01-01'), max: new Date('2150-01-01'), noInvalidDate: true });

    fc.assert(
      fc.property(instant, date => {
        const at = date.toISOString();
        expect(dateTimeText(at, thai)).to.equal(`${long.format(date)}\u00a0น.`);
        expect(shortDateTimeText(at, thai)).to.equal(`${medium.format(date)}\u00a0น.`);
      }),
      { examples: [[new Date('9999-12-31T20:00:00Z')], [new Date(8.64e15)], [new Date('1920-03-31T20:00:00Z')]] },
    );
  });

  it('has Arabic digits, in groups', async () => {
    expect((await reader('th')).number(10000)).to.equal('10,000');
    expect((await reader('en')).number(10000)).to.equal('10,000');
  });

  it("is a number as the platform's own formatters write it", async () => {
    for (const language of ['th', 'en'] as const) {
      const localize = await reader(language);
      const format = new Intl.NumberFormat(localize.locale);
      for (const value of [0, 1, 12, 999, 1000, 1234.5, 0.25, -7]) {
        expect(localize.number(value)).to.equal(format.format(value));
      }
      expect(localize.number(NaN)).to.equal('–');
    }
  });

  it('is the text in that language, and Thai where there is no English', async () => {
    const name = { th: 'กรมสรรพากร', en: 'Revenue Department' };

    expect((await reader('th')).text(name)).to.equal('กรมสรรพากร');
    expect((await reader('en')).text(name)).to.equal('Revenue Department');
    expect((await reader('en')).text({ th: 'กรมสรรพากร', en: null })).to.equal('กรมสรรพากร');
  });

  it('is sorted in Thai order: by consonant, whatever vowel is written before it', async () => {
    const { locale } = await reader('th');

    expect(['ขา', 'แก้ว', 'เกาะ', 'กา'].sort(comparerOf(locale))).to.deep.equal(['กา', 'เกาะ', 'แก้ว', 'ขา']);
  });

  it("is sorted as by the platform's own collation, whatever the words have", async () => {
    const compare = comparerOf((await reader('th')).locale);
    const { compare: expected } = new Intl.Collator('th-TH');
    const letter = fc.constantFrom(...Array.from('กขคงตนบมรลวศสหอฮเแโใไะัาำิีึืุู็่้๊๋์ '));
    const word = fc.array(fc.oneof({ weight: 9, arbitrary: letter }, fc.constantFrom('.', 'ฯ', 'ๆ', '1', 'a', 'B')), {
      maxLength: 12,
    });

    fc.assert(
      fc.property(word, word, (one, other) => {
        const [a, b] = [one.join(''), other.join('')];
        expect(Math.sign(compare(a, b)), `${a} and ${b}`).to.equal(Math.sign(expected(a, b)));
      }),
      { numRuns: 2000 },
    );
  });
});
