import { expect } from 'chai';
import fc from 'fast-check';
import { searchPredicate } from '../../../src/rules/search.js';
import { cleanText } from '../../../src/rules/thai-text.js';
import { accountParty } from '../../../src/service/store/records.js';
import { somchai, somying } from '../../../src/service/sample-data/people.js';
import { sampleData } from '../../../src/service/sample-data/sample-data.js';
import type { Store } from '../../../src/service/store/store.js';
import type { MakeStore } from '../store-suite.js';
import { acceptance, NOW, submission } from '../support/written.js';

const PAGE = { limit: 100, after: null };

/** Every code point that a text can hold except NUL, which no database stores. */
function allOfUnicode(): string {
  const points = Array.from({ length: 0x11_0000 }, (_, point) => point).filter(
    point => point < 0xd800 || point > 0xdfff,
  );
  return points
    .slice(1)
    .map(point => String.fromCodePoint(point))
    .join('');
}

/** Characters with a meaning in patterns, Thai characters that look alike, and characters of more than one unit. */
const chunk = fc.constantFrom(
  '%',
  '_',
  '\\',
  "'",
  '"',
  '$1',
  ' ',
  'ำ',
  'ํา',
  'ที่',
  'ก',
  'A',
  'a',
  'ß',
  '๑',
  '1',
  '😀',
  '👨‍👩‍👧',
  '\uFFFD',
  '\n',
);
const oddText = fc
  .array(fc.oneof(chunk, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 8 })
  .map(parts => parts.join(''));

export function describeTexts(makeStore: MakeStore): void {
  describe('text', () => {
    let store: Store;
    before(async () => {
      store = await makeStore(await sampleData(new Date(NOW), { busyCount: 0 }));
    });

    it('is returned unchanged, up to the limit and beyond', async () => {
      const sent = submission(1, { subject: '👨‍👩‍👧 ที่ทำการ "ใหม่" \\ 100 %', detail: 'เรื่องยาว 😀\n'.repeat(5000) });
      await store.recordInquiry({ ...sent, response: null, accessRecord: null });
      expect((await store.inquiryOf(somying.accountId, sent.inquiry.receiptNumber))?.inquiry).to.deep.equal(
        sent.inquiry,
      );
      const { total } = await store.inquiriesOf(somying.accountId, { text: 'ยาว 😀 เรื่อง' }, PAGE);
      expect(total).to.equal(1);
    });

    it('may contain any character', async function () {
      this.timeout(60_000);
      const sent = submission(2);
      const accepted = acceptance(sent.inquiry, 2002);
      const entry = { ...accepted.entry, detail: allOfUnicode(), officerName: '\u{10FFFF}' };
      await store.recordInquiry({ ...sent, response: null, accessRecord: null });
      await store.recordEntry({ ...accepted, entry, response: null, accessRecord: null });
      const [, found] = await store.entriesOf(sent.inquiry);
      // Not deep.equal, which would print a million characters.
      expect(found?.detail === entry.detail).to.equal(true);
      expect(found?.officerName).to.equal('\u{10FFFF}');
    });

    it('is found by any part of it, whatever characters that has', async () => {
      const texts = fc.sample(oddText, { numRuns: 40, seed: 2569 }).map(cleanText);
      const stored = texts.map((text, index) =>
        submission(100 + index, { subject: text, detail: texts.at(-index - 1) ?? '' }),
      );
      const own = { ...somchai };
      for (const sent of stored) {
        const inquiry = {
          ...sent.inquiry,
          creator: { ...sent.inquiry.creator, accountId: own.accountId },
          readerIds: [own.accountId],
        };
        const entry = { ...sent.entry, by: accountParty(own.accountId) };
        expect(await store.recordInquiry({ inquiry, entry, response: null, accessRecord: null })).to.equal('recorded');
      }
      const part = fc
        .tuple(fc.constantFrom(...texts), fc.nat(10), fc.nat(10))
        .map(([text, from, to]) => text.slice(from, to));
      await fc.assert(
        fc.asyncProperty(fc.oneof(part, oddText, chunk), async text => {
          const isFound = searchPredicate({ text });
          const expected = stored.filter(({ inquiry }) => isFound({ ...inquiry, agency: { agencyId: 'rd' } }));
          const { rows } = await store.inquiriesOf(own.accountId, { text }, PAGE);
          expect(rows.map(({ inquiry }) => inquiry.receiptNumber)).to.have.members(
            expected.map(({ inquiry }) => inquiry.receiptNumber),
          );
        }),
        { numRuns: 200 },
      );
    });

    it('that cannot be stored finds nothing, without an error', async () => {
      expect((await store.accountByUsername('somying\0\uD83D'))?.username).to.equal('somying');
      for (const odd of ['\0', '\uD83D', 'nobody\0', 'nobody'])
        expect(await store.accountByUsername(odd)).to.equal(undefined);
      for (const odd of ['\0', '\uD83D', 'somying\0', 'nobody']) {
        expect(await store.sessionOf(odd)).to.equal(undefined);
        expect(await store.inquiryOf(somying.accountId, odd)).to.equal(undefined);
        expect(await store.inquiryOf(odd, odd)).to.equal(undefined);
        expect((await store.inquiriesOf(somying.accountId, { agencyIds: [odd, odd + odd] }, PAGE)).total).to.equal(0);
        expect((await store.inquiriesAt(odd, {}, PAGE)).total).to.equal(0);
        expect(await store.storedResponse(accountParty(odd), odd)).to.equal(undefined);
        expect(await store.readableAttachment(accountParty(odd), odd)).to.equal(undefined);
      }
    });

    it('with a NUL is stored without it', async () => {
      const sent = submission(3, { subject: 'ก\0ข' });
      expect(await store.recordInquiry({ ...sent, response: null, accessRecord: null })).to.equal('recorded');
      const found = await store.inquiryOf(somying.accountId, sent.inquiry.receiptNumber);
      expect(found?.inquiry.subject).to.be.oneOf(['ก\0ข', 'ก\uFFFDข']);
    });
  });
}
