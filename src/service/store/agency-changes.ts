/** What agencies' feeds have of a history entry. */
import { agencyIdOf, type AgencyChangeRecord, type EntryRecord, type InquiryRecord } from './records.js';
import type { SeededInquiry } from './store.js';

export interface NewAgencyChange {
  readonly agencyId: string;
  readonly change: AgencyChangeRecord;
}

/** The change for the responsible agency, and for the one that has forwarded the inquiry to it; by agency id. */
export function agencyChanges(inquiry: InquiryRecord, entry: EntryRecord): NewAgencyChange[] {
  const agencies = new Set([inquiry.agencyId, agencyIdOf(entry.by) ?? inquiry.agencyId]);
  return [...agencies].sort().map(agencyId => ({
    agencyId,
    change: {
      changeId: entry.entryId,
      receiptNumber: inquiry.receiptNumber,
      kind: entry.kind,
      occurredAt: entry.occurredAt,
      status: inquiry.status,
      waitingFor: inquiry.waitingFor,
      responsible: agencyId === inquiry.agencyId,
    },
  }));
}

/**
 * With what feeds begin: the latest change of each inquiry, for the agency that is responsible for it, oldest first. The state
 * after earlier entries is not stored.
 */
export function seededChanges(seeded: readonly SeededInquiry[]): (NewAgencyChange & Pick<SeededInquiry, 'inquiry'>)[] {
  return seeded
    .flatMap(({ inquiry, entries }) => {
      const latest = entries.at(-1);
      const changes = latest ? agencyChanges(inquiry, latest) : [];
      return changes.filter(({ change }) => change.responsible).map(change => ({ inquiry, ...change }));
    })
    .sort((a, b) => compareTexts(orderOf(a), orderOf(b)));
}

function orderOf({ change: { occurredAt, receiptNumber } }: NewAgencyChange): string {
  return `${occurredAt} ${receiptNumber}`;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
