import type { Api } from './api.js';
import type { AttachmentsApi } from '../client.js';
import { methodsOf } from './lazy.js';

/** Who sends a document has chosen one before: there is time to load what sends it. */
export function attachmentsApi(api: Api): AttachmentsApi {
  let loaded: AttachmentsApi | undefined;
  return methodsOf(
    async () => {
      const { documentsApi } = await import('../uploads/documents.js');
      return (loaded ??= documentsApi(api));
    },
    'send',
    'create',
    'upload',
    'progress',
    'download',
    'remove',
  );
}
