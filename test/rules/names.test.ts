import { expect } from 'chai';

import { after, the, theFirst } from '../../src/rules/names.js';

describe('a name among words', () => {
  it('follows Thai words without a space if it is Thai, with one if it is not', () => {
    expect(after('โดยเจ้าหน้าที่', 'กรมสรรพากร')).to.equal('โดยเจ้าหน้าที่กรมสรรพากร');
    expect(after('โดยเจ้าหน้าที่', 'Revenue Department')).to.equal('โดยเจ้าหน้าที่ Revenue Department');
    expect(after('โดย', 'Office ของรัฐ')).to.equal('โดย Office ของรัฐ');
    expect(after('บัญชี', '7-Eleven')).to.equal('บัญชี 7-Eleven');
  });

  it('has an article in English, once, and none if it is Thai', () => {
    expect(the('Revenue Department')).to.equal('the Revenue Department');
    expect(the('The Customs Department')).to.equal('The Customs Department');
    expect(the('Thermal Office')).to.equal('the Thermal Office');
    expect(the('Office of the Prime Minister')).to.equal('the Office of the Prime Minister');
    expect(the('Office ของรัฐ')).to.equal('the Office ของรัฐ');
    expect(the('กรมสรรพากร')).to.equal('กรมสรรพากร');
    expect(theFirst('Revenue Department')).to.equal('The Revenue Department');
    expect(theFirst('กรมสรรพากร')).to.equal('กรมสรรพากร');
  });
});
