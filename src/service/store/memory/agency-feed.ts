import { agencyChanges, seededChanges, type NewAgencyChange } from '../agency-changes.js';
import type { EntryRecord, InquiryRecord } from '../records.js';
import type { AgencyStore, FeedChange, SeededInquiry } from '../store.js';
import { WebhookOutbox } from './webhooks.js';

interface Feed {
  length: number;
  /** In order; those of erased inquiries are missing. */
  changes: FeedChange[];
}

/** The changes of each agency's inquiries, in the order in which they were written. */
export class AgencyFeeds {
  readonly #feeds = new Map<string, Feed>();
  /** Has every change of the agencies that get webhooks. */
  readonly outbox = new WebhookOutbox();

  constructor(seeded: readonly SeededInquiry[]) {
    for (const change of seededChanges(seeded)) this.#append(change);
  }

  readonly methods: Pick<AgencyStore, 'changesAt'> = {
    changesAt: async (agencyId, after, limit) => {
      const { length, changes } = this.#feeds.get(agencyId) ?? { length: 0, changes: [] };
      if (after > length) return undefined;
      return changes.filter(({ position }) => position > after).slice(0, limit);
    },
  };

  add(inquiry: InquiryRecord, entry: EntryRecord): void {
    for (const change of agencyChanges(inquiry, entry)) this.#append(change);
  }

  erase({ receiptNumber }: InquiryRecord): void {
    this.outbox.erase(receiptNumber);
    for (const feed of this.#feeds.values())
      feed.changes = feed.changes.filter(({ change }) => change.receiptNumber !== receiptNumber);
  }

  #append({ agencyId, change }: NewAgencyChange): void {
    const feed = this.#feeds.get(agencyId) ?? { length: 0, changes: [] };
    feed.length += 1;
    const added = { position: feed.length, change };
    feed.changes.push(added);
    this.#feeds.set(agencyId, feed);
    this.outbox.add(agencyId, added);
  }
}
