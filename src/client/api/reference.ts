import { requireData, type ClientAnswer } from '../transport/answer.js';
import { callInit, type Api } from './api.js';
import type { CallOptions } from '../client-options.js';
import type { ReferenceApi } from '../client.js';
import { SmeError } from '../errors.js';
import type { ReferenceCall } from './revalidation.js';

/** The operations that the service has, as it last said. */
export interface Offered {
  operations?: readonly string[] | undefined;
}

export function referenceApi(api: Api, offered: Offered): ReferenceApi {
  const agencies = referenceReader(init => api.GET('/agencies', init));
  const categories = referenceReader(init => api.GET('/categories', init));
  const service = referenceReader(init => api.GET('/service', init));
  return {
    agencies,
    categories: async options => (await categories(options)).categories,
    async service(options) {
      try {
        const description = await service(options);
        offered.operations = description.operations;
        return description;
      } catch (thrown) {
        if (SmeError.from(thrown).code === 'not_offered') return null;
        throw thrown;
      }
    },
  };
}

/** Browsers keep answers and ask whether they are still current. Elsewhere nothing does, so the client does it. */
function referenceReader<A extends ClientAnswer>(call: ReferenceCall<A>) {
  if ('location' in globalThis) return async (options?: CallOptions) => requireData(call(callInit(options)));
  let revalidated: Promise<(options?: CallOptions) => Promise<NonNullable<A['data']>>> | undefined;
  return async (options?: CallOptions) => {
    revalidated ??= import('./revalidation.js').then(({ revalidating }) => revalidating(call));
    return (await revalidated)(options);
  };
}
