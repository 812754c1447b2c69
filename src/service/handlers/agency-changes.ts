import { limits } from '../../contract/limits.js';
import type { Handler } from '../http/call.js';
import { invalidRequest } from '../http/problem.js';
import type { AgencyChange } from '../../contract/types.js';
import type { Dependencies } from '../options.js';
import type { FeedChange } from '../store/store.js';
import { readFeedCursor, writeFeedCursor } from './cursor.js';

/**
 * What has changed in the inquiries of an agency. No access is recorded, as for the stream of notifications: the answer has
 * receipt numbers, codes and times only, and reading an inquiry is recorded itself.
 */
export function listAgencyChanges({ store }: Pick<Dependencies, 'store'>): Handler<'listAgencyChanges'> {
  return async ({ caller, query, at }) => {
    const { after: cursor, limit = limits.page.defaultRows } = query;
    const feed = feedOf(caller.agencyId);
    const after = cursor === undefined ? 0 : await readFeedCursor(cursor, feed);
    const found = after === undefined ? undefined : await store.changesAt(caller.agencyId, after, limit + 1);
    if (after === undefined || !found)
      throw invalidRequest([{ place: 'query', pointer: '/after', code: 'bad_format' }]);

    const changes = await Promise.all(found.slice(0, limit).map(change => agencyChangeView(caller.agencyId, change)));
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

/** A change as the feed of its agency has it, and the agency's webhooks. */
export async function agencyChangeView(agencyId: string, { position, change }: FeedChange): Promise<AgencyChange> {
  return { ...change, cursor: await writeFeedCursor(position, feedOf(agencyId)) };
}

const feedOf = (agencyId: string) => ['changes', agencyId];
