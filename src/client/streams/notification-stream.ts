import { arrived, parsed, requireData } from '../transport/answer.js';
import { callInit, type Api } from '../api/api.js';
import { kindOf } from '../transport/breach.js';
import type { NotificationsApi, StreamedChange } from '../client.js';
import { readEvents } from './event-stream.js';
import { checkObject } from '../check-options.js';
import { merged } from '../transport/request.js';
import { unexpected } from '../transport/unexpected.js';
import type { InquiryChangedEvent } from '../../contract/types.js';

export type StreamOptions = NonNullable<Parameters<NotificationsApi['stream']>[0]> & {
  /** Called whenever bytes arrive, also those that carry no change. */
  readonly onBytes?: () => void;
};

/** Every change as it happens, until the signal aborts or the connection ends. */
export async function* streamChanges(api: Api, options: StreamOptions = {}): AsyncGenerator<StreamedChange, void> {
  checkObject(options);
  const { onBytes, ...own } = options;
  const { signal, lastEventId } = own;
  const params = { header: lastEventId === undefined ? {} : { 'Last-Event-ID': headerValue(lastEventId) } };
  const limits = callInit(own, 'lastEventId');
  const headers = merged(limits.headers, { Accept: 'text/event-stream' });
  const init = { params, parseAs: 'stream', ...limits, headers } as const;
  try {
    const call = api.GET('/notifications/stream', init);
    const body = await requireData(call);
    const { response } = await call;
    const type = response.headers.get('Content-Type') ?? 'nothing';
    if (!type.startsWith('text/event-stream')) throw brokenEvent(response, '', 'text/event-stream', type);
    for await (const { event, data, id } of readEvents(readTexts(body, response, signal, onBytes)))
      if (event === 'notification') yield { ...readChange(data, response), eventId: id };
  } catch (thrown) {
    // Abort is a normal end; do not rethrow.
    if (!signal?.aborted) throw thrown;
  }
}

/** An id may hold any characters. Header values are bytes, so it is sent as UTF-8, as an EventSource does. */
const headerValue = (id: string) =>
  Array.from(new TextEncoder().encode(id), byte => String.fromCharCode(byte)).join('');

async function* readTexts(
  body: ReadableStream<Uint8Array>,
  response: Response,
  signal: AbortSignal | undefined,
  onBytes: StreamOptions['onBytes'],
) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await arrived(reader.read(), response, signal ?? null);
      if (done) return;
      onBytes?.();
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    // Closes the connection when the caller leaves the loop. Cancelling a broken stream repeats the error that was already
    // thrown.
    reader.cancel().catch(() => undefined);
  }
}

function readChange(data: string, response: Response): InquiryChangedEvent {
  const signal = parsed(data);
  if (kindOf(signal) !== 'object')
    throw brokenEvent(response, '', 'InquiryChangedEvent', signal === undefined ? 'broken JSON' : kindOf(signal));
  const { receiptNumber, changedAt } = signal as Partial<Record<keyof InquiryChangedEvent, unknown>>;
  if (typeof receiptNumber !== 'string') throw brokenEvent(response, '/receiptNumber', 'string', kindOf(receiptNumber));
  if (typeof changedAt !== 'string') throw brokenEvent(response, '/changedAt', 'RFC 3339 time', kindOf(changedAt));
  return { receiptNumber, changedAt };
}

const brokenEvent = (response: Response, pointer: string, expected: string, found: string) =>
  unexpected(response, 'GET /notifications/stream', { pointer, expected, found });
