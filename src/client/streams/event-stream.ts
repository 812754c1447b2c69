import { SmeError } from '../errors.js';

/** One event of `text/event-stream` (WHATWG HTML §9.2). */
export interface ServerEvent {
  readonly event: string;
  readonly data: string;
  /** Of this event or the last before it that had one; empty when none had. */
  readonly id: string;
}

/** Most characters of one event; the contract's own bound. */
const maxEventCharacters = 1_000_000;

/** The events of a stream's text, however it is cut into chunks. An event that the end cuts off is dropped. */
export async function* readEvents(chunks: AsyncIterable<string>): AsyncGenerator<ServerEvent, void> {
  let id = '';
  let event = '';
  let data: string[] = [];
  let size = 0;
  for await (const line of readLines(chunks)) {
    if (line === '') {
      if (data.length > 0) yield { event: event || 'message', data: data.join('\n'), id };
      event = '';
      data = [];
      size = 0;
      continue;
    }
    checkEventSize((size += line.length));
    const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (name === 'data') data.push(value);
    else if (name === 'event') event = value;
    else if (name === 'id' && !value.includes('\0')) id = value;
  }
}

async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<string, void> {
  let rest = '';
  let afterCr = false;
  for await (const chunk of chunks) {
    if (chunk === '') continue;
    const mayEndLine = afterCr || /[\r\n]/.test(chunk);
    afterCr = chunk.endsWith('\r');
    rest += chunk;
    // A long line is examined when it is complete, not again with every chunk.
    if (!mayEndLine) {
      checkEventSize(rest.length);
      continue;
    }
    // A CR at the very end may be half of a CRLF, so it waits for the next chunk.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    yield* lines;
    checkEventSize(rest.length);
  }
}

function checkEventSize(size: number): void {
  if (size > maxEventCharacters) throw new SmeError('unexpected_answer');
}
