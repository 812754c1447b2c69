/** What `client.privacy` does with long answers; loaded with the first call. */
import { arrived, mediaTypeOfResponse, requireData, type ClientAnswer } from '../transport/answer.js';
import { unexpected } from '../transport/unexpected.js';
import { callInit, type Api } from './api.js';
import type { PrivacyApi } from '../client.js';

const types = { json: 'application/json', csv: 'text/csv' };

export function privacyCalls(api: Api): Pick<PrivacyApi, 'download'> {
  return {
    async download(options = {}) {
      const init = { ...callInit(options, 'format', 'onProgress'), parseAs: 'stream' } as const;
      const { format = 'json', onProgress = () => undefined } = options;
      const path = format === 'csv' ? '/export/inquiries' : '/export';
      const call: Promise<ClientAnswer & { readonly data?: ReadableStream<Uint8Array<ArrayBuffer>> | null }> =
        path === '/export' ? api.GET(path, init) : api.GET(path, init);
      const body = await requireData(call);
      const { response } = await call;
      const found = mediaTypeOfResponse(response);
      const type = types[format];
      if (found !== type) throw unexpected(response, `GET ${path}`, { pointer: '', expected: type, found });

      const chunks: Uint8Array<ArrayBuffer>[] = [];
      let received = 0;
      const reader = body.getReader();
      try {
        for (;;) {
          const { done, value } = await arrived(reader.read(), response, init.signal);
          if (done) return new Blob(chunks, { type });
          chunks.push(value);
          onProgress({ received: (received += value.length) });
        }
      } finally {
        // After an abort the service stops reading. Cancelling a broken stream repeats the error that was already thrown.
        reader.cancel().catch(() => undefined);
      }
    },
  };
}
