/** One exchange as an entry of a HAR. */
import type { OperationId } from '../../contract/operations.js';
import type { HarEntry, HarRequest, HarResponse } from './har.js';
import { redactedAddress, redactedBody, redactedHeaders, type BodyPlace } from './redact.js';

export interface RecordedExchange {
  readonly operation: OperationId | undefined;
  readonly request: Request;
  readonly response: Response;
  readonly startedAt: Date;
  readonly milliseconds: number;
}

export async function harEntry({
  operation,
  request,
  response,
  startedAt,
  milliseconds,
}: RecordedExchange): Promise<HarEntry> {
  const [sent, received] = await Promise.all([harRequest(request, operation), harResponse(response, operation)]);
  return {
    startedDateTime: startedAt.toISOString(),
    time: milliseconds,
    request: sent,
    response: received,
    cache: {},
    timings: { send: 0, wait: milliseconds, receive: 0 },
  };
}

async function harRequest(request: Request, id: OperationId | undefined): Promise<HarRequest> {
  const url = redactedAddress(request.url, id);
  const mimeType = request.headers.get('Content-Type') ?? '';
  const body = await recordedBody(request, mimeType, { operation: id, isProblem: false });
  return {
    method: request.method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: redactedHeaders(request.headers),
    queryString: [...new URL(url).searchParams].map(([name, value]) => ({ name, value })),
    // HAR has no encoding for what is sent: bytes are left out.
    ...(body.size > 0 && {
      postData: body.encoding ? { mimeType, text: '', comment: 'Binary' } : { mimeType, text: body.text },
    }),
    headersSize: -1,
    bodySize: body.size,
  };
}

async function harResponse(response: Response, id: OperationId | undefined): Promise<HarResponse> {
  const mimeType = response.headers.get('Content-Type') ?? '';
  const isStream = mimeType.startsWith('text/event-stream');
  const place = { operation: id, isProblem: response.status >= 400 };
  const { text, size, encoding } = isStream ? noBody : await recordedBody(response, mimeType, place);
  return {
    status: response.status,
    statusText: response.statusText,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: redactedHeaders(response.headers),
    content: isStream
      ? { size, mimeType, comment: 'A stream of events is not recorded.' }
      : { size, mimeType, text, ...(encoding && { encoding }) },
    redirectURL: '',
    headersSize: -1,
    bodySize: size,
  };
}

interface RecordedBody {
  readonly text: string;
  /** Bytes. */
  readonly size: number;
  readonly encoding?: 'base64';
}

const noBody: RecordedBody = { text: '', size: 0 };

async function recordedBody(message: Request | Response, mimeType: string, place: BodyPlace): Promise<RecordedBody> {
  const bytes = new Uint8Array(await message.arrayBuffer());
  if (bytes.length === 0) return noBody;
  if (!/json|^text\//.test(mimeType)) return { text: base64(bytes), size: bytes.length, encoding: 'base64' };
  // A byte order mark belongs to the text: an export for spreadsheets begins with it.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text: redactedBody(text, place), size: bytes.length };
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
