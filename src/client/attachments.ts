import { done, take } from './answer.js';
import { until, type Api } from './api.js';
import type { AttachmentsApi } from './client.js';
import { lazily } from './lazy.js';
import type { Send } from './live.js';

const contentPath = '/attachments/{attachmentId}/content';

export function attachmentsApi(api: Api): AttachmentsApi {
  const content = async () => (await lazily(import('./attachment-content.js'))).contentApi(api);
  const progress: AttachmentsApi['progress'] = async (...asked) => (await content()).progress(...asked);

  const create: AttachmentsApi['create'] = (body, options) =>
    take(api.POST('/attachments', { body, ...until(options) }));

  const remove: AttachmentsApi['remove'] = async (attachmentId, options) => {
    await done(api.DELETE('/attachments/{attachmentId}', { params: { path: { attachmentId } }, ...until(options) }));
  };

  let send: Send | undefined;

  return {
    async send(file, options) {
      const { createSender } = await lazily(import('./upload.js'));
      send ??= createSender(api, { create, progress, remove });
      return send(file, options);
    },

    create,

    upload: async (...asked) => (await content()).upload(...asked),

    progress,

    download: (attachmentId, options) =>
      take(api.GET(contentPath, { params: { path: { attachmentId } }, parseAs: 'blob', ...until(options) })),

    remove,
  };
}
