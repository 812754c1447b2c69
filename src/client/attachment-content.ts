/** The single steps of sending a document, for programs that do it their own way; loaded when first needed. */
import { take } from './answer.js';
import { until, type Api } from './api.js';
import type { AttachmentsApi } from './client.js';
import type { Attachment } from '../contract/types.js';

const contentPath = '/attachments/{attachmentId}/content';

type Put = Promise<{ data?: Attachment; response: Response }>;

export function contentApi(api: Api): Pick<AttachmentsApi, 'upload' | 'progress'> {
  const progress: AttachmentsApi['progress'] = (attachmentId, size, options) => {
    const params = { path: { attachmentId }, header: { 'Content-Range': `bytes */${size}` } };
    return take<Awaited<Put>>(api.PUT(contentPath, { params, ...until(options) }));
  };

  return {
    progress,

    async upload(attachmentId, content, { offset = 0, ...options } = {}) {
      const { size } = content;
      if (!Number.isInteger(offset) || offset < 0 || offset > size)
        throw new TypeError(`offset must be a whole number of bytes from 0 to the document's ${size}.`);
      if (offset > 0 && offset === size) return progress(attachmentId, size, options);
      const range = offset > 0 && { 'Content-Range': `bytes ${offset}-${size - 1}/${size}` };
      return take<Awaited<Put>>(
        api.PUT(contentPath, {
          params: { path: { attachmentId }, ...(range && { header: range }) },
          // Bytes as they are: no form, because a file name in a form does not survive every engine, and a name is data.
          body: (offset > 0 ? content.slice(offset) : content) as unknown as string,
          bodySerializer: (body: unknown) => body,
          headers: { 'Content-Type': 'application/octet-stream' },
          ...until(options),
        }),
      );
    },
  };
}
