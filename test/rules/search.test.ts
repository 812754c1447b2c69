import { expect } from 'chai';
import fc from 'fast-check';

import { inquiryStatuses } from '../../src/contract/codes.js';
import { limits } from '../../src/contract/limits.js';
import { addDays, bangkokDay } from '../../src/rules/calendar.js';
import {
  checkCriteria,
  compareHistory,
  inquiryOrder,
  lastActivityAt,
  matches,
  searchableText,
  searchedReadings,
  searchPredicate,
  type SearchableInquiry,
  type SearchCriteria,
} from '../../src/rules/search.js';

const loan: SearchableInquiry = {
  receiptNumber: '2569-04718236-5',
  subject: 'ขอคำปรึกษาเรื่องสินเชื่อ SME',
  detail: 'ต้องการกู้เพื่อขยายกิจการ\nวงเงิน ๕๐๐,๐๐๐ บาท',
  status: 'in_progress',
  agency: { agencyId: 'dbd' },
  contactedAt: '2026-11-01T17:00:00.000Z', // 2 November 00:00 in Bangkok
  completedAt: null,
};
const closed: SearchableInquiry = {
  ...loan,
  receiptNumber: '2569-11111111-0',
  status: 'completed',
  completedAt: '2026-11-22T16:59:59.999Z', // 22 November, the last millisecond in Bangkok
};

describe('searchableText', () => {
  const found = (subject: string, text: string) => matches({ ...loan, subject }, { text });

  it('contains the text of PDF files and old fonts as people read it (E6)', () => {
    for (const stored of ['ต ้องจดทะเบ ียน', 'ต\uF70Bองจดทะเบ\uF702ยน', 'ต\u00A0้องจดทะเบีย\u00ADน', '\u200Eต้องจดทะเบียน'])
      expect(found(stored, 'ต้องจดทะเบียน'), stored).to.equal(true);
    for (const asked of ['ต ้องจดทะเบียน', 'ต้องจดทะเบ ียน', 'ต\uF70Bอง'])
      expect(found('ต้องจดทะเบียน', asked), asked).to.equal(true);
  });

  it('contains both words that a space before a long a may stand for (E6)', () => {
    for (const word of ['หน้าที่', 'ห้องน้ำ', 'ทำการ', 'การค้า', 'ค้ำประกัน']) {
      const defect = word.replace(/([\u0E48-\u0E4B]?)[\u0E32\u0E33]/, ' $1\u0E32');
      expect(defect).not.to.equal(word);
      expect(found(`ก${defect}ร`, word), defect).to.equal(true);
      expect(found(`ก${word}ร`, defect), defect).to.equal(true);
      expect(found(`ก${defect}ร`, defect), defect).to.equal(true);
    }
    expect(found('การค้ำประกัน', 'การค้า')).to.equal(false);
  });
});

describe('what a search for words looks in', () => {
  it('is subject, detail and receipt number, with and without hyphens, each on a line of its own', () => {
    const { subject, detail, receiptNumber } = { ...loan, subject: 'ABC', detail: 'def' };
    expect(searchableText({ subject, detail, receiptNumber }).split('\n')).to.deep.equal([
      'abc',
      'def',
      '2569-04718236-5',
      '2569047182365',
    ]);
    for (const text of ['2569-04718236', '256904718236']) expect(matches(loan, { text }), text).to.equal(true);
    for (const text of ['SMEต้อง', 'SME ต้อง', 'บาท2569']) expect(matches(loan, { text }), text).to.equal(false);
  });

  it('is not asked for words when there are none, or only unseen ones', () => {
    for (const text of [undefined, '', ' ', '\u200B \u00AD'])
      expect(searchedReadings(text === undefined ? {} : { text })).to.deep.equal([]);
    expect(searchedReadings({ text: 'ABC' })).to.deep.equal(['abc']);
  });
});

describe('matches', () => {
  it('finds nothing by a receipt number that cannot be one', () => {
    for (const receiptNumber of ['256', 'SME-1', '2569-04718236-55'])
      expect(matches(loan, { receiptNumber }), receiptNumber).to.equal(false);
  });

  it('finds what has not ended only while nothing is asked of its end', () => {
    expect(matches(loan, { completed: {} })).to.equal(true);
    expect(matches(loan, { completed: { to: '2200-12-31' } })).to.equal(false);
    expect(matches(loan, { completed: { from: '1900-01-01' } })).to.equal(false);
  });

  it('finds everything when there is no condition', () => {
    for (const criteria of [
      {},
      { receiptNumber: ' ', text: '\u200B', statuses: [], agencyIds: [], contacted: {}, completed: {} },
    ] satisfies SearchCriteria[])
      expect(matches(loan, criteria)).to.equal(true);
  });

  const examples: Record<string, readonly [SearchCriteria, boolean]> = {
    'its beginning in Thai digits': [{ receiptNumber: '๒๕๖๙-๐๔๗๑' }, true],
    'another receipt number': [{ receiptNumber: '2569-0472' }, false],
    'a receipt number that is none': [{ receiptNumber: 'abc' }, false],
    'the first day': [{ contacted: { from: '2026-11-02', to: '2026-11-02' } }, true],
    'the day before, by the clock of Greenwich': [{ contacted: { from: '2026-11-01', to: '2026-11-01' } }, false],
    'from that day on': [{ contacted: { from: '2026-11-02' } }, true],
    'from the day after': [{ contacted: { from: '2026-11-03' } }, false],
    'until that day': [{ contacted: { to: '2026-11-02' } }, true],
    'until the day before': [{ contacted: { to: '2026-11-01' } }, false],
    'a completion date, though it is not completed': [{ completed: { from: '2000-01-01' } }, false],
    'one of two statuses': [{ statuses: ['new', 'in_progress'] }, true],
    'other statuses': [{ statuses: ['new', 'completed'] }, false],
    'one of two agencies': [{ agencyIds: ['rd', 'dbd'] }, true],
    'another agency': [{ agencyIds: ['rd'] }, false],
    'a word of the subject': [{ text: 'สินเชื\u0E48อ sme' }, true],
    'words of the detail, across lines': [{ text: 'กิจการ วงเงิน 500,000' }, true],
    'the receipt number as text': [{ text: '0471823' }, true],
    'a word with a space before a mark': [{ text: 'ต ้องการ' }, true],
    'a word with glyphs of an old font': [{ text: 'ต\uF70Bองการกู\uF70B' }, true],
    'a word with unseen characters': [{ text: 'สิน\u00ADเชื่\u200Eอ' }, true],
    'a word with a space before long a': [{ text: 'ต ้องก ารกู' }, true],
    'digits of another script': [{ text: '٥٠٠' }, true],
    'words from two fields at once': [{ text: 'SME ต้องการ' }, false],
    'a word that is not there': [{ text: 'ภาษี' }, false],
    'all conditions together': [
      {
        receiptNumber: '2569',
        contacted: { to: '2026-12-31' },
        statuses: ['in_progress'],
        agencyIds: ['dbd'],
        text: 'กู้',
      },
      true,
    ],
    'conditions of which one fails': [{ statuses: ['in_progress'], agencyIds: ['dbd'], text: 'ภาษี' }, false],
  };
  for (const [name, [criteria, expected]] of Object.entries(examples)) {
    it(`${expected ? 'finds' : 'does not find'} by ${name}`, () => {
      expect(matches(loan, criteria)).to.equal(expected);
    });
  }

  it('finds by completion date to the last millisecond of the day', () => {
    expect(matches(closed, { completed: { from: '2026-11-22', to: '2026-11-22' } })).to.equal(true);
    expect(matches(closed, { completed: { from: '2026-11-23' } })).to.equal(false);
  });

  it('uses the search text that the store keeps, when there is one', () => {
    const kept = { ...loan, searchText: searchableText(loan) };
    expect(matches(kept, { text: 'สินเชื่อ' })).to.equal(true);
    expect(matches({ ...loan, searchText: '' }, { text: 'สินเชื่อ' })).to.equal(false);
  });
});

const anyInstant = fc
  .date({ min: new Date('2026-10-25'), max: new Date('2026-11-10'), noInvalidDate: true })
  .map(date => date.toISOString());
const anyInquiry: fc.Arbitrary<SearchableInquiry> = fc.record({
  receiptNumber: fc.constantFrom('2569-04718236-5', '2569-11111111-0', '2568-04718236-9'),
  subject: fc.constantFrom('สินเชื่อ', 'ภาษี', 'ทะเบียน SME'),
  detail: fc.constantFrom('ขอคำปรึกษา', 'สอบถาม'),
  status: fc.constantFrom(...inquiryStatuses),
  agency: fc.record({ agencyId: fc.constantFrom('dbd', 'rd') }),
  contactedAt: anyInstant,
  completedAt: fc.option(anyInstant),
});
const anyRange = fc.record({ from: anyInstant.map(bangkokDay), to: anyInstant.map(bangkokDay) }, { requiredKeys: [] });
const anyCriteria: fc.Arbitrary<SearchCriteria> = fc.record(
  {
    receiptNumber: fc.constantFrom('2569', '0471', '1111 1111'),
    contacted: anyRange,
    completed: anyRange,
    statuses: fc.subarray([...inquiryStatuses]),
    agencyIds: fc.subarray(['dbd', 'rd']),
    text: fc.constantFrom('สินเชื่อ', 'sme', 'ขอ', ''),
  },
  { requiredKeys: [] },
);

describe('a search', () => {
  it('finds what meets every condition taken alone (D21)', () => {
    fc.assert(
      fc.property(anyInquiry, anyCriteria, (inquiry, criteria) => {
        const alone = Object.entries(criteria).map(([name, value]) => matches(inquiry, { [name]: value }));
        expect(matches(inquiry, criteria)).to.equal(alone.every(Boolean));
        expect(searchPredicate(criteria)(inquiry)).to.equal(alone.every(Boolean));
      }),
      { numRuns: 500 },
    );
  });

  it('for several statuses or agencies finds the results of each', () => {
    fc.assert(
      fc.property(anyInquiry, fc.subarray([...inquiryStatuses], { minLength: 1 }), (inquiry, statuses) => {
        const either = statuses.some(status => matches(inquiry, { statuses: [status] }));
        expect(matches(inquiry, { statuses })).to.equal(either);
      }),
    );
  });

  it('in a range of days finds the results of each day', () => {
    fc.assert(
      fc.property(anyInquiry, anyInstant, fc.nat({ max: 4 }), (inquiry, start, length) => {
        const from = bangkokDay(start);
        const days = Array.from({ length: length + 1 }, (_, index) => addDays(from, index));
        const byDay = days.some(day => matches(inquiry, { contacted: { from: day, to: day } }));
        expect(matches(inquiry, { contacted: { from, to: addDays(from, length) } })).to.equal(byDay);
      }),
    );
  });
});

describe('checkCriteria', () => {
  it('accepts valid criteria', () => {
    for (const criteria of [
      {},
      { receiptNumber: ' ' },
      { receiptNumber: '2569' },
      { contacted: { from: '2026-11-01', to: '2026-11-01' }, completed: { to: '2026-11-22' } },
      { text: 'ที่'.repeat(limits.searchText.maxGraphemes) },
    ] satisfies SearchCriteria[])
      expect(checkCriteria(criteria)).to.deep.equal([]);
  });

  it('names every invalid condition', () => {
    expect(
      checkCriteria({
        receiptNumber: '256',
        contacted: { from: '2026-11-22', to: '2026-11-01' },
        completed: { from: '2026-02-29', to: '2569-01-01' },
        text: 'ก'.repeat(limits.searchText.maxGraphemes + 1),
      }),
    ).to.deep.equal([
      { pointer: '/receiptNumber', code: 'too_short' },
      { pointer: '/contacted', code: 'range_reversed' },
      { pointer: '/completed/from', code: 'bad_date' },
      { pointer: '/completed/to', code: 'year_out_of_range' },
      { pointer: '/text', code: 'too_long', limit: limits.searchText.maxGraphemes },
    ]);
  });

  it('compares both ends of a range only when both are days', () => {
    const codes = (from: string | undefined, to: string | undefined) =>
      checkCriteria({ contacted: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) } }).map(
        ({ pointer, code }) => `${pointer} ${code}`,
      );
    expect(codes('2026-11-02', '2026-11-01')).to.deep.equal(['/contacted range_reversed']);
    expect(codes('2026-11-01', '2026-11-01')).to.deep.equal([]);
    expect(codes('2026-11-02', undefined)).to.deep.equal([]);
    expect(codes(undefined, '2026-11-01')).to.deep.equal([]);
    expect(codes('x', '2026-11-01')).to.deep.equal(['/contacted/from bad_date']);
  });

  it('includes the error of a receipt number', () => {
    expect(checkCriteria({ receiptNumber: 'SME-1' })).to.deep.equal([
      { pointer: '/receiptNumber', code: 'not_digits' },
    ]);
    expect(checkCriteria({ receiptNumber: '2569-04718236-55' })).to.deep.equal([
      { pointer: '/receiptNumber', code: 'too_long' },
    ]);
  });

  it('accepts the years 1900 to 2200', () => {
    const codeOf = (day: string) => checkCriteria({ contacted: { from: day } })[0]?.code;
    expect(['1900-01-01', '2200-12-31'].map(codeOf)).to.deep.equal([undefined, undefined]);
    expect(['1899-12-31', '2201-01-01'].map(codeOf)).to.deep.equal(['year_out_of_range', 'year_out_of_range']);
  });

  it('rejects everything that a search cannot do', () => {
    const wild = fc.record(
      {
        receiptNumber: fc.string(),
        contacted: fc.record(
          { from: fc.string(), to: fc.constantFrom('2026-02-30', '2026-11-01') },
          { requiredKeys: [] },
        ),
        text: fc.string({ unit: 'grapheme', maxLength: 200 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(wild, anyInquiry, (criteria, inquiry) => {
        fc.pre(checkCriteria(criteria).length === 0);
        expect(matches(inquiry, criteria)).to.be.a('boolean');
      }),
    );
  });
});

describe('the order of a list', () => {
  const inquiry = (receiptNumber: string, contactedAt: string, lastOfficerChangeAt: string | null = null) => ({
    receiptNumber,
    contactedAt,
    lastOfficerChangeAt,
  });

  const byActivity = inquiryOrder('activity');

  it('puts the latest change by an agency first, and orders new inquiries by when they were sent (D24)', () => {
    const old = inquiry('2569-00000001-0', '2026-01-01T00:00:00.000Z');
    const changed = inquiry('2569-00000002-0', '2026-01-02T00:00:00.000Z', '2026-03-01T00:00:00.000Z');
    const fresh = inquiry('2569-00000003-0', '2026-02-01T00:00:00.000Z');
    expect([old, changed, fresh].sort(byActivity)).to.deep.equal([changed, fresh, old]);
    expect(lastActivityAt(changed)).to.equal('2026-03-01T00:00:00.000Z');
    expect(lastActivityAt(fresh)).to.equal('2026-02-01T00:00:00.000Z');
  });

  it('goes by when an inquiry was sent while a change by an agency is not later', () => {
    const [sent, earlier] = ['2026-02-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'];
    expect(lastActivityAt(inquiry('2569-00000001-0', sent, earlier))).to.equal(sent);
    expect(lastActivityAt(inquiry('2569-00000001-0', sent, sent))).to.equal(sent);
    expect(lastActivityAt(inquiry('2569-00000001-0', sent))).to.equal(sent);
  });

  it('then goes by receipt number, descending', () => {
    const at = '2026-01-01T00:00:00.000Z';
    const [first, second] = [inquiry('2569-00000001-0', at), inquiry('2569-00000002-0', at)];
    expect([first, second].sort(byActivity)).to.deep.equal([second, first]);
    expect(byActivity(first, { ...first })).to.equal(0);
  });

  it('puts the latest contact first where that is asked for', () => {
    const changed = inquiry('2569-00000002-0', '2026-01-02T00:00:00.000Z', '2026-03-01T00:00:00.000Z');
    const fresh = inquiry('2569-00000003-0', '2026-02-01T00:00:00.000Z');
    const same = inquiry('2569-00000001-0', '2026-02-01T00:00:00.000Z');
    expect([same, changed, fresh].sort(inquiryOrder('contacted'))).to.deep.equal([fresh, same, changed]);
  });

  it('is the same wherever the list starts from', () => {
    const numbered = fc.tuple(fc.nat({ max: 99 }), anyInstant, fc.option(anyInstant));
    const list = fc.uniqueArray(numbered, { selector: ([number]) => number });
    fc.assert(
      fc.property(list, entries => {
        const inquiries = entries.map(([number, sent, changed]) => inquiry(`2569-${number}`, sent, changed));
        const sorted = inquiries.toSorted(byActivity);
        expect(inquiries.toReversed().sort(byActivity)).to.deep.equal(sorted);
        for (const [index, next] of sorted.slice(1).entries())
          expect(lastActivityAt(sorted[index]!) >= lastActivityAt(next)).to.equal(true);
      }),
    );
  });
});

describe('the order of a history', () => {
  it('is newest first, and stable within a millisecond', () => {
    const entry = (entryId: string, occurredAt: string) => ({ entryId, occurredAt });
    const sent = entry('a', '2026-01-01T00:00:00.000Z');
    const accepted = entry('c', '2026-01-02T00:00:00.000Z');
    const replied = entry('b', '2026-01-02T00:00:00.000Z');
    expect([sent, replied, accepted].sort(compareHistory)).to.deep.equal([accepted, replied, sent]);
  });

  it('goes by the instant whatever its offset, then by how it is written, then by id', () => {
    const entry = (entryId: string, occurredAt: string) => ({ entryId, occurredAt });
    const morning = entry('z', '2026-01-02T08:00:00+07:00');
    const later = entry('a', '2026-01-02T01:00:01Z');
    expect(compareHistory(morning, later)).to.be.above(0);
    expect(compareHistory(later, morning)).to.be.below(0);
    const sameInstant = entry('a', '2026-01-02T01:00:00Z');
    expect(compareHistory(morning, sameInstant)).to.equal(-1);
    expect(compareHistory(sameInstant, morning)).to.equal(1);
    expect(compareHistory(entry('a', later.occurredAt), entry('b', later.occurredAt))).to.equal(1);
    expect(compareHistory(later, { ...later })).to.equal(0);
  });
});
