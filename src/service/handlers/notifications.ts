import type { Handlers } from '../edge/call.js';
import { notFound } from '../edge/problem.js';
import type { Deps } from '../options.js';
import { inquiryViews } from '../views.js';
import { notificationStreams } from './notification-streams.js';
import { listPages } from './pages.js';

type NotificationOperation = 'listNotifications' | 'markNotificationSeen' | 'streamNotifications';

/** Matters that an agency changed (S65–S74, D1–D5). */
export function notificationHandlers(deps: Deps): Pick<Handlers, NotificationOperation> {
  const { store } = deps;
  const streams = notificationStreams(deps);

  return {
    async listNotifications({ caller: { account }, query: { bucket, unread, ...paging }, at }) {
      const asOf = at.toISOString();
      const filter = { asOf, ...(bucket && { bucket }), ...(unread === true && { unread }) };
      const pages = listPages('query', 'notifications', account.accountId, bucket ?? null, unread === true);
      const page = await store.notificationsOf(account.accountId, filter, await pages.request(paging));
      const views = inquiryViews(await store.reference());
      return {
        status: 200,
        body: {
          notifications: page.rows.map(row => views.notification(row, asOf)),
          total: page.total,
          counts: page.counts,
          unreadCounts: page.unreadCounts,
          nextCursor: await pages.nextCursor(page),
          asOf,
        },
      };
    },

    async markNotificationSeen({ caller: { account }, path, at }) {
      const seen = await store.markSeen(account.accountId, path.receiptNumber);
      if (!seen) throw notFound();
      const views = inquiryViews(await store.reference());
      return { status: 200, body: views.notification(seen, at.toISOString()) };
    },

    async streamNotifications({ caller, request, requestId }) {
      const lastEventId = request.headers.get('Last-Event-ID');
      return {
        status: 200,
        headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
        stream: streams.open({ caller, requestId, lastEventId, gone: request.signal }),
      };
    },
  };
}
