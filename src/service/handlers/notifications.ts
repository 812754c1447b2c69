import { createAuditor } from '../inquiries/audit.js';
import type { Handlers } from '../http/call.js';
import { notFound } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import { inquiryViews } from '../inquiries/views.js';
import { notificationStreams } from '../notifications/streams.js';
import { createPageReader } from './pages.js';

type NotificationOperation = 'listNotifications' | 'markNotificationSeen' | 'streamNotifications';

/** Inquiries that an agency changed. */
export function notificationHandlers(deps: Dependencies): Pick<Handlers, NotificationOperation> {
  const { store } = deps;
  const streams = notificationStreams(deps);
  const { recordReads } = createAuditor(deps);
  const readPage = createPageReader(deps);

  return {
    async listNotifications(call) {
      const {
        caller: { account },
        query: { bucket, unread, ...paging },
        at,
      } = call;
      const filter = { asOf: at.toISOString(), ...(bucket && { bucket }), ...(unread === true && { unread }) };
      const name = ['notifications', account.accountId, bucket ?? null, unread === true];
      const { page, envelope, views } = await readPage(call, { place: 'query', key: name }, paging, request =>
        store.notificationsOf(account.accountId, filter, request),
      );
      const { rows, counts, unreadCounts } = page;
      const notifications = rows.map(row => views.notification(row, envelope.asOf));
      return { status: 200, body: { notifications, counts, unreadCounts, ...envelope } };
    },

    async markNotificationSeen(call) {
      const { caller, path, at } = call;
      const seen = await store.markSeen(caller.account.accountId, path.receiptNumber);
      if (!seen) throw notFound();
      await recordReads(call, [seen.inquiry]);
      const views = inquiryViews(await store.reference());
      return { status: 200, body: views.notification(seen, at.toISOString()) };
    },

    async streamNotifications({ caller, headers, request, requestId }) {
      const lastEventId = headers['Last-Event-ID'] ?? null;
      return {
        status: 200,
        headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
        stream: streams.open({ caller, requestId, lastEventId, request }),
      };
    },
  };
}
