import { expect } from 'chai';

import { notificationBuckets } from '../../../src/contract/codes.js';
import { password, rejectionCodes, sentInquiry, type World } from './world.js';
import { bucketCount } from '../../../src/rules/count-names.js';

/** S65–S74, D1–D5. */
export function notifications(world: () => World): void {
  describe('notifications', () => {
    it('are in three buckets by age, with matching counts', async () => {
      const client = await world().signedIn('somying');
      const { counts } = await client.notifications.list();
      const sum = notificationBuckets.reduce((total, bucket) => total + counts[bucketCount[bucket]], 0);
      expect(sum).to.equal(counts.all);
      for (const bucket of notificationBuckets) {
        const page = await client.notifications.list({ bucket, limit: 100 });
        expect(page.notifications).to.have.length(counts[bucketCount[bucket]]).and.not.empty;
        const [low, high] = { '1-7': [0, 7], '8-15': [8, 15], 'over-15': [16, Infinity] }[bucket] as [number, number];
        for (const { ageInDays } of page.notifications) expect(ageInDays).to.be.within(low, high);
      }
    });

    it('are created by what an agency does, and marked as read once seen', async () => {
      const client = await world().signedIn('somying');
      const { receiptNumber } = await sentInquiry(client, 'dbd', 'เรื่องที่แจ้งเตือน');
      const before = await client.notifications.list();
      const dbd = world().agency('dbd').agency;
      await dbd.record(receiptNumber, { kind: 'accept' });
      const { occurredAt } = await dbd.record(receiptNumber, { kind: 'reply', detail: 'คำตอบ' });

      const after = await client.notifications.list({ bucket: '1-7', unread: true });
      expect(after.notifications[0]).to.deep.include({
        receiptNumber,
        changedAt: occurredAt,
        ageInDays: 0,
        changeCount: 2,
      });
      expect(after.notifications[0]).to.include({ latestKind: 'replied', unread: true, bucket: '1-7' });
      expect(after.counts.all).to.equal(before.counts.all + 1);
      expect(after.unreadCounts.all).to.equal(before.unreadCounts.all + 1);
      expect(await client.inquiries.get(receiptNumber)).to.include({ unread: true });

      const seen = await client.notifications.markSeen(receiptNumber);
      expect(seen).to.include({ receiptNumber, unread: false, bucket: '1-7' });
      expect(await client.notifications.markSeen(receiptNumber)).to.deep.equal(seen);
      const left = await client.notifications.list({ unread: true, limit: 100 });
      expect(left.notifications.map(row => row.receiptNumber)).to.not.include(receiptNumber);
      expect(left.unreadCounts).to.deep.equal(before.unreadCounts);
    });

    it('are not created by what the person does', async () => {
      const client = await world().signedIn('somying');
      const { receiptNumber } = await sentInquiry(client, 'dbd', 'เรื่องที่เงียบ');
      expect(await rejectionCodes(client.notifications.markSeen(receiptNumber))).to.deep.equal(['not_found']);
    });

    it('are read page by page, and refuse an invalid bucket', async () => {
      const client = await world().signedIn('somying');
      const first = await client.notifications.list({ limit: 1 });
      const second = await client.notifications.list({ limit: 1, cursor: first.nextCursor! });
      expect(second.total).to.equal(first.total);
      expect(second.notifications[0]!.receiptNumber).to.not.equal(first.notifications[0]!.receiptNumber);
      expect(await rejectionCodes(client.notifications.list({ bucket: '2-7' as never }))).to.deep.equal([
        'invalid_request',
        '/bucket not_in_list',
      ]);
    });

    it('are announced at once by the stream, and again after an interruption', async () => {
      const client = world().client();
      await client.auth.signIn({ username: 'somying', password });
      const { receiptNumber } = await sentInquiry(client, 'dbd', 'เรื่องที่ติดตาม');
      const { agency } = world().agency('dbd');
      const controller = new AbortController();
      const changes = client.notifications.stream({ signal: controller.signal })[Symbol.asyncIterator]();
      const next = changes.next();
      // A change before the service listens is not announced to a client without an event id.
      while (!world().answered.has('streamNotifications')) await new Promise(resolve => setTimeout(resolve));
      const recorded = await agency.record(receiptNumber, { kind: 'accept' });
      const { value: event } = (await next) as IteratorYieldResult<{
        receiptNumber: string;
        changedAt: string;
        eventId: string;
      }>;
      expect(event).to.include({ receiptNumber, changedAt: recorded.occurredAt });
      controller.abort();
      expect(await changes.next()).to.include({ done: true });

      const later = await agency.record(receiptNumber, { kind: 'reply', detail: 'คำตอบ' });
      for await (const missed of client.notifications.stream({ lastEventId: event.eventId })) {
        expect(missed).to.include({ receiptNumber, changedAt: later.occurredAt });
        break;
      }
      await client.auth.signOut();
    });

    it('are not streamed without signing in', async () => {
      const stream = world().client().notifications.stream()[Symbol.asyncIterator]();
      expect(await rejectionCodes(stream.next())).to.deep.equal(['not_signed_in']);
    });
  });
}
