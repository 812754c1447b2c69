import { expect } from 'chai';
import type { Notification, NotificationPage } from '../../src/contract/types.js';
import { recordEvent, send } from './support/drafts.js';
import { expectProblem, serviceKit, START, type Kit } from './support/service-kit.js';
import { bucketCount } from '../../src/rules/count-names.js';

const DAY = 24 * 3_600_000;

describe('notifications', () => {
  let kit: Kit;
  let token: string;
  beforeEach(async () => {
    kit = await serviceKit();
    token = await kit.tokenOf('somying');
  });

  const list = async (query = '') =>
    (await kit.call<NotificationPage>('GET', `/notifications${query}`, { token })).body;
  const seen = (number: string) => kit.call<Notification>('PUT', `/notifications/${number}/seen`, { token });

  /** An inquiry of a separate account, so that nothing else is in the list. */
  async function changedInquiry() {
    token = await kit.tokenOf('somchai');
    const [business] = await kit.store.businessesOf('01900000-0001-7000-8000-000000000002');
    const { receiptNumber } = await send(kit, token, { businessId: business!.businessId });
    await recordEvent(kit, 'dbd', receiptNumber, { kind: 'accept' });
    return receiptNumber;
  }

  it('are in three buckets whose counts match their rows', async () => {
    const all = await list('?limit=100');
    expect(all.counts).to.deep.equal({ days1To7: 4, days8To15: 4, daysOver15: 3, all: 11 });
    expect(all.unreadCounts).to.deep.equal({ days1To7: 3, days8To15: 1, daysOver15: 1, all: 5 });
    expect(all.notifications.map(({ ageInDays }) => ageInDays)).to.deep.equal([0, 1, 3, 7, 8, 9, 12, 15, 16, 20, 40]);
    for (const bucket of ['1-7', '8-15', 'over-15'] as const) {
      const some = await list(`?bucket=${bucket}`);
      expect([some.total, some.notifications.length]).to.deep.equal([
        all.counts[bucketCount[bucket]],
        all.counts[bucketCount[bucket]],
      ]);
      expect(some.notifications.every(row => row.bucket === bucket)).to.equal(true);
      const unread = await list(`?bucket=${bucket}&unread=true`);
      expect(unread.total).to.equal(all.unreadCounts[bucketCount[bucket]]);
      expect(unread.notifications.every(row => row.unread)).to.equal(true);
      for (const page of [some, unread])
        expect([page.counts, page.unreadCounts]).to.deep.equal([all.counts, all.unreadCounts]);
    }
    expect((await list('?unread=false')).total).to.equal(11);
  });

  it('change buckets at midnight in Bangkok', async () => {
    const number = await changedInquiry();
    const bucketAfter = async (milliseconds: number) => {
      kit.clock.now = new Date(Date.parse('2026-11-21T17:00:00.000Z') + milliseconds);
      token = await kit.tokenOf('somchai');
      const { counts, notifications } = await list();
      expect(notifications.map(({ receiptNumber }) => receiptNumber)).to.deep.equal([number]);
      const { bucket, ageInDays } = notifications[0]!;
      expect(counts).to.deep.equal({ days1To7: 0, days8To15: 0, daysOver15: 0, [bucketCount[bucket]]: 1, all: 1 });
      return `${ageInDays} ${bucket}`;
    };
    expect(await bucketAfter(DAY - 1)).to.equal('0 1-7');
    expect(await bucketAfter(DAY)).to.equal('1 1-7');
    expect(await bucketAfter(8 * DAY - 1)).to.equal('7 1-7');
    expect(await bucketAfter(8 * DAY)).to.equal('8 8-15');
    expect(await bucketAfter(16 * DAY - 1)).to.equal('15 8-15');
    expect(await bucketAfter(16 * DAY)).to.equal('16 over-15');
  });

  it('are one row per inquiry, with the number of changes since the person last looked', async () => {
    const number = await changedInquiry();
    await recordEvent(kit, 'dbd', number, { kind: 'reply', detail: 'คำตอบแรก' });
    expect((await list()).notifications[0]).to.include({ changeCount: 2, latestKind: 'replied', unread: true });

    const { status, body } = await seen(number);
    expect(status).to.equal(200);
    expect(body).to.include({ changeCount: 2, unread: false, bucket: '1-7' });
    expect((await list()).unreadCounts.all).to.equal(0);
    expect((await list()).counts.all).to.equal(1);

    kit.advance(60_000);
    await recordEvent(kit, 'dbd', number, { kind: 'reply', detail: 'คำตอบที่สอง' });
    const [row] = (await list()).notifications;
    expect(row).to.include({ changeCount: 1, unread: true, changedAt: '2026-11-22T03:01:00.000Z' });
    expect(row!.agency.agencyId).to.equal('dbd');
  });

  it('name the agency that made the change, not the one responsible now', async () => {
    const number = await changedInquiry();
    await recordEvent(kit, 'dbd', number, { kind: 'forward', toAgencyId: 'rd' });
    expect((await list()).notifications[0]!.agency.agencyId).to.equal('dbd');
  });

  it("are not created by the citizen's own transitions", async () => {
    const number = await changedInquiry();
    await seen(number);
    await kit.call('POST', `/inquiries/${number}/replies`, { token, json: { detail: 'เพิ่มเติม' } });
    expect((await list()).notifications[0]).to.include({ unread: false, changeCount: 1 });
  });

  it('are marked as read per person', async () => {
    const company = await kit.companyToken();
    const [row] = (await list('?unread=true')).notifications;
    expect((await seen(row!.receiptNumber)).status).to.equal(200);
    const theirs = (await kit.call<NotificationPage>('GET', '/notifications?unread=true&limit=100', { token: company }))
      .body;
    expect(theirs.notifications.map(({ receiptNumber }) => receiptNumber)).to.include(row!.receiptNumber);
  });

  it('can be marked as seen twice; an inquiry without changes by an agency cannot', async () => {
    const number = await changedInquiry();
    expect((await seen(number)).body).to.deep.equal((await seen(number)).body);
    const [business] = await kit.store.businessesOf('01900000-0001-7000-8000-000000000002');
    const { receiptNumber } = await send(kit, token, { businessId: business!.businessId });
    expectProblem(await seen(receiptNumber), 404, 'not_found');
  });

  it('are read page by page', async () => {
    const whole = (await list('?limit=100')).notifications;
    const found: Notification[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: NotificationPage = await list(`?limit=3${cursor && `&cursor=${cursor}`}`);
      found.push(...page.notifications);
      cursor = page.nextCursor;
    }
    expect(found).to.deep.equal(whole);
    expect((await list()).asOf).to.equal(START.toISOString());
  });
});
