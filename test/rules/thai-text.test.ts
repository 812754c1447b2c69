import { expect } from 'chai';
import fc from 'fast-check';

import { spellThai } from '../../src/rules/thai-spelling.js';
import { cleanText, countGraphemes, searchKey, searchReadings } from '../../src/rules/thai-text.js';
import { typedLine } from '../../src/rules/unseen.js';
import { pastedFromManual, scrambledInManual } from './support/pasted-text.js';

/**
 * Text with many of the characters that the rules handle: consonants, leading vowels, marks, long a, spaces, invisible
 * characters.
 */
const troublesomeText = fc
  .array(
    fc.constantFrom(
      ...Array.from('กทนสฤเแโาำะิีุูั็่้๊ํ์ฺ๑Aéß'),
      ' ',
      '\n',
      '\u200B',
      '\u200D',
      '\u00A0',
      '\uFEFF',
      ...Array.from(
        '\u0301\u0334\u0327\u0344\uFB01\uF70B\uF701\uF711\uF88B\u202E\u00AD\uFE0F\u20E3\u0653\u09BE\u0345\uD83D\uDE00\uFFFF',
      ),
      ...Array.from('❤👩🏽ب漢Σ'),
      '\t',
      '\r',
    ),
  )
  .map(text => text.join(''));
const thaiAndLatin = fc
  .array(fc.constantFrom(...Array.from('กทนเแาำะิีุั่้ํฺ๑Aéß \n\u0301\uF70B\uF711')))
  .map(text => text.join(''));
const anyText = fc.oneof(troublesomeText, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

/** Thai syllables with their characters in the correct order, as a checking input method would produce them. */
const properThai = fc
  .array(
    fc
      .tuple(
        fc.constantFrom('', 'เ', 'แ', 'โ', ' ', 'a'),
        fc.constantFrom(...Array.from('กขคงจชดตทนบปพมยรลวสหอ')),
        fc.constantFrom('', 'ี', 'ิ', 'ุ', 'ู', 'ั', 'ื'),
        fc.constantFrom('', '่', '้'),
        fc.constantFrom('', 'ง', 'น', ' ', '5'),
      )
      .map(parts => parts.join('')),
    { minLength: 1 },
  )
  .map(syllables => syllables.join('').trim().replace(/ +/g, ' ').replace(/เเ/g, 'แ'));

describe('spellThai', () => {
  // Texts in which nothing is misspelled are returned at once. A line that is misspelled takes its neighbours through every step.
  it('spells every short line by itself as it does next to a misspelled one', () => {
    const characters = Array.from('กเ\u0E34\u0E38\u0E48\u0E49\u0E4C\u0E4D\u0E32\u0E33 \t\uF70A\uF885');
    const walk = (line: string, left: number) => {
      if (spellThai(line) !== spellThai(`${line}\nเเ`).slice(0, -2)) differing.push(JSON.stringify(line));
      if (left > 0) for (const character of characters) walk(line + character, left - 1);
    };
    const differing: string[] = [];
    walk('', 4);
    expect(differing).to.deep.equal([]);
  });
});

describe('searchKey', () => {
  for (const { pasted, meant } of pastedFromManual) {
    it(`reads the manual's PDF text: ${meant.slice(0, 40)}`, () => {
      expect(searchKey(pasted)).to.equal(searchKey(meant));
    });
  }

  it('cannot repair letters that a PDF file contains in the wrong order', () => {
    for (const { pasted, meant } of scrambledInManual) expect(searchKey(pasted)).not.to.equal(searchKey(meant));
  });

  const sameToTheEye: Record<string, readonly [string, string]> = {
    'lines and tabs': ['\tกรม\r\n พัฒนา\n', 'กรม พัฒนา'],
    'ฤา for ฤๅ': ['ฤาษี', 'ฤๅษี'],
    'long a after a space for sara am': ['ท าการ', 'ทำการ'],
    'tone and long a after a space for sara am': ['ห้องน \u0E49าและค \u0E49าคูณ', 'ห้องน้ำและค้ำคูณ'],
    'final sigma': ['ΟΔΟΣ', 'οδοσ'],
    'a joined emoji and its parts': ['👩\u200D🚀', '👩🚀'],
    'a heart in colour and in black': ['❤\uFE0F', '❤'],
    'digits of every script': ['๒๕๖๙ ٢٥٦٩ २५६९ ２５６９ 𝟐𝟓𝟔𝟗 ២៥៦៩ ໒໕໖໙', Array(7).fill('2569').join(' ')],
    'a capital i with its dot': ['İstanbul', 'i\u0307stanbul'],
  };
  for (const [name, [typed, meant]] of Object.entries(sameToTheEye)) {
    it(`equates ${name}`, () => {
      expect(searchKey(typed)).to.equal(meant);
    });
  }

  it('keeps visible differences', () => {
    for (const [one, other] of [
      ['ปา', 'ป่า'],
      ['ปา', 'ปำ'],
      ['ปิ', 'ปี'],
      ['เก', 'แก'],
      ['ตาก ลม', 'ตา กลม'],
      ['ก่้', 'ก้'],
      ['สระ า', 'สระำ'],
      ['ทำำ', 'ทำ'],
    ] as const)
      expect(searchKey(one), one).not.to.equal(searchKey(other));
  });

  it('folds Latin letters, Thai digits, ligatures and full-width letters', () => {
    expect(searchKey(' SME ๒๕๖๙ Con\uFB01rm \uFF21\uFF11 ²')).to.equal('sme 2569 confirm a1 2');
  });

  it('keeps sara am whole', () => {
    expect(searchKey('ขอคำปรึกษา น\u0E49\u0E33')).to.equal('ขอคำปรึกษา น้ำ');
  });

  it('finds a word inside a sentence without spaces', () => {
    expect(searchKey('ขอคำปรึกษาเรื่องสินเชื่อ')).to.contain(searchKey('สินเชื\u0E48อ'));
  });

  it('changes nothing when it is applied again, and is the same for cleaned text', () => {
    fc.assert(
      fc.property(anyText, text => searchKey(searchKey(text)) === searchKey(text)),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(anyText, text => {
        expect(searchKey(cleanText(text))).to.equal(searchKey(text));
        expect(searchReadings(cleanText(text))).to.deep.equal(searchReadings(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('searchReadings', () => {
  it('has one reading for most texts, which is the key', () => {
    for (const text of ['', 'ก', 'ต ้องจดทะเบ ียน', 'SME ปี ๒๕๖๙', 'ทำการ'])
      expect(searchReadings(text)).to.deep.equal([searchKey(text)]);
  });

  it('reads a space before a long a in both ways: as a lost ring, and as a space between letters (E6)', () => {
    expect(searchReadings('หน \u0E49าที่')).to.deep.equal(['หน้ำที่', 'หน้าที่']);
    expect(searchReadings('ท าการ')).to.deep.equal(['ทำการ', 'ทาการ']);
    expect(searchReadings('น\u0E49 า')).to.deep.equal(['น้ำ', 'น้า']);
  });
});

/** The names of invisible characters in the documentation for people (docs/sdk/text.md). */
const unseen = {
  'zero-width space': '\u200B',
  'zero-width joiners': '\u200C\u200D',
  'bidi marks': '\u200E\u200F\u061C',
  'bidi embeddings and overrides': '\u202A\u202B\u202C\u202D\u202E',
  'bidi isolates': '\u2066\u2067\u2068\u2069',
  'soft hyphen': '\u00AD',
  'byte order mark': '\uFEFF',
  'word joiner and invisible operators': '\u2060\u2061\u2062\u2063\u2064',
  'Mongolian vowel separator': '\u180E',
  'Hangul fillers': '\u115F\u1160\u3164\uFFA0',
  'variation selectors': '\uFE00\uFE0F\u{E0100}\u180B',
  tags: '\u{E0001}\u{E0041}\u{E007F}',
  'combining grapheme joiner': '\u034F',
  NUL: '\u0000',
  'other C0 controls': '\u0001\u0007\u0008\u000E\u001B\u001F\u007F',
  'C1 controls': '\u0080\u0084\u0086\u009F',
  'halves of surrogate pairs': '\uD83D',
  noncharacters: '\uFFFE\uFFFF\uFDD0\u{1FFFE}\u{10FFFF}',
  'annotation anchors and embedded objects': '\uFFF9\uFFFA\uFFFB\uFFFC',
};

/** The shifted glyphs of old Thai fonts, and the letters that they stand for. */
const oldGlyphs: readonly (readonly [letter: string, glyphs: string])[] = [
  ['\u0E10', '\uF700\uF89E'],
  ['\u0E0D', '\uF70F\uF89A'],
  ['\u0E31', '\uF710\uF884'],
  ['\u0E34', '\uF701\uF885'],
  ['\u0E35', '\uF702\uF886'],
  ['\u0E36', '\uF703\uF887'],
  ['\u0E37', '\uF704\uF888'],
  ['\u0E38', '\uF718\uF89B'],
  ['\u0E39', '\uF719\uF89C'],
  ['\u0E3A', '\uF71A\uF89D'],
  ['\u0E47', '\uF712\uF889'],
  ['\u0E48', '\uF705\uF70A\uF713\uF88A\uF88B\uF88C'],
  ['\u0E49', '\uF706\uF70B\uF714\uF88D\uF88E\uF88F'],
  ['\u0E4A', '\uF707\uF70C\uF715\uF890\uF891\uF892'],
  ['\u0E4B', '\uF708\uF70D\uF716\uF893\uF894\uF895'],
  ['\u0E4C', '\uF709\uF70E\uF717\uF896\uF897\uF898'],
  ['\u0E4D', '\uF711\uF899'],
];

describe('cleanText', () => {
  it('keeps line breaks, indentation and everything that may be intentional', () => {
    expect(cleanText('เรียน  ท่าน\r\n\r\n\t1. ข้อ ท า\r2. ฤาษี')).to.equal('เรียน  ท่าน\n\n\t1. ข้อ ท า\n2. ฤาษี');
  });

  it('leaves correct text unchanged', () => {
    fc.assert(fc.property(properThai, text => cleanText(text) === text));
  });

  for (const [name, characters] of Object.entries(unseen)) {
    it(`drops ${name} from a text (E4, E5)`, () => {
      for (const character of characters) {
        for (const text of ['ต้องการ', 'SME One ID', 'ที่'])
          for (let at = 0; at <= text.length; at++)
            expect(cleanText(text.slice(0, at) + character + text.slice(at)), `${at}`).to.equal(text);
        expect(typedLine(`2569-0${character}471`)).to.equal('2569-0471');
        expect(searchKey(`ภาษี${character}อากร`)).to.equal('ภาษีอากร');
        expect(countGraphemes(`ภา${character}ษี`)).to.equal(3);
      }
    });
  }

  it('keeps emoji sequences and what words of other scripts need (E5)', () => {
    for (const text of [
      '👩🏽\u200D🚀 👨\u200D👩\u200D👧 🏳\uFE0F\u200D🌈 ❤\uFE0F\u200D🔥',
      '1\uFE0F\u20E3 ☎\uFE0E 🇹🇭 \u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
      'می\u200Cخواهم',
      'ක්\u200Dෂ ന്\u200D র\u200D্য',
      '葛\u{E0100} ᠠ\u180B',
    ])
      expect(cleanText(text)).to.equal(text);
  });

  it('removes invisible characters after an emoji or a flag, too', () => {
    expect(cleanText('😀\u200D')).to.equal('😀');
    expect(cleanText('😀\uFE0F\uFE0F\u{E0100}a')).to.equal('😀\uFE0Fa');
    expect(cleanText(`\u{1F3F4}${'\u{E0061}'.repeat(40)}\u{E007F}`)).to.equal('\u{1F3F4}');
    expect(cleanText('می\u200C\u200C\u200C')).to.equal('می\u200C');
  });

  it('drops invisible spaces, and replaces all others by plain ones', () => {
    expect(cleanText('\uFEFF \nก\u0000ข\u200B\u0007ค \u00A0\n\n')).to.equal('กขค');
    expect(cleanText('ก\u00A0ข \t\nค')).to.equal('ก ข\nค');
    expect(cleanText('หน้า 1\fหน้า 2\u2028จบ')).to.equal('หน้า 1\nหน้า 2\nจบ');
    expect(cleanText('ก\u2800\u3000ข\u2800')).to.equal('ก  ข');
    expect(cleanText('a\uD83D b\u{1F600}')).to.equal('a b\u{1F600}');
  });

  const sameToTheEye: Record<string, readonly [string, string]> = {
    'sara am in one or two characters': ['ท\u0E4D\u0E32', 'ทำ'],
    'ring, tone, long a': ['น\u0E4D\u0E49\u0E32', 'น้ำ'],
    'tone, ring, long a': ['น\u0E49\u0E4D\u0E32', 'น้ำ'],
    'sara am before the tone': ['น\u0E33\u0E49', 'น้ำ'],
    'the ring after long a': ['ท\u0E32\u0E4D', 'ทำ'],
    'ring and tone after long a': ['น\u0E32\u0E4D\u0E49', 'น้ำ'],
    'the tone after long a': ['หน\u0E32\u0E49 ที่', 'หน้า ที่'],
    'tone before an upper vowel': ['ท\u0E48\u0E35', 'ที่'],
    'tone before a lower vowel': ['ป\u0E49\u0E39', 'ปู้'],
    'nikhahit before a vowel, in Pali': ['พ\u0E4D\u0E38', 'พุ\u0E4D'],
    'silencer before a vowel': ['สิทธ\u0E4C\u0E34', 'สิทธิ์'],
    'a tone typed twice': ['ที\u0E48\u0E48', 'ที่'],
    'a vowel typed twice': ['ท\u0E35\u0E35\u0E48', 'ที่'],
    'two sara e for sara ae': ['\u0E40\u0E40ก้', 'แก้'],
    'a zero-width space inside a letter': ['ท\u200B\u0E48\u0E35', 'ที่'],
    'decomposed Latin': ['Cafe\u0301', 'Café'],
    'a space before a tone': ['ต ้องจดทะเบียน', 'ต้องจดทะเบียน'],
    'a space before a vowel above': ['ต้องจดทะเบ ียน', 'ต้องจดทะเบียน'],
    'a space that does not break before a mark': ['ต\u00A0้อง', 'ต้อง'],
    'a thin space before a mark': ['ต\u2009้อง', 'ต้อง'],
    'several spaces before marks of one letter': ['ท  ี \u0E48', 'ที่'],
    'a space before sara am': ['ท \u0E33การ น \u0E4D\u0E49\u0E32', 'ทำการ น้ำ'],
    'a space inside a split sara am': ['ท\u0E4D \u0E32การ', 'ทำการ'],
  };
  for (const [name, [typed, meant]] of Object.entries(sameToTheEye)) {
    it(`uses one spelling for ${name} (E6)`, () => {
      expect(cleanText(typed)).to.equal(meant);
      expect(searchKey(typed)).to.equal(searchKey(meant));
    });
  }

  it('leaves unchanged what may be intentional', () => {
    for (const text of ['ท า', 'หน \u0E49าที่', 'ไม้เอก ( \u0E48 )', 'ทำำ', 'ก\n\u0E48', 'a \u0E48', 'ๆ \u0E49'])
      expect(cleanText(text)).to.equal(text);
  });

  it('converts private-use glyphs of old fonts to letters (E6)', () => {
    const all = oldGlyphs.map(([, glyphs]) => glyphs).join('');
    expect(new Set(all).size).to.equal(2 * 27);
    for (const [letter, glyphs] of oldGlyphs)
      for (const glyph of glyphs) expect(cleanText(glyph), glyph.charCodeAt(0).toString(16)).to.equal(letter);
    expect(cleanText('ต\uF70Bองการ ปร\uF700าน ป\uF702\uF713 กตั\uF70F\uF718')).to.equal('ต้องการ ปรฐาน ปี่ กตัญุ');
    expect(searchKey('ต\uF70Bอง')).to.equal('ต้อง');
  });

  it('keeps at most ten of the marks on one letter', () => {
    expect(cleanText(`a${'\u0316\u0300'.repeat(50)}b`)).to.have.length(1 + 10 + 1 - 1);
    expect(cleanText(`ก${'\u0334\u0E34'.repeat(20)}`)).to.have.length(41);
  });

  it('is idempotent, and does not change what is searched', () => {
    fc.assert(
      fc.property(anyText, text => cleanText(cleanText(text)) === cleanText(text)),
      { numRuns: 2000 },
    );
  });

  it('does not lengthen text of Thai and Latin letters, and triples other text at most', () => {
    const points = (text: string) => Array.from(text).length;
    fc.assert(fc.property(thaiAndLatin, text => points(cleanText(text)) <= points(text)));
    fc.assert(fc.property(anyText, text => points(cleanText(text)) <= 3 * points(text)));
  });

  it('leaves nothing that a database rejects, and nothing invisible', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(cleanText(text)).not.to.match(
          // eslint-disable-next-line no-control-regex -- control characters are what must be gone
          /[\0-\x08\x0E-\x1F\x7F-\x9F\p{Cs}\p{Bidi_C}\u00AD\u200B\u2060-\u2064\uFEFF]/u,
        );
      }),
    );
  });
});

describe('countGraphemes', () => {
  it('counts characters as a reader does', () => {
    expect(countGraphemes('เรื่องที่ท่านติดต่อ')).to.equal(12);
    expect(countGraphemes('น้ำ')).to.equal(1);
    expect(countGraphemes('👩‍👩‍👧 ok\r\n')).to.equal(5);
    expect(countGraphemes('')).to.equal(0);
  });

  it('counts a family, a flag and a keycap as one', () => {
    for (const letter of [
      '👩🏽\u200D🚀',
      '🇹🇭',
      '1\uFE0F\u20E3',
      '❤\uFE0F',
      'é',
      'e\u0301',
      '\r\n',
      'กำ',
      'ก\u0E34\u0E48',
    ])
      expect(countGraphemes(`x${letter}x`), letter).to.equal(3);
  });

  it('counts as Intl.Segmenter does, in Thai, Latin and emoji', () => {
    const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' });
    const text = fc.array(
      fc.oneof(properThai, fc.constantFrom('a', 'é', 'e\u0301', '😀', '👨\u200D👩\u200D👧', '🇹🇭', '\n', ' ')),
    );
    fc.assert(
      fc.property(text, parts => {
        const whole = parts.join('');
        expect(countGraphemes(whole)).to.equal([...segmenter.segment(whole)].length);
      }),
    );
    for (const { pasted } of pastedFromManual)
      expect(countGraphemes(pasted)).to.equal([...segmenter.segment(pasted)].length);
  });
});
