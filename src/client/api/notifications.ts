import { arrived, requireData } from '../transport/answer.js';
import { queryInit, callInit, type Api } from './api.js';
import type { NotificationsApi, SessionEvents } from '../client.js';
import { eachRow, lazyItems } from './lazy.js';
import type { Offered } from './reference.js';
import type { Watch } from '../streams/live.js';

export function notificationsApi(
  service: string | undefined,
  api: Api,
  session: SessionEvents,
  offered: Offered,
): NotificationsApi {
  const list: NotificationsApi['list'] = async (options = {}) =>
    requireData(api.GET('/notifications', queryInit(options, 'limit', 'cursor', 'bucket', 'unread')));
  let watch: Watch | undefined;

  return {
    list,
    each: options => eachRow(at => list({ ...options, ...at }), 'notifications', options),
    markSeen: async (receiptNumber, options) =>
      requireData(
        api.PUT('/notifications/{receiptNumber}/seen', { params: { path: { receiptNumber } }, ...callInit(options) }),
      ),
    stream: options =>
      lazyItems(async () => (await import('../streams/notification-stream.js')).streamChanges(api, options)),

    watch(listener) {
      let stop: (() => void) | undefined;
      let left = false;
      const begin = async () => {
        const { createWatch } = await arrived(import('../streams/watch.js'));
        watch ??= createWatch(service, api, list, session, undefined, offered);
        if (!left) stop = watch(listener);
      };
      // Without the module the page works on, without change events.
      begin().catch(() => listener({ kind: 'connection', by: 'none' }));
      return () => {
        left = true;
        stop?.();
      };
    },
  };
}
