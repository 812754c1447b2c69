import { lastActivityAt } from '../../../rules/search.js';
import type { EntryRecord, InquiryRecord, SeenInquiry } from '../records.js';
import type { ListPosition, SeededInquiry } from '../store.js';
import { SortedIndex } from './sorted-index.js';

/** An inquiry with its history. */
export interface IndexedInquiry {
  readonly inquiry: InquiryRecord;
  readonly entries: readonly EntryRecord[];
}

/** All inquiries, with sorted lists over them: one per reading account, and one per responsible agency. */
export class InquiryIndex {
  readonly #byId = new Map<string, IndexedInquiry>();
  readonly #idOfReceipt = new Map<string, string>();
  readonly #readerLists = new Map<string, SortedIndex<SeenInquiry>>();
  readonly #agencyQueues = new Map<string, SortedIndex<InquiryRecord>>();

  /** Sorts each list once, instead of at every row. */
  constructor(seeded: readonly SeededInquiry[]) {
    const rows = new Map<string, SeenInquiry[]>();
    const queues = new Map<string, InquiryRecord[]>();
    for (const { inquiry, entries, seenChanges = {} } of seeded) {
      this.#byId.set(inquiry.inquiryId, { inquiry, entries });
      this.#idOfReceipt.set(inquiry.receiptNumber, inquiry.inquiryId);
      for (const accountId of inquiry.readerIds)
        rowsFor(rows, accountId).push({ inquiry, seenChanges: seenChanges[accountId] ?? 0 });
      rowsFor(queues, inquiry.agencyId).push(inquiry);
    }
    for (const [accountId, list] of rows) this.#readerLists.set(accountId, new SortedIndex(activityPosition, list));
    for (const [agencyId, list] of queues) this.#agencyQueues.set(agencyId, new SortedIndex(contactPosition, list));
  }

  byId(inquiryId: string): IndexedInquiry | undefined {
    return this.#byId.get(inquiryId);
  }

  byReceipt(receiptNumber: string): IndexedInquiry | undefined {
    return this.#byId.get(this.#idOfReceipt.get(receiptNumber) ?? '');
  }

  /** The inquiries of an account, latest activity first. */
  readerList(accountId: string): SortedIndex<SeenInquiry> {
    return indexFor(this.#readerLists, accountId, activityPosition);
  }

  /** The same, latest contact first; sorted when it is asked for. */
  contactList(accountId: string): SortedIndex<SeenInquiry> {
    return new SortedIndex(({ inquiry }) => contactPosition(inquiry), this.readerList(accountId).rows);
  }

  /** The inquiries an agency is responsible for, latest contact first. */
  agencyQueue(agencyId: string): SortedIndex<InquiryRecord> {
    return indexFor(this.#agencyQueues, agencyId, contactPosition);
  }

  /** One inquiry as an account sees it, if it may. */
  seenBy(accountId: string, receiptNumber: string): SeenInquiry | undefined {
    const inquiry = this.byReceipt(receiptNumber)?.inquiry;
    if (!inquiry?.readerIds.includes(accountId)) return undefined;
    return this.#rowOf(accountId, inquiry);
  }

  /** Puts a new inquiry, or the next version of one, into every list it belongs to. */
  put(inquiry: InquiryRecord, entry: EntryRecord): void {
    const before = this.#byId.get(inquiry.inquiryId);
    this.#byId.set(inquiry.inquiryId, { inquiry, entries: [...(before?.entries ?? []), entry] });
    this.#idOfReceipt.set(inquiry.receiptNumber, inquiry.inquiryId);

    for (const accountId of inquiry.readerIds) {
      const row = before && this.#rowOf(accountId, before.inquiry);
      if (row) this.readerList(accountId).remove(row);
      this.readerList(accountId).add({ inquiry, seenChanges: row?.seenChanges ?? 0 });
    }
    if (before) this.agencyQueue(before.inquiry.agencyId).remove(before.inquiry);
    this.agencyQueue(inquiry.agencyId).add(inquiry);
  }

  /** Every inquiry that was completed before an instant. */
  completedBefore(instant: string): IndexedInquiry[] {
    return [...this.#byId.values()].filter(
      ({ inquiry }) => inquiry.completedAt !== null && inquiry.completedAt < instant,
    );
  }

  /** Removes an inquiry from every list. Its receipt number stays taken. */
  erase(inquiry: InquiryRecord): void {
    for (const accountId of inquiry.readerIds) {
      const row = this.#rowOf(accountId, inquiry);
      if (row) this.readerList(accountId).remove(row);
    }
    this.agencyQueue(inquiry.agencyId).remove(inquiry);
    this.#byId.delete(inquiry.inquiryId);
  }

  hasReceipt(receiptNumber: string): boolean {
    return this.#idOfReceipt.has(receiptNumber);
  }

  #rowOf(accountId: string, inquiry: InquiryRecord): SeenInquiry | undefined {
    return this.readerList(accountId).at(activityPosition({ inquiry, seenChanges: 0 }));
  }

  /** Stores how many changes an account has seen. */
  markSeen(accountId: string, row: SeenInquiry, seenChanges: number): SeenInquiry {
    const marked = { ...row, seenChanges };
    this.readerList(accountId).remove(row);
    this.readerList(accountId).add(marked);
    return marked;
  }
}

function activityPosition({ inquiry }: SeenInquiry): ListPosition {
  const { contactedAt, officerChanges, receiptNumber } = inquiry;
  return { at: lastActivityAt({ contactedAt, lastOfficerChangeAt: officerChanges?.latestAt ?? null }), receiptNumber };
}

function contactPosition({ contactedAt, receiptNumber }: InquiryRecord): ListPosition {
  return { at: contactedAt, receiptNumber };
}

function rowsFor<Row>(lists: Map<string, Row[]>, key: string): Row[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function indexFor<Row>(
  indexes: Map<string, SortedIndex<Row>>,
  key: string,
  positionOf: (row: Row) => ListPosition,
): SortedIndex<Row> {
  const index = indexes.get(key) ?? new SortedIndex(positionOf);
  indexes.set(key, index);
  return index;
}
