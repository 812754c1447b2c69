/** What `client.attachments` does; loaded with the first call. */
import { arrived, dataOf, requireData } from '../transport/answer.js';
import { callInit, type Api } from './api.js';
import { merged } from '../transport/request.js';
import { checkBlob } from '../uploads/check-blob.js';
import type { AttachmentsApi } from '../client.js';
import type { Send } from '../streams/live.js';
import type { Attachment } from '../../contract/types.js';

const contentPath = '/attachments/{attachmentId}/content';

type Put = Promise<{ data?: Attachment; response: Response }>;

export function attachmentCalls(api: Api): AttachmentsApi {
  const create: AttachmentsApi['create'] = async (body, options) =>
    requireData(api.POST('/attachments', { body, ...callInit(options) }));

  const progress: AttachmentsApi['progress'] = async (attachmentId, size, options) => {
    if (!Number.isInteger(size) || size < 1)
      throw new TypeError("size must be the whole document's number of bytes, as in file.size.");
    const params = { path: { attachmentId }, header: { 'Content-Range': `bytes */${size}` } };
    return requireData<Awaited<Put>>(api.PUT(contentPath, { params, ...callInit(options) }));
  };

  const remove: AttachmentsApi['remove'] = async (attachmentId, options) => {
    await dataOf(
      api.DELETE('/attachments/{attachmentId}', { params: { path: { attachmentId } }, ...callInit(options) }),
    );
  };

  let send: Send | undefined;

  return {
    async send(file, options) {
      const { createSender } = await arrived(import('../uploads/upload.js'));
      send ??= createSender(api, { create, progress, remove });
      return send(file, options);
    },

    create,

    async upload(attachmentId, content, options = {}) {
      checkBlob('attachments.upload', content);
      const limits = callInit(options, 'offset');
      const { offset = 0, ...own } = options;
      const { size } = content;
      if (!Number.isInteger(offset) || offset < 0 || offset > size)
        throw new TypeError(`offset must be a whole number of bytes from 0 to the document's ${size}.`);
      if (offset > 0 && offset === size) return progress(attachmentId, size, own);
      const range = offset > 0 && { 'Content-Range': `bytes ${offset}-${size - 1}/${size}` };
      return requireData<Awaited<Put>>(
        api.PUT(contentPath, {
          params: { path: { attachmentId }, ...(range && { header: range }) },
          // Raw bytes instead of a form, because file names in forms do not survive every engine.
          body: (offset > 0 ? content.slice(offset) : content) as unknown as string,
          bodySerializer: (body: unknown) => body,
          ...limits,
          headers: merged(limits.headers, { 'Content-Type': 'application/octet-stream' }),
        }),
      );
    },

    progress,

    download: async (attachmentId, options) =>
      requireData(api.GET(contentPath, { params: { path: { attachmentId } }, parseAs: 'blob', ...callInit(options) })),

    remove,
  };
}
