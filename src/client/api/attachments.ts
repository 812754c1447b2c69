import type { Api } from './api.js';
import type { AttachmentsApi } from '../client.js';
import { lazyMethods } from './lazy.js';

/** Before an upload a person has chosen a file: there is time to load this code. */
export function attachmentsApi(api: Api): AttachmentsApi {
  let loaded: AttachmentsApi | undefined;
  return lazyMethods(
    async () => {
      const calls = await import('./attachment-calls.js');
      return (loaded ??= calls.attachmentCalls(api));
    },
    'send',
    'create',
    'upload',
    'progress',
    'download',
    'remove',
  );
}
