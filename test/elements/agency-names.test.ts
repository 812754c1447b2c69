import { expect } from '@open-wc/testing';

import type { LocalizedText } from '../../src/contract/types.js';
import { agencyTitle, sortAgencies } from '../../src/elements/text/agency-names.js';
import { findAgencies } from '../../src/elements/text/agency-search.js';
import { dbd, fda, municipality, osmep, rd, sampleAgencies } from '../support/sample-reference.js';

const thaiReader = { text: ({ th }: LocalizedText) => th, locale: 'th-TH' };
const englishReader = {
  text: ({ th, en }: LocalizedText) => en ?? th,
  locale: 'en-GB',
};

describe('agency names', () => {
  it('are sorted as in a Thai dictionary, also those that begin with a vowel', () => {
    expect(sortAgencies([osmep, municipality, rd, dbd], thaiReader)).to.deep.equal([dbd, rd, municipality, osmep]);
  });

  it('are sorted alphabetically for English readers', () => {
    expect(sortAgencies([rd, osmep, fda, dbd], englishReader)).to.deep.equal([dbd, fda, osmep, rd]);
  });

  it('are found by Thai name, English name and both abbreviations', () => {
    for (const typed of ['อาหารและยา', 'drug', 'อย.', 'fda', 'FDA']) {
      expect(findAgencies(sampleAgencies, typed), typed).to.deep.equal([fda]);
    }
  });

  it('are found with sara am stored as two characters, as some keyboards and PDF files do', () => {
    expect(findAgencies([osmep, dbd], 'ส\u0E4D\u0E32นักงาน')).to.deep.equal([osmep]);
  });

  it('are all found when nothing is typed, and none when nothing matches', () => {
    expect(findAgencies(sampleAgencies, ' ')).to.deep.equal(sampleAgencies);
    expect(findAgencies(sampleAgencies, 'ไม่มีหน่วยงานนี้')).to.deep.equal([]);
  });

  it('include the short name that readers of the language know', () => {
    expect(agencyTitle(fda, thaiReader)).to.equal('สำนักงานคณะกรรมการอาหารและยา (อย.)');
    expect(agencyTitle(dbd, thaiReader), 'none in Thai').to.equal('กรมพัฒนาธุรกิจการค้า');
    expect(agencyTitle(dbd, englishReader)).to.equal('Department of Business Development (DBD)');
    expect(agencyTitle(fda, englishReader)).to.equal('Food and Drug Administration (FDA)');
    expect(agencyTitle(municipality, thaiReader)).to.equal('เทศบาลนครตัวอย่าง');
    const thaiOnly = { ...fda, abbreviation: { th: 'อย.', en: '' } };
    expect(agencyTitle(thaiOnly, englishReader), 'none in English').to.equal('Food and Drug Administration');
  });

  it('have one pair of brackets at the most', () => {
    const name = { th: 'สำนักงานตัวอย่าง (องค์การมหาชน)', en: 'Example Agency (Public Organization)' };
    const agency = { ...fda, name, abbreviation: { th: 'สตย.', en: 'EA' } };
    expect(agencyTitle(agency, thaiReader)).to.equal('สำนักงานตัวอย่าง (องค์การมหาชน) – สตย.');
    expect(agencyTitle(agency, englishReader)).to.equal('Example Agency (Public Organization) – EA');
  });
});
