import { notificationBuckets, type NotificationBucket } from '../../../contract/codes.js';
import { bucketCount } from '../../../rules/count-names.js';
import { bucketInstants } from '../../../rules/notification-age.js';
import { countStatuses } from '../../../rules/inquiry-status.js';
import { searchableText, searchPredicate, type SearchableInquiry } from '../../../rules/search.js';
import type { InquiryRecord, Instant, SeenInquiry } from '../records.js';
import type { AgencyStore, InquiryStore, NotificationStore, QueueFilter } from '../store.js';
import type { InquiryIndex } from './inquiry-index.js';

type MemoryReads = Pick<InquiryStore, 'inquiriesOf' | 'inquiryOf' | 'entriesOf' | 'allInquiriesOf'> &
  NotificationStore &
  Pick<AgencyStore, 'inquiriesAt' | 'inquiryAt'>;

/** Everything that reads inquiries. */
export function memoryReads(inquiryIndex: InquiryIndex): MemoryReads {
  return {
    async inquiriesOf(accountId, criteria, { sort = 'activity', ...page }) {
      const readerList = sort === 'activity' ? inquiryIndex.readerList(accountId) : inquiryIndex.contactList(accountId);
      const isFound = searchPredicate(criteria);
      return {
        ...readerList.page(page, ({ inquiry }) => isFound(searchable(inquiry))),
        counts: countStatuses(readerList.rows.map(({ inquiry }) => inquiry.status)),
      };
    },

    async inquiryOf(accountId, receiptNumber) {
      return inquiryIndex.seenBy(accountId, receiptNumber);
    },

    async entriesOf({ inquiryId }) {
      return inquiryIndex.byId(inquiryId)?.entries ?? [];
    },

    async allInquiriesOf(accountId, asOf, page) {
      const { rows, next } = inquiryIndex
        .contactList(accountId)
        .page(page, ({ inquiry }) => inquiry.contactedAt <= asOf);
      const whole = (seen: SeenInquiry) => ({
        seen,
        entries: inquiryIndex.byId(seen.inquiry.inquiryId)?.entries ?? [],
      });
      return { rows: rows.map(whole), next };
    },

    async notificationsOf(accountId, { asOf, bucket, unread = false }, page) {
      const readerList = inquiryIndex.readerList(accountId);
      const bucketAt = bucketFinder(asOf);
      const counts = { days1To7: 0, days8To15: 0, daysOver15: 0, all: 0 };
      const unreadCounts = { ...counts };
      const found = readerList.page(page, row => {
        const latestAt = row.inquiry.officerChanges?.latestAt;
        if (latestAt === undefined) return false;
        const own = bucketAt(latestAt);
        for (const tally of hasUnseenChanges(row) ? [counts, unreadCounts] : [counts]) {
          tally[bucketCount[own]]++;
          tally.all++;
        }
        return (bucket === undefined || bucket === own) && (!unread || hasUnseenChanges(row));
      });
      return { ...found, counts, unreadCounts };
    },

    async markSeen(accountId, receiptNumber) {
      const row = inquiryIndex.seenBy(accountId, receiptNumber);
      const count = row?.inquiry.officerChanges?.count;
      return row && count !== undefined ? inquiryIndex.markSeen(accountId, row, count) : undefined;
    },

    async changesSince(accountId, since, limit) {
      const isLater = ({ inquiry }: SeenInquiry) => (inquiry.officerChanges?.latestAt ?? '') >= since;
      const changed = inquiryIndex.readerList(accountId).rows.filter(isLater);
      return changed
        .map(({ inquiry }) => inquiry)
        .reverse()
        .slice(0, limit);
    },

    async inquiriesAt(agencyId, filter, page) {
      const found = inquiryIndex.agencyQueue(agencyId).page(page, inquiry => passes(inquiry, filter));
      return {
        ...found,
        rows: found.rows.map(inquiry => ({
          inquiry,
          attachments: (inquiryIndex.byId(inquiry.inquiryId)?.entries ?? []).flatMap(entry => entry.attachments),
        })),
      };
    },

    async inquiryAt(agencyId, receiptNumber) {
      const inquiry = inquiryIndex.byReceipt(receiptNumber)?.inquiry;
      return inquiry?.agencyId === agencyId ? inquiry : undefined;
    },
  };
}

function passes(inquiry: InquiryRecord, { status, waitingFor, changedSince = '' }: QueueFilter): boolean {
  return (
    (status === undefined || inquiry.status === status) &&
    (waitingFor === undefined || inquiry.waitingFor === waitingFor) &&
    inquiry.lastChangeAt >= changedSince
  );
}

function hasUnseenChanges({ inquiry, seenChanges }: SeenInquiry): boolean {
  return (inquiry.officerChanges?.count ?? 0) > seenChanges;
}

/** Finds the bucket of a change by comparing instants, which is faster in a long list than counting days for each. */
function bucketFinder(asOf: Instant): (changedAt: Instant) => NotificationBucket {
  const starts = notificationBuckets.map(bucket => ({ bucket, from: bucketInstants(bucket, asOf).from ?? '' }));
  return changedAt => starts.find(({ from }) => from <= changedAt)?.bucket ?? 'over-15';
}

/** Caches the search text of an inquiry, computed at the first search. */
class Searchable implements SearchableInquiry {
  readonly agency: { readonly agencyId: string };
  readonly receiptNumber;
  readonly subject;
  readonly detail;
  readonly status;
  readonly contactedAt;
  readonly completedAt;
  #searchText: string | undefined;

  constructor(inquiry: InquiryRecord) {
    this.agency = { agencyId: inquiry.agencyId };
    this.receiptNumber = inquiry.receiptNumber;
    this.subject = inquiry.subject;
    this.detail = inquiry.detail;
    this.status = inquiry.status;
    this.contactedAt = inquiry.contactedAt;
    this.completedAt = inquiry.completedAt;
  }

  get searchText(): string {
    return (this.#searchText ??= searchableText(this));
  }
}

const searchables = new WeakMap<InquiryRecord, Searchable>();

function searchable(inquiry: InquiryRecord): Searchable {
  const found = searchables.get(inquiry) ?? new Searchable(inquiry);
  searchables.set(inquiry, found);
  return found;
}
