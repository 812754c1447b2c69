/** Reads request bodies without ever holding more than the operation allows. */
import { NestingGuard } from './nesting.js';
import { ProblemError } from './problem.js';

/** The body chunk by chunk. Throws the platform's error when the caller disconnects. */
export async function* bodyChunks(request: Request): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  // In Firefox, `Request.body` is undefined in a page; the type says otherwise.
  const stream = request.body as ReadableStream<Uint8Array<ArrayBuffer>> | null | undefined;
  if (!stream) {
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.byteLength > 0) yield bytes;
    return;
  }
  const reader = stream.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    // Lets the sender stop when reading ends early. After the end it has no effect, and a broken body has nothing to cancel.
    await reader.cancel().catch(() => undefined);
  }
}

/** Refuses a body whose Content-Length is too large. A body without one, or with a false one, is counted while it is read. */
export function assertContentLength(request: Request, maxBytes: number): void {
  if ((contentLength(request) ?? 0) > maxBytes) throw new ProblemError('body_too_large');
}

/** Undefined when the header is missing or not a number, which HTTP does not allow. */
function contentLength(request: Request): number | undefined {
  const text = request.headers.get('Content-Length') ?? '';
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

/**
 * Compressed bodies are not accepted, because their size says nothing about the decompressed size (RFC 9110 §8.4).
 * `Accept-Encoding` tells the caller (§12.5.3).
 */
export function assertNoContentCoding(request: Request): void {
  const coding = request.headers.get('Content-Encoding')?.trim().toLowerCase() ?? '';
  if (coding === '' || coding === 'identity') return;
  throw new ProblemError('unsupported_media_type', {
    errors: [{ place: 'header', pointer: '/Content-Encoding', code: 'not_in_list' }],
    headers: { 'Accept-Encoding': 'identity' },
  });
}

/** The media type must be the operation's; `charset` may only be UTF-8, the encoding of JSON (RFC 8259 §8.1). */
export function assertMediaType(request: Request, mediaType: string): void {
  const [type = '', ...parameters] = (request.headers.get('Content-Type') ?? '').toLowerCase().split(';');
  const charset = parameters.map(parameter => parameter.trim()).find(parameter => parameter.startsWith('charset='));
  if (type.trim() !== mediaType || (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset)))
    throw new ProblemError('unsupported_media_type');
}

/** Reads a JSON body of limited size. Throws `body_too_large`, or `invalid_json`, also when it is nested too deeply. */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  assertContentLength(request, maxBytes);
  const bytes = await readBytes(request, maxBytes);
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new ProblemError('invalid_json');
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  try {
    // Over HTTP a body is never longer than its Content-Length (RFC 9112 §6.3); reading it at once is much faster than as a stream.
    if (contentLength(request) === undefined) return await readChunks(request, maxBytes);
    const whole = new Uint8Array(await request.arrayBuffer());
    if (whole.byteLength > maxBytes) throw new ProblemError('body_too_large');
    new NestingGuard().check(whole);
    return whole;
  } catch (error) {
    // An incomplete body is the caller's error, not the service's.
    throw error instanceof ProblemError ? error : new ProblemError('invalid_json');
  }
}

async function readChunks(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const nesting = new NestingGuard();
  let length = 0;
  for await (const chunk of bodyChunks(request)) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new ProblemError('body_too_large');
    nesting.check(chunk);
    chunks.push(chunk);
  }
  return joinBytes(chunks);
}

export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.byteLength, 0));
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return joined;
}
