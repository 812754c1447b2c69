import { expect } from 'chai';
import fc from 'fast-check';

import { BYTE_ORDER_MARK, csvRow } from '../../src/rules/csv.js';

/** The rows of a CSV text, by RFC 4180. */
function parse(text: string): string[][] {
  return text
    .split('\r\n')
    .slice(0, -1)
    .map(row => [...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"')));
}

describe('CSV', () => {
  it('quotes every cell, and ends a row with CRLF', () => {
    expect(csvRow(['ก,ข', 'say "hi"', ''])).to.equal('"ก,ข","say ""hi""",""\r\n');
  });

  it('begins with the mark by which Excel knows UTF-8', () => {
    expect([...new TextEncoder().encode(BYTE_ORDER_MARK)]).to.deep.equal([0xef, 0xbb, 0xbf]);
  });

  it('keeps line breaks within a cell, as LF', () => {
    expect(csvRow(['บรรทัดแรก\r\nบรรทัดที่สอง\rสาม'])).to.equal('"บรรทัดแรก\nบรรทัดที่สอง\nสาม"\r\n');
  });

  for (const formula of ['=1+1', '+66 2 123', '-1', '@SUM(A1)', '\t=1', ' =cmd|x', '＝1', '\n=1', '＠x', '\u00A0-1'])
    it(`keeps ${JSON.stringify(formula)} from running as a formula`, () => {
      expect(parse(csvRow([formula]))).to.deep.equal([[`'${formula}`]]);
    });

  it('leaves everything else as it is', () => {
    const text = fc.string({ unit: 'grapheme' }).filter(value => !/^\s*[=+\-@＝＋－＠]|^[\t\r\n]|\r/.test(value));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), cells => {
        expect(parse(csvRow(cells))).to.deep.equal([cells]);
      }),
    );
  });
});
