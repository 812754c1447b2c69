import { notificationBuckets, type NotificationBucket } from '../../../contract/codes.js';
import { bucketInstants } from '../../../rules/notification-age.js';
import { countStatuses } from '../../../rules/inquiry-status.js';
import { searchableText, searchPredicate, type SearchableInquiry } from '../../../rules/search.js';
import type { InquiryRecord, Instant, SeenInquiry } from '../../records.js';
import type { AgencyStore, InquiryStore, NotificationStore } from '../../store.js';
import type { Matters } from './matters.js';

type Lists = Pick<InquiryStore, 'inquiriesOf' | 'inquiryOf' | 'entriesOf' | 'everythingOf'> &
  NotificationStore &
  AgencyStore;

/** Everything that is read of inquiries. */
export function memoryLists(matters: Matters): Lists {
  return {
    async inquiriesOf(accountId, criteria, page) {
      const folder = matters.folder(accountId);
      const isFound = searchPredicate(criteria);
      return {
        ...folder.page(page, ({ inquiry }) => isFound(searchable(inquiry))),
        counts: countStatuses(folder.rows.map(({ inquiry }) => inquiry.status)),
      };
    },

    async inquiryOf(accountId, receiptNumber) {
      return matters.seenBy(accountId, receiptNumber);
    },

    async entriesOf({ inquiryId }) {
      return matters.byId(inquiryId)?.entries ?? [];
    },

    async everythingOf(accountId) {
      return matters.folder(accountId).rows.map(seen => ({
        seen,
        entries: matters.byId(seen.inquiry.inquiryId)?.entries ?? [],
      }));
    },

    async notificationsOf(accountId, { asOf, bucket, unread = false }, page) {
      const folder = matters.folder(accountId);
      const bucketAt = bucketsAt(asOf);
      const counts = { '1-7': 0, '8-15': 0, 'over-15': 0, all: 0 };
      const unreadCounts = { ...counts };
      const found = folder.page(page, row => {
        const latestAt = row.inquiry.officerChanges?.latestAt;
        if (latestAt === undefined) return false;
        const own = bucketAt(latestAt);
        for (const tally of hasNews(row) ? [counts, unreadCounts] : [counts]) {
          tally[own]++;
          tally.all++;
        }
        return (bucket === undefined || bucket === own) && (!unread || hasNews(row));
      });
      return { ...found, counts, unreadCounts };
    },

    async markSeen(accountId, receiptNumber) {
      const row = matters.seenBy(accountId, receiptNumber);
      const count = row?.inquiry.officerChanges?.count;
      return row && count !== undefined ? matters.markSeen(accountId, row, count) : undefined;
    },

    async changesSince(accountId, since, limit) {
      const isLater = ({ inquiry }: SeenInquiry) => (inquiry.officerChanges?.latestAt ?? '') >= since;
      const changed = matters.folder(accountId).rows.filter(isLater);
      return changed
        .map(({ inquiry }) => inquiry)
        .reverse()
        .slice(0, limit);
    },

    async inquiriesAt(agencyId, status, page) {
      const found = matters.desk(agencyId).page(page, inquiry => status === undefined || inquiry.status === status);
      return {
        ...found,
        rows: found.rows.map(inquiry => ({
          inquiry,
          attachments: (matters.byId(inquiry.inquiryId)?.entries ?? []).flatMap(entry => entry.attachments),
        })),
      };
    },

    async inquiryAt(agencyId, receiptNumber) {
      const inquiry = matters.byReceipt(receiptNumber)?.inquiry;
      return inquiry?.agencyId === agencyId ? inquiry : undefined;
    },
  };
}

function hasNews({ inquiry, seenChanges }: SeenInquiry): boolean {
  return (inquiry.officerChanges?.count ?? 0) > seenChanges;
}

/** Finds the bucket of a change by comparing instants, which costs less in a long list than counting days for each. */
function bucketsAt(asOf: Instant): (changedAt: Instant) => NotificationBucket {
  const starts = notificationBuckets.map(bucket => ({ bucket, from: bucketInstants(bucket, asOf).from ?? '' }));
  return changedAt => starts.find(({ from }) => from <= changedAt)?.bucket ?? 'over-15';
}

/** Search texts are made when they are first searched, and kept as long as their inquiry. */
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
