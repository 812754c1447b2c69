import { expect } from 'chai';

import { composeAroundThai } from '../../src/rules/normal-form.js';

describe('composeAroundThai', () => {
  it('composes letters of other scripts, before and after Thai', () => {
    expect(composeAroundThai('Cafe\u0301 ร้าน cafe\u0301', 'NFC')).to.equal('Caf\u00E9 ร้าน caf\u00E9');
    expect(composeAroundThai('ﬁle', 'NFC')).to.equal('ﬁle');
    expect(composeAroundThai('ﬁle', 'NFKC')).to.equal('file');
  });

  it('leaves Thai as it is, also beside other scripts', () => {
    for (const text of ['น้ำ', 'น้ํา', 'กุ่', 'กุ่', 'ทั้งหมด 12'])
      for (const form of ['NFC', 'NFKC'] as const) {
        expect(composeAroundThai(text, form)).to.equal(text);
        expect(composeAroundThai(`${text}\u00E9`, form)).to.equal(`${text}\u00E9`);
      }
  });

  it('leaves two ligatures of Arabic that stand for sentences', () => {
    expect(composeAroundThai('\uFDFA \uFDFB \uFDFC', 'NFKC')).to.equal('\uFDFA \uFDFB ریال');
  });

  it('puts marks in order, and keeps the first ten of those that are piled up on a letter', () => {
    const below = '\u0331';
    expect(composeAroundThai(`x\u0301${below}yz`, 'NFC')).to.equal(`x${below}\u0301yz`);
    expect(composeAroundThai(`xy${below.repeat(10)}z`, 'NFC')).to.equal(`xy${below.repeat(10)}z`);
    expect(composeAroundThai(`xy${below.repeat(11)}z`, 'NFC')).to.equal(`xy${below.repeat(10)}z`);
    expect(composeAroundThai(`xy${below.repeat(40)}z`, 'NFC')).to.equal(`xy${below.repeat(10)}z`);
  });

  it('keeps ten of marks that each become two', () => {
    expect(composeAroundThai(`xq${'\u0344'.repeat(10)}z`, 'NFC')).to.equal(`xq${'\u0308\u0301'.repeat(5)}z`);
  });
});
