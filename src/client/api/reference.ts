import { requireData, type ClientAnswer } from '../transport/answer.js';
import { callInit, type Api } from './api.js';
import type { CallOptions } from '../client-options.js';
import type { ReferenceApi } from '../client.js';
import type { ReferenceCall } from './revalidation.js';

export function referenceApi(api: Api): ReferenceApi {
  const agencies = referenceReader(init => api.GET('/agencies', init));
  const categories = referenceReader(init => api.GET('/categories', init));
  return {
    agencies,
    categories: async options => (await categories(options)).categories,
    service: referenceReader(init => api.GET('/service', init)),
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
