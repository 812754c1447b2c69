/** What has to be done from time to time, whoever calls. Any number of processes may do it at once. */
import type { AuditedInquiry } from '../inquiries/audit.js';
import { ProblemError } from '../http/problem.js';
import { attachmentSettler } from '../attachments/settle-attachment.js';
import type { Dependencies } from '../options.js';
import type { AccessRecord, AttachmentRecord, DiscardedUpload } from '../store/records.js';

const MAINTENANCE_DAY_MS = 24 * 3_600_000;
/** Longer than any upload goes on: a piece that was on its way when its document was discarded has arrived by then. */
const LATE_CHUNKS_MS = 3_600_000;
/** How much is taken from the store at once. */
const MAINTENANCE_BATCH = 100;
/** So that a store whose clock or data has gone wrong is not emptied in one round. */
const MAX_ERASED = 5000;
/** So that other work goes on between rounds after an upgrade. */
const MAX_RENEWED = 20_000;
/** More than is discarded in an hour; they are ids only. */
const MAX_DISCARDED = 50_000;

export interface CleanupResult {
  /** Inquiries that were erased because their time is over. */
  readonly erased: number;
}

export interface Maintenance {
  /**
   * Makes anew what an earlier release made of texts to search in and of usernames. Forgets what is over (sessions, unused documents and the like), the bytes of discarded documents wherever they are kept, and
   * inquiries that were completed longer ago than they are to be retained. Every ten minutes is often enough.
   */
  cleanUp(): Promise<CleanupResult>;
  /**
   * Scans the documents that still wait for it, because the scanner could not tell before. Gives how many go on waiting. Every
   * half minute keeps people from waiting long.
   */
  scanPending(): Promise<number>;
}

export function createMaintenance(deps: Dependencies): Maintenance {
  const { store, clock, newId, attachmentStorage: storage, retentionDays } = deps;
  const { scan } = attachmentSettler(deps);

  async function deleteDiscardedUploads(at: Date): Promise<void> {
    const safeBefore = new Date(at.getTime() - LATE_CHUNKS_MS).toISOString();
    // Each round goes over all that is remembered, since a late piece may have come after the round before.
    const discardedUploads = await store.discardedUploads(MAX_DISCARDED);
    const deletedUploads: DiscardedUpload[] = [];
    for (const discarded of discardedUploads) {
      await storage.deleteUpload(discarded);
      if (discarded.discardedAt < safeBefore) deletedUploads.push(discarded);
    }
    if (deletedUploads.length > 0) await store.forgetDiscardedUploads(deletedUploads);
  }

  async function renewKeys(): Promise<void> {
    let renewed = 0;
    for (let batch = MAINTENANCE_BATCH; batch >= MAINTENANCE_BATCH && renewed < MAX_RENEWED; renewed += batch)
      batch = await store.renewKeys(MAINTENANCE_BATCH);
  }

  async function eraseOld(at: Date): Promise<number> {
    if (retentionDays === null) return 0;
    const before = new Date(at.getTime() - retentionDays * MAINTENANCE_DAY_MS).toISOString();
    const requestId = newId();
    const accessRecordFor = ({ creator, receiptNumber }: AuditedInquiry): AccessRecord => ({
      accessId: newId(),
      at: at.toISOString(),
      accountId: creator.accountId,
      by: 'job:retention',
      operation: 'eraseInquiry',
      receiptNumber,
      attachmentId: null,
      requestId,
    });
    let erased = 0;
    for (let batch = MAINTENANCE_BATCH; batch === MAINTENANCE_BATCH && erased < MAX_ERASED; erased += batch)
      batch = await store.eraseCompleted(before, MAINTENANCE_BATCH, accessRecordFor);
    return erased;
  }

  async function isStillScanning(attachment: AttachmentRecord): Promise<boolean> {
    try {
      return (await scan(attachment)).state === 'scanning';
    } catch (error) {
      // Its owner has removed it meanwhile, or sends it anew.
      if (error instanceof ProblemError) return false;
      throw error;
    }
  }

  return {
    async cleanUp() {
      const at = clock();
      await renewKeys();
      await store.forgetExpired(at.toISOString());
      const erased = await eraseOld(at);
      await deleteDiscardedUploads(at);
      return { erased };
    },

    async scanPending() {
      let waiting = 0;
      let after: string | null = null;
      for (;;) {
        const batch = await store.scanningAttachments(after, MAINTENANCE_BATCH);
        for (const attachment of batch) if (await isStillScanning(attachment)) waiting++;
        after = batch.at(-1)?.attachmentId ?? null;
        if (after === null) return waiting;
      }
    },
  };
}
