import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { AttachmentScanner } from '../../service/index.js';

export interface ClamdOptions {
  readonly host: string;
  readonly port: number;
  /** Milliseconds without any data before the scan is given up; a minute by default. */
  readonly timeoutMs?: number;
}

/** clamd did not decide whether an attachment is clean, so nobody may read it yet. */
export class ScanFailed extends Error {
  override readonly name = 'ScanFailed';
}

/** Longer than any real reply of clamd. */
const MAX_REPLY_LENGTH = 4096;

/**
 * Scans with clamd over TCP, by its command INSTREAM (clamd(8)): each chunk after its length, and an empty one at the end. Rejects
 * with {@link ScanFailed} for everything but a clear answer: clamd is down, does not respond, refuses the attachment as longer than
 * its `StreamMaxLength`, or reports an error.
 */
export function clamdScanner({ host, port, timeoutMs = 60_000 }: ClamdOptions): AttachmentScanner {
  return {
    async scan(bytes) {
      const socket = connect({ host, port });
      socket.setTimeout(timeoutMs, () => socket.destroy(new Error(`No sign of life for ${timeoutMs} ms`)));
      const reply = readReply(socket);
      try {
        await pipeline(Readable.from(toClamdChunks(bytes), { objectMode: false }), socket, { end: false });
        return parseVerdict(await reply);
      } catch (cause) {
        if (cause instanceof ScanFailed) throw cause;
        // What clamd said before it closed the connection early, if that has arrived.
        socket.destroy();
        const said = await reply.catch(() => undefined);
        throw new ScanFailed(said ? `clamd: ${said}` : 'clamd gave no answer', { cause });
      } finally {
        socket.destroy();
      }
    },
  };
}

async function* toClamdChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of bytes) {
    if (chunk.byteLength === 0) continue;
    yield lengthOf(chunk.byteLength);
    yield chunk;
  }
  yield lengthOf(0);
}

function lengthOf(length: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

/** clamd's reply, up to its zero byte. */
function readReply(socket: Socket): Promise<string> {
  const reply = new Promise<string>((resolve, reject) => {
    let said = '';
    socket.on('data', chunk => {
      said += chunk.toString('latin1');
      const end = said.indexOf('\0');
      if (end >= 0) resolve(said.slice(0, end));
      else if (said.length > MAX_REPLY_LENGTH) socket.destroy(new Error('An answer without end'));
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('The connection was closed')));
  });
  // It may fail while the attachment is still being sent; the error is thrown where it is awaited later.
  reply.catch(() => undefined);
  return reply;
}

function parseVerdict(reply: string): 'clean' | 'infected' {
  if (reply === 'stream: OK') return 'clean';
  if (/^stream: .+ FOUND$/.test(reply)) return 'infected';
  throw new ScanFailed(`clamd: ${reply}`);
}
