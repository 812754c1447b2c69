/**
 * Decides about an attachment whose bytes have all arrived: its content must be of the declared type and, with a scanner, clean.
 */
import { readAttachment } from './ports.js';
import { notFound, ProblemError } from '../http/problem.js';
import { inspectAttachment } from './inspect-attachment.js';
import type { Dependencies } from '../options.js';
import type { AttachmentRecord } from '../store/records.js';

type SettlerDeps = Pick<
  Dependencies,
  'store' | 'clock' | 'attachmentStorage' | 'newAttachmentHash' | 'attachmentScanner' | 'onError' | 'newId'
>;

export function attachmentSettler(deps: SettlerDeps) {
  const { store, clock, attachmentStorage: storage, newAttachmentHash, attachmentScanner: scanner } = deps;
  const readBytes = ({ attachmentId }: AttachmentRecord) => readAttachment({ store, storage }, attachmentId);

  /**
   * Checks an attachment whose last byte has arrived; returns any other unchanged. Reads the bytes again from storage, so that the
   * number of requests makes no difference and the attachment is never in memory as a whole. Throws `attachment_content_mismatch`
   * or `attachment_infected` when the attachment is refused now.
   */
  async function settleIfComplete(attachment: AttachmentRecord): Promise<AttachmentRecord> {
    const { mediaType, received, size, state } = attachment;
    if (state !== 'awaiting_content' || received < size) return attachment;
    const found = await inspectAttachment(() => readBytes(attachment), size, newAttachmentHash());
    if (found.mediaType !== mediaType) {
      await settle(attachment, { state: 'refused', sha256: null });
      throw new ProblemError('attachment_content_mismatch');
    }
    if (!scanner) return settle(attachment, { state: 'ready', sha256: found.sha256 });
    const scanned = await scan(await settle(attachment, { state: 'scanning', sha256: found.sha256 }));
    if (scanned.state === 'refused') throw new ProblemError('attachment_infected');
    return scanned;
  }

  /**
   * Scans an attachment in the state `scanning`. It keeps that state when the scanner cannot decide: nothing becomes ready
   * unscanned.
   */
  async function scan(attachment: AttachmentRecord): Promise<AttachmentRecord> {
    if (attachment.state !== 'scanning' || !scanner) return attachment;
    let verdict;
    try {
      verdict = await scanner.scan(readBytes(attachment));
    } catch (error) {
      deps.onError(error, `scan-${attachment.attachmentId}`);
      return attachment;
    }
    return settle(
      attachment,
      verdict === 'clean' ? { state: 'ready', sha256: attachment.sha256 } : { state: 'refused', sha256: null },
    );
  }

  /**
   * Throws when another upload has started meanwhile or the attachment is gone. A result that another request has stored is
   * accepted.
   */
  async function settle(
    attachment: AttachmentRecord,
    result: { readonly state: 'scanning' | 'ready' | 'refused'; readonly sha256: string | null },
  ): Promise<AttachmentRecord> {
    const settled = await store.settleAttachment(attachment, result, clock().toISOString());
    if (settled) return settled;
    const [present] = await store.ownAttachments(attachment.owner, [attachment.attachmentId]);
    if (!present) throw notFound();
    if (present.upload === attachment.upload) return present;
    throw new ProblemError('attachment_offset_mismatch', { received: present.received });
  }

  return { settleIfComplete, scan };
}
