import { limits } from '../../contract/limits.js';
import type { Handler } from '../http/call.js';
import { invalidRequest } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import { readFeedCursor, writeFeedCursor } from './cursor.js';

/**
 * What has changed in the inquiries of an agency. No access is recorded, as for the stream of notifications: the answer has
 * receipt numbers, codes and times only, and reading an inquiry is recorded itself.
 */
export function listAgencyChanges({ store }: Pick<Dependencies, 'store'>): Handler<'listAgencyChanges'> {
  return async ({ caller, query, at }) => {
    const { after: cursor, limit = limits.page.defaultRows } = query;
    const feed = ['changes', caller.agencyId];
    const after = cursor === undefined ? 0 : await readFeedCursor(cursor, feed);
    const found = after === undefined ? undefined : await store.changesAt(caller.agencyId, after, limit + 1);
    if (after === undefined || !found)
      throw invalidRequest([{ place: 'query', pointer: '/after', code: 'bad_format' }]);

    const changes = await Promise.all(
      found.slice(0, limit).map(async ({ position, change }) => ({
        ...change,
        cursor: await writeFeedCursor(position, feed),
      })),
    );
    return {
      status: 200,
      body: {
        changes,
        nextCursor: changes.at(-1)?.cursor ?? (await writeFeedCursor(after, feed)),
        hasMore: found.length > limit,
        asOf: at.toISOString(),
      },
    };
  };
}
