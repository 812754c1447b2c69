import { expect } from 'chai';

import { dropNeedless, dropUnseen, plainSpaces, typedLine } from '../../src/rules/unseen.js';

const unseen = [
  '\u200B',
  '\u00AD',
  '\uFEFF',
  '\u202E',
  '\u3164',
  '\uFE0F',
  '\u{E0041}',
  '\uFFFE',
  '\uD800',
  '\uFFF9',
  '\uFFFC',
  '\0',
  '\b',
  '\u000E',
  '\u001F',
  '\u007F',
  '\u0084',
  '\u0086',
  '\u009F',
];
const seen = ['\t', '\n', '\r', ' ', '\u0085', '\u00A0', '\uFFFD', 'ก', '🙂', '\u0300'];
const name = (character: string) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

describe('characters that nobody sees', () => {
  for (const character of unseen)
    it(`are dropped where they mean nothing: ${name(character)}`, () => {
      expect(dropUnseen(`a${character}b${character}`)).to.equal('ab');
      expect(dropNeedless(`a${character}b${character}`)).to.equal('ab');
      expect(dropNeedless(`${character}ab`)).to.equal('ab');
    });

  for (const character of seen)
    it(`are not these: ${name(character)}`, () => {
      expect(dropUnseen(`a${character}b`)).to.equal(`a${character}b`);
      expect(dropNeedless(`a${character}b\u200B`)).to.equal(`a${character}b`);
    });

  for (const [what, text] of [
    ['a keycap', '1\uFE0F\u20E3'],
    ['the keycap of #', '#\uFE0F\u20E3'],
    ['the flag of Wales', '🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}'],
    ['a flag with a short name', '🏴\u{E0075}\u{E0073}\u{E0031}\u{E007F}'],
    ['a flag with a long name', '🏴\u{E0075}\u{E0073}\u{E0063}\u{E0061}\u{E0061}\u{E0039}\u{E007F}'],
    ['an emoji in colour', '❤\uFE0F'],
    ['an emoji as text', '❤\uFE0E'],
    ['a family', '👨\u200D👩\u200D👧'],
    ['a person of a profession with a tone of skin', '👩🏽\u200D⚕\uFE0F'],
    ['two with tones of skin', '👩🏽\u200D❤\uFE0F\u200D👨🏿'],
    ['a variant of an ideograph', '葛\u{E0100}'],
    ['the last variant of an ideograph', '葛\u{E01EF}'],
    ['a variant of a mathematical sign', '∩\uFE00'],
    ['a variant of a Mongolian letter', 'ᠠ\u180B'],
    ['a variant of a Myanmar letter', 'က\uFE00'],
    ['a joiner in a Persian word', 'می\u200Cخواهم'],
    ['a joiner after a mark in an Indic word', 'क्\u200Dष'],
    ['a joiner in a Khmer word', 'ក្\u200Cខ'],
  ] as const)
    it(`stay where they have a meaning: ${what}`, () => {
      expect(dropNeedless(`\u200B${text}\u200B`)).to.equal(text);
      expect(dropUnseen(text)).to.not.equal(text);
    });

  for (const [what, text, expected] of [
    ['a flag whose name is too short', '🏴\u{E0075}\u{E0073}\u{E007F}', '🏴'],
    ['a flag whose name is too long', `🏴${'\u{E0061}'.repeat(7)}\u{E007F}`, '🏴'],
    ['a flag without an end', '🏴\u{E0075}\u{E0073}\u{E0063}', '🏴'],
    ['a joiner between Latin letters', 'a\u200Db', 'ab'],
    ['a joiner behind two selectors', '❤\uFE0F\uFE0F', '❤\uFE0F'],
    ['a joiner before no emoji', '👩\u200Da', '👩a'],
    ['a joiner behind a mark without a letter', ' \u0300\u200D', ' \u0300'],
    ['a selector behind a Latin letter', 'a\u{E0100}', 'a'],
    ['a joiner behind a joiner', 'می\u200C\u200C', 'می\u200C'],
  ] as const)
    it(`go where they only seem to have one: ${what}`, () => {
      expect(dropNeedless(text)).to.equal(expected);
    });
});

describe('white space', () => {
  it('becomes a space or one line break', () => {
    expect(plainSpaces('a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h\ni')).to.equal('a\nb\nc\nd\ne\nf\ng\nh\ni');
    expect(plainSpaces('a\r\n\r\nb')).to.equal('a\n\nb');
    expect(plainSpaces('a\u00A0b\u1680c\u2000d\u200Ae\u202Ff\u205Fg\u2800h\u3000i\tj')).to.equal(
      'a b c d e f g h i\tj',
    );
  });

  it('of a typed line becomes one space, and none at its ends', () => {
    expect(typedLine(' \u200B\u00A0a \t\n b\u2028\u3000c\u200B ')).to.equal('a b c');
  });
});
