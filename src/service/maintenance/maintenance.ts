/** Periodic maintenance. Any number of processes may run it at the same time. */
import type { AuditedInquiry } from '../inquiries/audit.js';
import { ProblemError } from '../http/problem.js';
import { attachmentSettler } from '../attachments/settle-attachment.js';
import type { Dependencies } from '../options.js';
import type { ResetEmails } from '../sign-in/reset-emails.js';
import type { AccessRecord, AttachmentRecord, DiscardedUpload } from '../store/records.js';

const MAINTENANCE_DAY_MS = 24 * 3_600_000;
/** Longer than any upload takes: chunks that were on their way when an upload was discarded have arrived by then. */
const LATE_CHUNKS_MS = 3_600_000;
/** How many records are read from the store at once. */
const MAINTENANCE_BATCH = 100;
/** Limits the damage of a wrong clock or wrong data in one round. */
const MAX_ERASED = 5000;
/** Lets other work proceed between rounds after an upgrade. */
const MAX_RENEWED = 20_000;
/** More than are discarded in an hour; they are ids only. */
const MAX_DISCARDED = 50_000;

export interface CleanupResult {
  /** How many inquiries were erased because their retention period is over. */
  readonly erased: number;
}

export interface Maintenance {
  /**
   * Renews search texts and username keys that an earlier release made. Deletes what has expired (sessions, unused attachments and
   * so on), the bytes of discarded uploads, and inquiries whose retention period is over. Call it about every ten minutes.
   */
  cleanUp(): Promise<CleanupResult>;
  /**
   * Scans the attachments that the scanner could not decide about before. Returns how many are still pending. Call it about every
   * half minute, because people wait for the result.
   */
  scanPending(): Promise<number>;
  /**
   * Sends the emails that earlier attempts, or processes that ended, have left. Returns how many attempts were made. Call it every
   * few seconds.
   */
  sendEmails(): Promise<number>;
}

export function createMaintenance(deps: Dependencies, emails: ResetEmails): Maintenance {
  const { store, clock, newId, attachmentStorage: storage, retentionDays } = deps;
  const { scan } = attachmentSettler(deps);

  async function deleteDiscardedUploads(at: Date): Promise<void> {
    const safeBefore = new Date(at.getTime() - LATE_CHUNKS_MS).toISOString();
    // Every round goes over the whole list, because a late chunk may have arrived after the round before.
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
      // Its owner has removed it meanwhile, or is uploading it again.
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

    sendEmails: () => emails.send(),
  };
}
