import { take } from './answer.js';
import { asking, until, type Api } from './api.js';
import type { NotificationsApi, SessionEvents } from './client.js';
import { lazily } from './lazy.js';
import type { Watch } from './live.js';
import type { StreamOptions } from './notification-stream.js';
import { eachRow } from './pages.js';
import type { NotificationPage } from '../contract/types.js';

const rowsOf = ({ notifications }: NotificationPage) => notifications;

export function notificationsApi(api: Api, session: SessionEvents): NotificationsApi {
  const list: NotificationsApi['list'] = (options = {}) =>
    take(api.GET('/notifications', asking(options)), { notifications: [], counts: {}, unreadCounts: {}, asOf: '' });
  let watch: Watch | undefined;

  return {
    list,
    each: options => eachRow(cursor => list({ ...options, ...cursor }), rowsOf, options),
    markSeen: (receiptNumber, options) =>
      take(api.PUT('/notifications/{receiptNumber}/seen', { params: { path: { receiptNumber } }, ...until(options) })),
    stream: options => stream(api, options),

    watch(listener) {
      let stop: (() => void) | undefined;
      let left = false;
      const begin = async () => {
        const { createWatch } = await lazily(import('./watch.js'));
        watch ??= createWatch(api, list, session);
        if (!left) stop = watch(listener);
      };
      // Where the module cannot be had the page goes on without news.
      begin().catch(() => listener({ kind: 'connection', by: 'none' }));
      return () => {
        left = true;
        stop?.();
      };
    },
  };
}

async function* stream(api: Api, options?: StreamOptions) {
  const { streamSignals } = await lazily(import('./notification-stream.js'));
  yield* streamSignals(api, options);
}
