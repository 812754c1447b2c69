import { createSender, uploadTimings } from '../../../src/client/uploads/upload.js';
import type { Attachment, AttachmentAnnouncement } from '../../../src/contract/types.js';
import { clientOf, json, pathOf, problem } from './answers.js';

/** The part of the service that receives documents; `before` may answer instead. */
export function documentService(before: (request: Request, nth: number) => unknown = () => undefined) {
  const documents = new Map<string, { attachment: Attachment; received: number }>();
  const settled = { state: 'ready' as Attachment['state'] };

  const take = async (request: Request) => {
    const [, id = ''] = /^\/attachments\/([^/]+)/.exec(pathOf(request)) ?? [];
    const document = documents.get(id);
    if (!document) return problem(404, 'not_found');
    const { attachment, received } = document;
    const [, from] = /^bytes (\d+)-/.exec(request.headers.get('Content-Range') ?? '') ?? [];
    if (from !== undefined && Number(from) !== received)
      return problem(409, 'attachment_offset_mismatch', { received });
    if (from !== undefined) document.received += (await request.arrayBuffer()).byteLength;
    const state = document.received < attachment.size ? 'awaiting_content' : settled.state;
    document.attachment = { ...attachment, state, received: document.received };
    return json(document.attachment, state === 'awaiting_content' ? 202 : 200);
  };

  const announce = async (request: Request) => {
    const announced = (await request.json()) as AttachmentAnnouncement;
    const attachment: Attachment = {
      ...announced,
      attachmentId: `document-${documents.size + 1}`,
      state: 'awaiting_content',
      received: 0,
      sha256: null,
      createdAt: '2026-11-22T09:05:00.000Z',
    };
    documents.set(attachment.attachmentId, { attachment, received: 0 });
    return json(attachment, 201);
  };

  const { client, requests } = clientOf(async (request, nth) => {
    const instead = await before(request, nth);
    if (instead !== undefined) return instead;
    if (request.method === 'POST') return announce(request);
    if (request.method === 'PUT') return take(request);
    return new Response(null, { status: 204 });
  });
  const pace = { ...uploadTimings, first: 1, most: 2, scan: 1, mostScan: 2 };
  return {
    client,
    requests,
    documents,
    /** The state of a document when all of it has arrived. */
    settled,
    send: createSender(client.api, client.attachments, pace),
    /** The requests in order: `POST`, `PUT 0-262143`, `PUT *`, `DELETE`. */
    asked: () =>
      requests.map(({ method, headers }) =>
        [method, /bytes (.+)\//.exec(headers.get('Content-Range') ?? '')?.[1]].filter(Boolean).join(' '),
      ),
  };
}

/** A PDF with this number of bytes. */
export const pdfOf = (size: number, name = 'แผนธุรกิจ.pdf') => new File([new Uint8Array(size).fill(37)], name);
