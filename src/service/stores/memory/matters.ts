import { lastActivityAt } from '../../../rules/search.js';
import type { EntryRecord, InquiryRecord, SeenInquiry } from '../../records.js';
import type { Place, SeededInquiry } from '../../store.js';
import { Shelf } from './shelf.js';

/** An inquiry and what happened to it. */
export interface Matter {
  readonly inquiry: InquiryRecord;
  readonly entries: readonly EntryRecord[];
}

/** All inquiries, and the sorted lists over them: one for each account that reads, one for each agency that they stand with. */
export class Matters {
  readonly #byId = new Map<string, Matter>();
  readonly #idOfReceipt = new Map<string, string>();
  readonly #folders = new Map<string, Shelf<SeenInquiry>>();
  readonly #desks = new Map<string, Shelf<InquiryRecord>>();

  /** Sorts each list once, instead of at every row. */
  constructor(seeded: readonly SeededInquiry[]) {
    const rows = new Map<string, SeenInquiry[]>();
    const desks = new Map<string, InquiryRecord[]>();
    for (const { inquiry, entries, seenChanges = {} } of seeded) {
      this.#byId.set(inquiry.inquiryId, { inquiry, entries });
      this.#idOfReceipt.set(inquiry.receiptNumber, inquiry.inquiryId);
      for (const accountId of inquiry.readerIds)
        listIn(rows, accountId).push({ inquiry, seenChanges: seenChanges[accountId] ?? 0 });
      listIn(desks, inquiry.agencyId).push(inquiry);
    }
    for (const [accountId, list] of rows) this.#folders.set(accountId, new Shelf(activityPlace, list));
    for (const [agencyId, list] of desks) this.#desks.set(agencyId, new Shelf(contactPlace, list));
  }

  byId(inquiryId: string): Matter | undefined {
    return this.#byId.get(inquiryId);
  }

  byReceipt(receiptNumber: string): Matter | undefined {
    return this.#byId.get(this.#idOfReceipt.get(receiptNumber) ?? '');
  }

  /** What an account sees, latest activity first. */
  folder(accountId: string): Shelf<SeenInquiry> {
    return shelfIn(this.#folders, accountId, activityPlace);
  }

  /** What stands with an agency, latest contact first. */
  desk(agencyId: string): Shelf<InquiryRecord> {
    return shelfIn(this.#desks, agencyId, contactPlace);
  }

  /** One inquiry as an account sees it, if it does. */
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
      if (row) this.folder(accountId).remove(row);
      this.folder(accountId).add({ inquiry, seenChanges: row?.seenChanges ?? 0 });
    }
    if (before) this.desk(before.inquiry.agencyId).remove(before.inquiry);
    this.desk(inquiry.agencyId).add(inquiry);
  }

  /** Every inquiry that was completed before an instant. */
  completedBefore(instant: string): Matter[] {
    return [...this.#byId.values()].filter(
      ({ inquiry }) => inquiry.completedAt !== null && inquiry.completedAt < instant,
    );
  }

  /** Takes an inquiry out of every list. Its receipt number stays taken. */
  erase(inquiry: InquiryRecord): void {
    for (const accountId of inquiry.readerIds) {
      const row = this.#rowOf(accountId, inquiry);
      if (row) this.folder(accountId).remove(row);
    }
    this.desk(inquiry.agencyId).remove(inquiry);
    this.#byId.delete(inquiry.inquiryId);
  }

  hasReceipt(receiptNumber: string): boolean {
    return this.#idOfReceipt.has(receiptNumber);
  }

  #rowOf(accountId: string, inquiry: InquiryRecord): SeenInquiry | undefined {
    return this.folder(accountId).at(activityPlace({ inquiry, seenChanges: 0 }));
  }

  /** Says how many changes an account has seen. */
  markSeen(accountId: string, row: SeenInquiry, seenChanges: number): SeenInquiry {
    const marked = { ...row, seenChanges };
    this.folder(accountId).remove(row);
    this.folder(accountId).add(marked);
    return marked;
  }
}

function activityPlace({ inquiry }: SeenInquiry): Place {
  const { contactedAt, officerChanges, receiptNumber } = inquiry;
  return { at: lastActivityAt({ contactedAt, lastOfficerChangeAt: officerChanges?.latestAt ?? null }), receiptNumber };
}

function contactPlace({ contactedAt, receiptNumber }: InquiryRecord): Place {
  return { at: contactedAt, receiptNumber };
}

function listIn<Row>(lists: Map<string, Row[]>, key: string): Row[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function shelfIn<Row>(shelves: Map<string, Shelf<Row>>, key: string, placeOf: (row: Row) => Place): Shelf<Row> {
  const shelf = shelves.get(key) ?? new Shelf(placeOf);
  shelves.set(key, shelf);
  return shelf;
}
