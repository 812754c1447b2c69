import type { AccessRecord } from '../records.js';
import type { AuditStore } from '../store.js';

export type MemoryAudit = ReturnType<typeof memoryAudit>;

/** The audit record, by the account whose data was accessed. */
export function memoryAudit() {
  const accesses = new Map<string, AccessRecord[]>();

  function add(rows: readonly AccessRecord[]): void {
    for (const row of rows) {
      const own = accesses.get(row.accountId) ?? [];
      own.push(row);
      accesses.set(row.accountId, own);
    }
  }

  const methods: AuditStore = {
    async recordAccesses(rows) {
      add(rows);
    },
    async accessesTo(accountId, limit, after) {
      const sorted = [...(accesses.get(accountId) ?? [])].sort(latestFirst);
      return (after ? sorted.filter(access => latestFirst(after, access) < 0) : sorted).slice(0, limit);
    },
  };

  return { methods, add };
}

type AccessPosition = Pick<AccessRecord, 'at' | 'accessId'>;

function latestFirst(a: AccessPosition, b: AccessPosition): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  if (a.accessId === b.accessId) return 0;
  return a.accessId < b.accessId ? 1 : -1;
}
