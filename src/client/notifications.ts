import { arrived, take } from './answer.js';
import { asking, until, type Api } from './api.js';
import type { NotificationsApi, SessionEvents } from './client.js';
import { eachRow, itemsOf } from './lazy.js';
import type { Watch } from './live.js';

export function notificationsApi(api: Api, session: SessionEvents): NotificationsApi {
  const list: NotificationsApi['list'] = async (options = {}) =>
    take(api.GET('/notifications', asking(options, 'limit', 'cursor', 'bucket', 'unread')));
  let watch: Watch | undefined;

  return {
    list,
    each: options => eachRow(at => list({ ...options, ...at }), 'notifications', options),
    markSeen: async (receiptNumber, options) =>
      take(api.PUT('/notifications/{receiptNumber}/seen', { params: { path: { receiptNumber } }, ...until(options) })),
    stream: options => itemsOf(async () => (await import('./notification-stream.js')).streamSignals(api, options)),

    watch(listener) {
      let stop: (() => void) | undefined;
      let left = false;
      const begin = async () => {
        const { createWatch } = await arrived(import('./watch.js'));
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
