import { expect } from 'chai';

import { spellThai } from '../../src/rules/thai-spelling.js';

describe('spellThai', () => {
  it('reads every letter of fonts from the time before OpenType', () => {
    for (const [index, letter] of Array.from('ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู').entries())
      expect(spellThai(`ก${String.fromCharCode(0xf700 + index)}`)).to.equal(`ก${letter}`);
    for (const [index, letter] of Array.from('ัิีึื็่่่้้้๊๊๊๋๋๋์์์ํญฺุูฐ').entries())
      expect(spellThai(`ก${String.fromCharCode(0xf884 + index)}`)).to.equal(`ก${letter}`);
  });

  it('repairs every place of a text, not only the first', () => {
    expect(spellThai('\uF700\uF700 เเมว เเมว')).to.equal('ฐฐ แมว แมว');
    expect(spellThai('น\u0E4D \u0E32 น\u0E4D \u0E32')).to.equal('นำ นำ');
    expect(spellThai('ก ี ข ี')).to.equal('กี ขี');
  });

  for (const [what, text, expected] of [
    ['a nikhahit and a long a are sara am', 'น\u0E4D\u0E32', 'น\u0E33'],
    ['with a tone before', 'น\u0E49\u0E4D\u0E32', 'น\u0E49\u0E33'],
    ['with a tone between', 'น\u0E4D\u0E49\u0E32', 'น\u0E49\u0E33'],
    ['with the tone after', 'น\u0E4D\u0E32\u0E49', 'น\u0E49\u0E33'],
    ['a nikhahit after the long a', 'น\u0E32\u0E4D', 'น\u0E33'],
    ['a nikhahit beside sara am is no other', 'น\u0E4D\u0E33', 'น\u0E33'],
    ['a tone after sara am belongs before it', 'น\u0E33\u0E49', 'น\u0E49\u0E33'],
    ['a tone after long a belongs before it', 'ก\u0E32\u0E48', 'ก\u0E48\u0E32'],
    ['a space before sara am is not meant', 'น\u0E49 \u0E33', 'น\u0E49\u0E33'],
    ['a space after a nikhahit is not meant', 'น\u0E4D \u0E32', 'น\u0E33'],
    ['a space before a vowel above is not meant', 'ก \u0E35', 'ก\u0E35'],
    ['a space between tone and long a may be meant', 'ก\u0E35\u0E48 \u0E32', 'ก\u0E35\u0E48 \u0E32'],
    ['also beside a repeated mark', 'ก\u0E48\u0E48 \u0E32', 'ก\u0E48 \u0E32'],
    ['a vowel comes before a tone', 'ก\u0E48\u0E35', 'ก\u0E35\u0E48'],
    ['a vowel comes before a nikhahit', 'ก\u0E4D\u0E34', 'ก\u0E34\u0E4D'],
    ['a nikhahit comes before a tone', 'ก\u0E49\u0E4D', 'ก\u0E4D\u0E49'],
    ['a vowel, a nikhahit and a tone', 'ก\u0E49\u0E4D\u0E34', 'ก\u0E34\u0E4D\u0E49'],
    ['a mark typed twice is one', 'ก\u0E35\u0E35', 'ก\u0E35'],
    ['a mark typed three times is one', 'ก\u0E48\u0E48\u0E48', 'ก\u0E48'],
    ['two tones that differ stay', 'ก\u0E48\u0E48\u0E49', 'ก\u0E48\u0E49'],
    ['a tone after another one may come again', 'ก\u0E48\u0E49\u0E48\u0E48', 'ก\u0E48\u0E49\u0E48'],
    ['sara e typed twice is sara ae', '\u0E40\u0E40ม', '\u0E41ม'],
    ['letters without marks stay', 'กา กำ \u0E40\u0E40', 'กา กำ \u0E41'],
  ] as const)
    it(what, () => {
      expect(spellThai(text)).to.equal(expected);
      expect(spellThai(`ก ${text} ข`)).to.equal(`ก ${expected} ข`);
    });
});
