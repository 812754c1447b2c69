import { requireData, type ClientAnswer } from '../transport/answer.js';
import { callInit } from './api.js';
import type { CallOptions } from '../client-options.js';
import { merged } from '../transport/request.js';
import { damageOf } from '../damage.js';

/** Sends a request with these options. */
export type ReferenceCall<A extends ClientAnswer = ClientAnswer> = (init: ReturnType<typeof callInit>) => Promise<A>;

/** The last answer is kept with its ETag, and returned again when the service answers 304. Loaded outside of pages only. */
export function revalidating<A extends ClientAnswer>(call: ReferenceCall<A>) {
  type Data = NonNullable<A['data']>;
  let kept: { readonly etag: string; readonly data: Data } | undefined;
  return async (options?: CallOptions): Promise<Data> => {
    const known = kept;
    const init = callInit(options);
    const answer = call({ ...init, headers: merged(init.headers, known && { 'If-None-Match': known.etag }) });
    const { response } = await answer;
    if (known && response.status === 304) return structuredClone(known.data);
    const data = await requireData(answer);
    const etag = response.headers.get('ETag');
    if (etag !== null && !damageOf(data)) kept = { etag, data: structuredClone(data) };
    return data;
  };
}
