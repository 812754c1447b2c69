/** What has to be done from time to time, whoever calls. Any number of processes may do it at once. */
import type { Accessed } from './audit.js';
import { ProblemError } from './edge/problem.js';
import { documentSettler } from './handlers/settle-document.js';
import type { Deps } from './options.js';
import type { AccessRecord, AttachmentRecord, DiscardedContent } from './records.js';

const DAY_MS = 24 * 3_600_000;
/** Longer than any upload goes on: a piece that was on its way when its document was discarded has arrived by then. */
const LATE_PIECES_MS = 3_600_000;
/** How much is taken from the store at once. */
const BATCH = 100;
/** So that a store whose clock or data has gone wrong is not emptied in one round. */
const MOST_ERASED = 5000;
/** So that other work goes on between rounds after an upgrade. */
const MOST_RENEWED = 20_000;
/** More than is discarded in an hour; they are ids only. */
const MOST_REMEMBERED = 50_000;

export interface Tidied {
  /** Inquiries that were erased because their time is over. */
  readonly erased: number;
}

export interface Housekeeping {
  /**
   * Makes anew what an earlier release made of texts to search in and of usernames. Forgets what is over (sessions, unused documents and the like), the bytes of discarded documents wherever they are kept, and
   * inquiries that were completed longer ago than they are to be retained. Every ten minutes is often enough.
   */
  tidy(): Promise<Tidied>;
  /**
   * Scans the documents that still wait for it, because the scanner could not tell before. Gives how many go on waiting. Every
   * half minute keeps people from waiting long.
   */
  scanWaiting(): Promise<number>;
}

export function createHousekeeping(deps: Deps): Housekeeping {
  const { store, clock, newId, documentContent: content, retentionDays } = deps;
  const { scan } = documentSettler(deps);

  async function discardContents(at: Date): Promise<void> {
    const settled = new Date(at.getTime() - LATE_PIECES_MS).toISOString();
    // Each round goes over all that is remembered, since a late piece may have come after the round before.
    const remembered = await store.discardedContents(MOST_REMEMBERED);
    const gone: DiscardedContent[] = [];
    for (const discarded of remembered) {
      await content.discard(discarded);
      if (discarded.discardedAt < settled) gone.push(discarded);
    }
    if (gone.length > 0) await store.forgetDiscarded(gone);
  }

  async function renewKeys(): Promise<void> {
    let renewed = 0;
    for (let batch = BATCH; batch >= BATCH && renewed < MOST_RENEWED; renewed += batch)
      batch = await store.renewKeys(BATCH);
  }

  async function eraseOld(at: Date): Promise<number> {
    if (retentionDays === null) return 0;
    const before = new Date(at.getTime() - retentionDays * DAY_MS).toISOString();
    const requestId = newId();
    const witness = ({ creator, receiptNumber }: Accessed): AccessRecord => ({
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
    for (let batch = BATCH; batch === BATCH && erased < MOST_ERASED; erased += batch)
      batch = await store.eraseCompleted(before, BATCH, witness);
    return erased;
  }

  async function goesOnWaiting(attachment: AttachmentRecord): Promise<boolean> {
    try {
      return (await scan(attachment)).state === 'scanning';
    } catch (error) {
      // Its owner has removed it meanwhile, or sends it anew.
      if (error instanceof ProblemError) return false;
      throw error;
    }
  }

  return {
    async tidy() {
      const at = clock();
      await renewKeys();
      await store.forgetExpired(at.toISOString());
      const erased = await eraseOld(at);
      await discardContents(at);
      return { erased };
    },

    async scanWaiting() {
      let waiting = 0;
      let after: string | null = null;
      for (;;) {
        const batch = await store.scanningAttachments(after, BATCH);
        for (const attachment of batch) if (await goesOnWaiting(attachment)) waiting++;
        after = batch.at(-1)?.attachmentId ?? null;
        if (after === null) return waiting;
      }
    },
  };
}
