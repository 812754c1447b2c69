import { expect } from 'chai';
import type {
  AgencyList,
  Business,
  BusinessList,
  Category,
  DataExport,
  InquiryPage,
} from '../../src/contract/types.js';
import { isAccountNumber } from '../../src/rules/account-number.js';
import { readReceiptNumber } from '../../src/rules/receipt-number.js';
import { cleanText } from '../../src/rules/thai-text.js';
import { bakery, foods, transport } from '../../src/service/sample-data/businesses.js';
import { memoryStore } from '../../src/service/index.js';
import { people } from '../../src/service/sample-data/people.js';
import { sampleData } from '../../src/service/sample-data/sample-data.js';
import { agencyToken, serviceKit, START, type Kit } from './support/service-kit.js';

/** Numbers with offices and provinces that do not exist. */
const SYNTHETIC = /^(?:1990100000011|1990100000029|1990100000037|0985567000016|0985567000024|0983560000019)$/;

describe('the sample data', () => {
  let kit: Kit;
  before(async () => {
    kit = await serviceKit();
  });

  const read = async <Body>(path: string, token: string) => (await kit.call<Body>('GET', path, { token })).body;

  it('gives สมหญิง three businesses: one complete, one with long values, one with hardly any', async () => {
    const { businesses, asOf } = await read<BusinessList>('/businesses', await kit.tokenOf('somying'));
    expect(asOf).to.equal(START.toISOString());
    expect(businesses.map(({ businessId }) => businessId)).to.deep.equal(
      [bakery, foods, transport].map(own => own.businessId),
    );
    const missing = (business: Business) =>
      Object.entries(business)
        .filter(([, value]) => value === null)
        .map(([name]) => name);
    expect(businesses.map(missing)).to.deep.equal([[], [], ['address', 'sector', 'size', 'email']]);
    expect(businesses[1]!.name.th.length).to.be.greaterThan(80);
    expect(businesses.map(({ maskedNumber }) => maskedNumber)).to.deep.equal([
      '1-xxxx-xxxxx-01-1',
      '0-xx-x-xxx-xxx01-6',
      '0-xx-x-xxx-xxx01-9',
    ]);
    const one = await read<Business>(`/businesses/${foods.businessId}`, await kit.tokenOf('somying'));
    expect(one).to.deep.equal(businesses[1]);
  });

  it('gives สมชาย one business and no inquiries', async () => {
    const token = await kit.tokenOf('somchai');
    expect((await read<BusinessList>('/businesses', token)).businesses).to.have.length(1);
    expect(await read<InquiryPage>('/inquiries', token)).to.deep.include({ inquiries: [], total: 0, nextCursor: null });
  });

  it('gives the company its own business and the inquiries for it', async () => {
    const token = await kit.companyToken();
    const { businesses } = await read<BusinessList>('/businesses', token);
    expect(businesses.map(({ businessId, relation }) => [businessId, relation])).to.deep.equal([
      [foods.businessId, 'self'],
    ]);
    const { inquiries } = await read<InquiryPage>('/inquiries?limit=100', token);
    expect(inquiries.every(({ business }) => business.businessId === foods.businessId)).to.equal(true);
    expect(new Set(inquiries.map(({ createdBy }) => createdBy.self))).to.deep.equal(new Set([true, false]));
  });

  it('has every status, outcome and next actor', async () => {
    const { inquiries } = await read<InquiryPage>('/inquiries?limit=100', await kit.tokenOf('somying'));
    expect(new Set(inquiries.map(({ status }) => status))).to.have.all.keys('new', 'in_progress', 'completed');
    expect(new Set(inquiries.map(({ outcome }) => outcome))).to.deep.equal(
      new Set(['answered', 'declined', 'withdrawn', 'merged', null]),
    );
    expect(new Set(inquiries.map(({ waitingFor }) => waitingFor))).to.have.all.keys('agency', 'citizen', 'none');
  });

  it('has agencies and categories whose suggestions exist', async () => {
    const token = await kit.tokenOf('somying');
    const { agencies, routingAgencyId } = await read<AgencyList>('/agencies', token);
    const { categories } = await read<{ categories: Category[] }>('/categories', token);
    expect([agencies.length, categories.length, routingAgencyId]).to.deep.equal([32, 21, 'osmep']);
    const known = new Set(agencies.map(({ agencyId }) => agencyId));
    for (const { suggestedAgencyIds } of categories) {
      expect(suggestedAgencyIds).not.to.be.empty;
      for (const agencyId of suggestedAgencyIds) expect(known.has(agencyId), agencyId).to.equal(true);
    }
    for (const agencyId of known)
      expect((await kit.call('GET', '/agency/inquiries', { token: agencyToken(agencyId) })).status).to.equal(200);
  });

  it('is exported completely, with history, and without data that others must not see', async () => {
    const token = await kit.tokenOf('somying');
    const answer = await kit.call<DataExport>('GET', '/export', { token });
    const { account, businesses, inquiries, exportedAt } = answer.body;
    expect(exportedAt).to.equal(START.toISOString());
    expect([account.displayName, businesses.length, inquiries.length]).to.deep.equal(['สมหญิง ใจดี', 3, 15]);
    expect(inquiries.every(({ history }) => history.at(-1)?.kind === 'sent')).to.equal(true);
    expect(JSON.stringify(answer.body)).not.to.match(/pbkdf2|readerIds|\b\d{13}\b/);
    expect(answer.headers.get('Content-Disposition')).to.match(/^attachment/);
  });

  it('is exported with sign-in data and unused attachments', async () => {
    const kit = await serviceKit();
    const { refreshExpiresAt: first } = await kit.signIn('somying');
    await kit.tokenOf('somchai');
    kit.advance(60_000);
    const { accessToken: token, refreshExpiresAt: second } = await kit.signIn('somying');
    const announced = { name: 'หลักฐาน.pdf', size: 10, mediaType: 'application/pdf' };
    const { body: document } = await kit.call('POST', '/attachments', { token, json: announced });

    const { body } = await kit.call<DataExport>('GET', '/export', { token });
    expect(body.signIn).to.deep.equal({
      username: 'somying',
      email: people.find(({ username }) => username === 'somying')!.email,
      sessions: [{ endsAt: first }, { endsAt: second }],
    });
    expect(body.signIn.email).to.be.a('string');
    expect(body.unusedDocuments).to.deep.equal([document]);
  });

  it('is exported with a masked number even where it is the username', async () => {
    const { body } = await kit.call<DataExport>('GET', '/export', { token: await kit.companyToken() });
    expect(body.signIn.username).to.equal(body.account.maskedNumber);
    expect(JSON.stringify(body)).not.to.match(/\b\d{13}\b/);
  });

  it('contains no real names, and marks every account as fictional', async () => {
    const { accounts, businesses, inquiries } = await sampleData(START, { busyCount: 50 });
    expect(accounts).to.deep.equal(people);
    for (const { identityNumber, sampleData: isSample } of accounts) {
      expect(identityNumber).to.match(SYNTHETIC);
      expect(isAccountNumber(identityNumber)).to.equal(true);
      expect(isSample).to.equal(true);
    }
    for (const { business } of businesses) {
      expect(business.registrationNumber).to.match(SYNTHETIC);
      expect(business.email ?? 'nobody@x.example.com').to.match(/@[a-z-]+\.example\.com$/);
      for (const { text, dial } of business.phones) {
        expect(text).to.match(/^(?:0\d{1,2} 000 0?00\d( ต่อ \d+)?|1111)$/);
        expect(dial).to.match(/^[0-9]+$/);
      }
    }
    for (const { inquiry } of inquiries) expect(readReceiptNumber(inquiry.receiptNumber).ok).to.equal(true);
  });

  it('is in correct Thai', async () => {
    const seed = await sampleData(START, { busyCount: 50 });
    const texts = JSON.stringify(seed, (_, value: unknown) => (value instanceof Uint8Array ? undefined : value));
    const thai = texts.match(/[\u0E00-\u0E7F]+/g) ?? [];
    expect(thai.length).to.be.greaterThan(500);
    for (const text of thai) expect(cleanText(text)).to.equal(text);
  });

  it('has only past dates at any time of day, in the same buckets', async () => {
    for (const now of ['2026-11-21T17:00:00.000Z', '2026-11-22T16:59:59.999Z', '2028-02-29T00:00:00.000Z']) {
      const seed = await sampleData(new Date(now), { busyCount: 200 });
      for (const { entries } of seed.inquiries) {
        const times = entries.map(({ occurredAt }) => occurredAt);
        expect(times).to.deep.equal([...times].sort());
        expect(times.at(-1)! <= now, `${times.at(-1)} ${now}`).to.equal(true);
      }
      const store = memoryStore(seed);
      const page = { limit: 1, after: null };
      const { counts } = await store.notificationsOf(people[0]!.accountId, { asOf: now }, page);
      expect(counts).to.deep.equal({ days1To7: 4, days8To15: 4, daysOver15: 3, all: 11 });
    }
  });

  it('is deterministic', async () => {
    expect(await sampleData(START, { busyCount: 100 })).to.deep.equal(await sampleData(START, { busyCount: 100 }));
  });
});

describe('the account with ten thousand inquiries', function () {
  this.timeout(60_000);

  it('can be read to its end, and searched', async () => {
    const kit = await serviceKit({ checkResponses: false }, 10_000);
    const token = await kit.tokenOf('busy');
    const numbers = new Set<string>();
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: InquiryPage = (
        await kit.call<InquiryPage>('GET', `/inquiries?limit=100${cursor && `&cursor=${cursor}`}`, { token })
      ).body;
      expect(page.counts.all).to.equal(10_000);
      for (const { receiptNumber } of page.inquiries) numbers.add(receiptNumber);
      cursor = page.nextCursor;
    }
    expect(numbers.size).to.equal(10_000);

    const searches = [
      {},
      { text: 'ภาษี' },
      { contacted: { from: '2026-01-01', to: '2026-06-30' } },
      { receiptNumber: '2569-1' },
    ];
    for (const json of searches) {
      const { inquiries } = (await kit.call<InquiryPage>('POST', '/inquiries/search', { token, json })).body;
      expect(inquiries, JSON.stringify(json)).to.have.length(20);
    }
  });
});
