/** A citizen's client that never gives up: it sends the same inquiry with the same key until it gets an answer. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** An inquiry that the service has acknowledged. */
export interface Acknowledged {
  readonly receiptNumber: string;
  readonly subject: string;
  readonly attachmentId: string;
  readonly sha256: string;
}

export interface Tally {
  readonly acknowledged: Acknowledged[];
  /** Requests that were interrupted by a kill; their inquiries may be stored. */
  cutOffInquiries: number;
  cutOffUploads: number;
}

interface ClientOptions {
  /** The processes of the service; each attempt uses a random one. */
  readonly urls: readonly string[];
  readonly token: string;
  readonly businessId: string;
  readonly name: string;
  readonly tally: Tally;
}

/** Sends inquiries with one document each, one after the other, until `isOver`. */
export async function sendUntilAnswered(options: ClientOptions, isOver: () => boolean): Promise<void> {
  for (let count = 1; !isOver(); count += 1) await sendOne(options, `${options.name}-${count}`);
}

async function sendOne(options: ClientOptions, subject: string): Promise<void> {
  const { attachmentId, sha256 } = await upload(options);
  const inquiry = {
    businessId: options.businessId,
    categoryId: 'finance',
    agencyId: 'dbd',
    subject,
    detail: `รายละเอียดของ ${subject}`,
    attachmentIds: [attachmentId],
  };
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
  const call = { method: 'POST', headers, body: JSON.stringify(inquiry) };
  for (;;) {
    const answer = await attempt(options, '/v1/inquiries', call);
    if (answer) {
      const { receiptNumber } = (await expected(answer, 201)) as { receiptNumber: string };
      options.tally.acknowledged.push({ receiptNumber, subject, attachmentId, sha256 });
      return;
    }
  }
}

/** A document of a few chunks, announced and uploaded; started again when an answer is missing. */
async function upload(options: ClientOptions): Promise<{ attachmentId: string; sha256: string }> {
  const bytes = Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    // Mostly small, so that many inquiries are sent between two kills; sometimes one with many chunks.
    randomBytes(20_000 + Math.floor(Math.random() ** 4 * 500_000)),
    Buffer.from('\n%%EOF\n'),
  ]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const announced = { name: 'หลักฐาน.pdf', size: bytes.byteLength, mediaType: 'application/pdf' };
  for (;;) {
    const headers = { 'Content-Type': 'application/json' };
    const call = { method: 'POST', headers, body: JSON.stringify(announced) };
    const announcement = await attempt(options, '/v1/attachments', call);
    if (!announcement) continue;
    const { attachmentId } = (await expected(announcement, 201)) as { attachmentId: string };
    const sent = await attempt(options, `/v1/attachments/${attachmentId}/content`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: bytes,
    });
    if (!sent) continue;
    await expected(sent, 200);
    return { attachmentId, sha256 };
  }
}

interface Call {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** The complete answer, or undefined when there was none. */
async function attempt({ urls, token, tally }: ClientOptions, path: string, call: Call): Promise<Response | undefined> {
  const url = urls[Math.floor(Math.random() * urls.length)] ?? '';
  try {
    const headers = { ...call.headers, Authorization: `Bearer ${token}` };
    const answer = await fetch(url + path, { ...call, headers, signal: AbortSignal.timeout(20_000) });
    return new Response(await answer.text(), answer);
  } catch (thrown) {
    // Nothing listens while the service restarts.
    const { code } = ((thrown as Error).cause ?? {}) as { readonly code?: string };
    if (code === 'ECONNREFUSED') await pause(100);
    else tally[path === '/v1/inquiries' ? 'cutOffInquiries' : 'cutOffUploads'] += 1;
    return undefined;
  }
}

async function expected(answer: Response, status: number): Promise<unknown> {
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${text}`);
  return JSON.parse(text);
}
