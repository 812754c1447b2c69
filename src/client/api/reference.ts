import { requireData, type ClientAnswer } from '../transport/answer.js';
import { callInit, type Api } from './api.js';
import type { CallOptions } from '../client-options.js';
import type { ReferenceApi } from '../client.js';
import { damageOf } from '../damage.js';

export function referenceApi(api: Api): ReferenceApi {
  const agencies = revalidating(init => api.GET('/agencies', init));
  const categories = revalidating(init => api.GET('/categories', init));
  return { agencies, categories: async options => (await categories(options)).categories };
}

type ReferenceInit = ReturnType<typeof callInit> & { readonly headers?: Readonly<Record<string, string>> };

/**
 * Browsers keep answers and ask whether they are still current. Elsewhere nothing does, so the last answer is kept here with its
 * ETag: it is returned again when the service answers 304.
 */
function revalidating<A extends ClientAnswer>(get: (init: ReferenceInit) => Promise<A>) {
  type Data = NonNullable<A['data']>;
  let kept: { readonly etag: string; readonly data: Data } | undefined;
  return async (options?: CallOptions): Promise<Data> => {
    const known = kept;
    const call = get({ ...callInit(options), ...(known && { headers: { 'If-None-Match': known.etag } }) });
    const { response } = await call;
    if (known && response.status === 304) return structuredClone(known.data);
    const data = await requireData(call);
    const etag = response.headers.get('ETag');
    if (etag !== null && !('location' in globalThis) && !damageOf(data)) kept = { etag, data: structuredClone(data) };
    return data;
  };
}
