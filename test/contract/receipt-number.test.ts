import { expect } from 'chai';
import fc from 'fast-check';

import { dammDigit, readReceiptNumber } from '../../src/rules/receipt-number.js';
import { at } from './support/document.js';

interface CheckDigit {
  readonly digits: number;
  readonly table: readonly string[];
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}

const { digits, table, valid, invalid } = at(
  '/components/schemas/ReceiptNumber/x-check-digit',
) as unknown as CheckDigit;

/** The rule as a stranger reads it in the contract. */
function checkDigit(text: string): string {
  let row = '0';
  for (const digit of text) row = table[Number(row)]![Number(digit)]!;
  return row;
}

describe('contract: the check digit of a receipt number', () => {
  it('is computed by the table as the service computes it', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9]{1,13}$/), text => checkDigit(text) === dammDigit(text)));
  });

  it('is right in every valid example, over the 12 digits before it', () => {
    for (const receiptNumber of valid) {
      const plain = receiptNumber.replaceAll('-', '');
      expect(checkDigit(plain.slice(0, digits)), receiptNumber).to.equal(plain.slice(digits));
      expect(readReceiptNumber(receiptNumber)).to.deep.equal({ ok: true, receiptNumber });
    }
  });

  it('is wrong in every invalid example', () => {
    expect(invalid).to.have.length.above(2);
    for (const receiptNumber of invalid)
      expect(readReceiptNumber(receiptNumber), receiptNumber).to.deep.equal({ ok: false, code: 'bad_format' });
  });

  it('has examples of two years, and one that shows that the year is covered', () => {
    expect(new Set(valid.map(receiptNumber => receiptNumber.slice(0, 4))).size).to.be.above(1);
    const withoutYear = (receiptNumber: string) => checkDigit(receiptNumber.slice(5, 13)) === receiptNumber.at(-1);
    expect(valid.every(withoutYear), 'all check without the year').to.equal(false);
    expect(invalid.some(withoutYear), 'one is right without the year only').to.equal(true);
  });
});
