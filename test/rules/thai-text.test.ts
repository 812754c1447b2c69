import { expect } from 'chai';
import fc from 'fast-check';

import {
  cleanText,
  countGraphemes,
  highlightRanges,
  normalizeThai,
  searchKey,
  splitByMarks,
} from '../../src/rules/thai-text.js';
import { pastedFromManual, scrambledInManual } from './support/pasted-text.js';

/** Text dense in what the rules look at: consonants, leading vowels, marks, long a, spaces, invisible characters. */
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
      '\u0301',
      '\uFB01',
    ),
  )
  .map(letters => letters.join(''));
const anyText = fc.oneof(troublesomeText, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

/** Thai syllables with their letters in the right order, as an input method that checks would type them. */
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

describe('normalizeThai', () => {
  for (const { pasted, meant } of pastedFromManual) {
    it(`reads the manual's PDF text: ${meant.slice(0, 40)}`, () => {
      expect(normalizeThai(pasted)).to.equal(meant);
    });
  }

  it('cannot repair letters that a PDF file gives out of order', () => {
    for (const { pasted, meant } of scrambledInManual) {
      expect(normalizeThai(pasted)).to.equal(pasted);
      expect(normalizeThai(pasted)).not.to.equal(meant);
    }
  });

  const sameToTheEye: Record<string, readonly [string, string]> = {
    'sara am in one or two characters': ['ท\u0E4D\u0E32', 'ทำ'],
    'ring, tone, long a': ['น\u0E4D\u0E49\u0E32', 'น้ำ'],
    'tone, ring, long a': ['น\u0E49\u0E4D\u0E32', 'น้ำ'],
    'sara am before the tone': ['น\u0E33\u0E49', 'น้ำ'],
    'tone before an upper vowel': ['ท\u0E48\u0E35', 'ที่'],
    'tone before a lower vowel': ['ป\u0E49\u0E39', 'ปู้'],
    'nikhahit before a vowel, in Pali': ['พ\u0E4D\u0E38', 'พุ\u0E4D'],
    'silencer before a vowel': ['สิทธ\u0E4C\u0E34', 'สิทธิ์'],
    'a tone typed twice': ['ที\u0E48\u0E48', 'ที่'],
    'a vowel typed twice': ['ท\u0E35\u0E35\u0E48', 'ที่'],
    'two sara e for sara ae': ['\u0E40\u0E40ก้', 'แก้'],
    'zero-width space between words': ['กรม\u200Bพัฒนา', 'กรมพัฒนา'],
    'joiners and byte order mark': ['\uFEFFกรม\u2060พัฒ\u200Cนา', 'กรมพัฒนา'],
    'a zero-width space inside a letter': ['ท\u200B\u0E48\u0E35', 'ที่'],
    'spaces that do not break': ['กรม\u00A0\u202Fพัฒนา ', 'กรม พัฒนา'],
    'lines and tabs': ['\tกรม\r\n พัฒนา\n', 'กรม พัฒนา'],
    'decomposed Latin': ['Cafe\u0301', 'Café'],
    'ฤา for ฤๅ': ['ฤาษี', 'ฤๅษี'],
    'sara am of PDF files that kept its second half': ['ท \u0E33การ น \u0E4D\u0E49\u0E32', 'ทำการ น้ำ'],
    'sara am of PDF files under a tone': ['ห้องน \u0E49าและค \u0E49าคูณ', 'ห้องน้ำและค้ำคูณ'],
  };
  for (const [name, [typed, meant]] of Object.entries(sameToTheEye)) {
    it(`equates ${name}`, () => {
      expect(normalizeThai(typed)).to.equal(meant);
    });
  }

  it('keeps apart what a reader keeps apart', () => {
    for (const [one, other] of [
      ['ปา', 'ป่า'],
      ['ปา', 'ปำ'],
      ['ปิ', 'ปี'],
      ['เก', 'แก'],
      ['ตาก ลม', 'ตา กลม'],
      ['ก่้', 'ก้'],
      ['สระ า', 'สระำ'],
    ] as const)
      expect(normalizeThai(one), one).not.to.equal(normalizeThai(other));
  });

  it('changes nothing when applied again', () => {
    fc.assert(
      fc.property(anyText, text => normalizeThai(normalizeThai(text)) === normalizeThai(text)),
      { numRuns: 500 },
    );
  });

  it('leaves properly written Thai as it is', () => {
    fc.assert(fc.property(properThai, text => normalizeThai(text) === text));
  });

  it('does not care where invisible characters stand', () => {
    fc.assert(
      fc.property(
        properThai,
        fc.nat(),
        fc.constantFrom('\u200B', '\u200C', '\u2060', '\uFEFF'),
        (text, place, invisible) => {
          const at = place % (text.length + 1);
          return normalizeThai(text.slice(0, at) + invisible + text.slice(at)) === text;
        },
      ),
    );
  });
});

describe('cleanText', () => {
  it('keeps lines, indentation and what the citizen may have meant', () => {
    expect(cleanText('เรียน  ท่าน\r\n\r\n\t1. ข้อ ท า\r2. ฤาษี')).to.equal('เรียน  ท่าน\n\n\t1. ข้อ ท า\n2. ฤาษี');
  });

  it('drops what cannot be seen or stored', () => {
    expect(cleanText('\uFEFF \nก\u0000ข\u200B\u0007ค \u00A0\n\n')).to.equal('กขค');
    expect(cleanText('ก\u00A0ข \t\nค')).to.equal('ก ข\nค');
    expect(cleanText('หน้า 1\fหน้า 2\u2028จบ')).to.equal('หน้า 1\nหน้า 2\nจบ');
    expect(cleanText('a\uD83D b\u{1F600}')).to.equal('a\uFFFD b\u{1F600}');
  });

  it('gives one spelling to what looks the same', () => {
    expect(cleanText('ท\u0E4D\u0E32\u0E40\u0E40ล้วเพ\u0E48\u0E37อ')).to.equal('ทำแล้วเพื่อ');
  });

  it('changes nothing when applied again, and never what is compared', () => {
    fc.assert(
      fc.property(anyText, text => cleanText(cleanText(text)) === cleanText(text)),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(troublesomeText, text => normalizeThai(cleanText(text)) === normalizeThai(text)),
      { numRuns: 500 },
    );
  });

  it('leaves nothing behind that a database refuses', () => {
    fc.assert(fc.property(anyText, text => !/[\0\p{Cs}]/u.test(cleanText(text))));
  });
});

describe('searchKey', () => {
  it('folds Latin letters, Thai digits, ligatures and full-width letters', () => {
    expect(searchKey(' SME ๒๕๖๙ Con\uFB01rm \uFF21\uFF11')).to.equal('sme 2569 confirm a1');
  });

  it('keeps sara am whole', () => {
    expect(searchKey('ขอคำปรึกษา น\u0E49\u0E33')).to.equal('ขอคำปรึกษา น้ำ');
  });

  it('finds a word inside a sentence without spaces', () => {
    expect(searchKey('ขอคำปรึกษาเรื่องสินเชื่อ')).to.contain(searchKey('สินเชื\u0E48อ'));
  });

  it('changes nothing when applied again', () => {
    fc.assert(
      fc.property(anyText, text => searchKey(searchKey(text)) === searchKey(text)),
      { numRuns: 500 },
    );
  });
});

describe('countGraphemes', () => {
  it('counts letters as a reader does', () => {
    expect(countGraphemes('เรื่องที่ท่านติดต่อ')).to.equal(12);
    expect(countGraphemes('น้ำ')).to.equal(1);
    expect(countGraphemes('👩‍👩‍👧 ok\r\n')).to.equal(5);
    expect(countGraphemes('')).to.equal(0);
  });

  it('counts the same without Intl.Segmenter', () => {
    fc.assert(fc.property(properThai, text => splitByMarks(text).length === countGraphemes(text)));
    for (const { pasted } of pastedFromManual) expect(splitByMarks(pasted)).to.have.length(countGraphemes(pasted));
    expect(splitByMarks('น้ำ ก\r\nข\u0301')).to.deep.equal(['น้ำ', ' ', 'ก', '\r\n', 'ข\u0301']);
    expect(splitByMarks('\u{1F600}x').join('|')).to.equal('\u{1F600}|x');
  });

  it('needs no Intl.Segmenter', () => {
    const { Segmenter } = Intl;
    Reflect.deleteProperty(Intl, 'Segmenter');
    try {
      expect(countGraphemes('เรื่องที่ท่านติดต่อ')).to.equal(12);
    } finally {
      Object.defineProperty(Intl, 'Segmenter', { value: Segmenter, configurable: true, writable: true });
    }
  });
});

describe('highlightRanges', () => {
  const marked = (text: string, query: string) =>
    highlightRanges(text, query).map(({ start, end }) => text.slice(start, end));

  it('marks whole letters, never half of one', () => {
    expect(marked('ที่อยู่ของท่าน', 'ที')).to.deep.equal(['ที่']);
    expect(marked('ที่อยู่ของท่าน', 'ยู')).to.deep.equal(['ยู่']);
  });

  it('marks what is spelt differently underneath', () => {
    expect(marked('ก าลังด าเนินการ', 'ดำเนิน')).to.deep.equal(['ด าเนิน']);
    expect(marked('\u0E40\u0E40ล้ว แล้ว', 'แล้ว')).to.deep.equal(['\u0E40\u0E40ล้ว', 'แล้ว']);
    expect(marked('ปี ๒๕๖๙ SME', '2569 sme')).to.deep.equal(['๒๕๖๙ SME']);
    expect(marked('หน้า \u00A0 จอ', 'หน้า จอ')).to.deep.equal(['หน้า \u00A0 จอ']);
  });

  it('marks every place, without overlap', () => {
    expect(highlightRanges('กากากา', 'กา')).to.deep.equal([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
      { start: 4, end: 6 },
    ]);
    expect(marked('\uFB01\uFB01', 'i')).to.deep.equal(['\uFB01', '\uFB01']);
    expect(marked('\uFB01\uFB01\uFB01', 'if')).to.deep.equal(['\uFB01\uFB01\uFB01']);
    expect(marked('\uFB03', 'f')).to.deep.equal(['\uFB03']);
  });

  it('marks nothing for an empty query or one not found', () => {
    expect(highlightRanges('ก', ' \u200B')).to.deep.equal([]);
    expect(highlightRanges('ก', 'ข')).to.deep.equal([]);
  });

  it('marks exactly the texts that contain the query, on letter boundaries', () => {
    const textAndQuery = fc
      .tuple(fc.oneof(troublesomeText, properThai), fc.nat(), fc.integer({ min: 1, max: 8 }))
      .map(([text, from, length]) => [text, text.slice(from % (text.length + 1)).slice(0, length)] as const);
    fc.assert(
      fc.property(textAndQuery, ([text, query]) => {
        const boundaries = new Set([text.length]);
        for (const { index } of new Intl.Segmenter('th').segment(text)) boundaries.add(index);
        const ranges = highlightRanges(text, query);
        let last = 0;
        for (const { start, end } of ranges) {
          expect(start).to.be.at.least(last);
          expect(boundaries.has(start) && boundaries.has(end)).to.equal(true);
          expect(searchKey(text.slice(start, end))).to.contain(searchKey(query));
          last = end;
        }
        const contains = searchKey(query) !== '' && searchKey(text).includes(searchKey(query));
        expect(ranges.length > 0).to.equal(contains);
      }),
      { numRuns: 500 },
    );
  });
});
