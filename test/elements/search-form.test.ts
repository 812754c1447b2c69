import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { inquiryStatuses } from '../../src/contract/codes.js';
import { limits } from '../../src/contract/limits.js';
import {
  correctedReceipt,
  emptyForm,
  errorAt,
  searchFormOf,
  readForm,
  type DateName,
  type SearchForm,
} from '../../src/elements/search-panel/search-form.js';

const typed = (day: string, month: string, year: string) => ({ day, month, year });
const withDates = (dates: Partial<SearchForm['dates']>): SearchForm => ({
  ...emptyForm,
  dates: { ...emptyForm.dates, ...dates },
});
const errorsOf = (form: SearchForm) => readForm(form).errors.map(({ controlId, code }) => `${controlId}: ${code}`);

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const range = fc
  .tuple(fc.option(day, { nil: undefined }), fc.option(day, { nil: undefined }))
  .filter(([from, to]) => from !== undefined || to !== undefined)
  .map(([a, b]) => {
    const [from, to] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
    return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  });
const criteria = fc.record(
  {
    receiptNumber: fc.constantFrom('2569', '2569-0471', '2569-04718236-5'),
    contacted: range,
    completed: range,
    statuses: fc.subarray([...inquiryStatuses], { minLength: 1 }),
    agencyIds: fc.subarray(['dbd', 'rd', 'fda'], { minLength: 1 }),
    text: fc.constantFrom('สินเชื่อ', 'loan'),
  },
  { requiredKeys: [] },
);

describe('the search form', () => {
  it('returns any criteria that filled it, in either era', () => {
    fc.assert(
      fc.property(criteria, fc.constantFrom<'be' | 'ce'>('be', 'ce'), (wanted, era) => {
        const { criteria: read, errors: wrong } = readForm(searchFormOf(wanted, era));
        expect(wrong).to.deep.equal([]);
        expect(read).to.deep.equal(wanted);
      }),
    );
  });

  it('shows years in the era of the reader', () => {
    const wanted = { contacted: { from: '2024-02-29' } };
    expect(searchFormOf(wanted, 'be').dates['contacted-from']).to.deep.equal(typed('29', '2', '2567'));
    expect(searchFormOf(wanted, 'ce').dates['contacted-from']).to.deep.equal(typed('29', '2', '2024'));
  });

  it('reads an empty form as no criteria', () => {
    expect(readForm(emptyForm)).to.deep.equal({ criteria: {}, errors: [] });
  });

  it('shows the error at the wrong part of a date', () => {
    const cases: [SearchForm['dates'][DateName], string][] = [
      [typed('', '3', '2569'), 'contacted-from-day: day_missing'],
      [typed('27', 'abc', '2569'), 'contacted-from-month: month_unknown'],
      [typed('27', '3', '69'), 'contacted-from-year: year_two_digits'],
      [typed('29', '2', '2566'), 'contacted-from-day: not_a_date'],
    ];
    for (const [date, error] of cases) expect(errorsOf(withDates({ 'contacted-from': date }))).to.deep.equal([error]);
  });

  it('rejects a range that ends before it begins, across eras', () => {
    const dates = { 'completed-from': typed('2', '1', '2569'), 'completed-to': typed('1', 'ม.ค.', '2026') };

    expect(errorsOf(withDates(dates))).to.deep.equal(['completed-from-day: range_reversed']);
  });

  it('lists errors in the order of the form', () => {
    const form: SearchForm = {
      ...withDates({ 'completed-to': typed('31', '2', '2569'), 'contacted-from': typed('1', '', '') }),
      receiptNumber: '256',
      text: 'ก'.repeat(limits.searchText.maxGraphemes + 1),
    };

    expect(errorsOf(form)).to.deep.equal([
      'receipt-number: too_short',
      'text: too_long',
      'contacted-from-month: month_missing',
      'completed-to-day: not_a_date',
    ]);
  });

  it('finds the field for every error of the service', () => {
    expect(errorAt({ pointer: '/receiptNumber', code: 'too_short' }).controlId).to.equal('receipt-number');
    expect(errorAt({ pointer: '/completed/to', code: 'bad_date' })).to.include({
      field: 'completed-to',
      controlId: 'completed-to-day',
    });
    expect(errorAt({ pointer: '/contacted', code: 'range_reversed' }).field).to.equal('contacted');
    expect(errorAt({ pointer: '/agencyIds/0', code: 'not_known' }).field).to.equal('other');
  });

  it('corrects a receipt number typed in Thai digits or on a Thai keyboard, and nothing else', () => {
    expect(correctedReceipt('๒๕๖๙-๐๔๗๑')).to.deep.equal({ number: '2569-0471', keyboard: false });
    expect(correctedReceipt('/ถุต')).to.deep.equal({ number: '2569', keyboard: true });
    expect(correctedReceipt('2569 0471')).to.equal(undefined);
    expect(correctedReceipt('2569-0471')).to.equal(undefined);
    expect(correctedReceipt('เรื่องที่ 5')).to.equal(undefined);
    expect(correctedReceipt('')).to.equal(undefined);
  });
});
