import { arrived, take, unexpected } from './answer.js';
import { until, type Api } from './api.js';
import type { NotificationsApi, StreamedSignal } from './client.js';
import { readEvents } from './event-stream.js';
import type { NotificationSignal } from '../contract/types.js';

export type StreamOptions = NonNullable<Parameters<NotificationsApi['stream']>[0]> & {
  /** Called with every sign of life, also those that carry no change. */
  readonly onBytes?: () => void;
};

/** Every change as it happens, until the signal aborts or the connection ends. */
export async function* streamSignals(api: Api, options: StreamOptions = {}): AsyncGenerator<StreamedSignal, void> {
  const { signal, lastEventId } = options;
  const params = { header: lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId } };
  const init = { params, headers: { Accept: 'text/event-stream' }, parseAs: 'stream', ...until(options) } as const;
  try {
    const call = api.GET('/notifications/stream', init);
    const body = await take(call);
    const { response } = await call;
    if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) throw unexpected(response);
    for await (const { event, data, id } of readEvents(readTexts(body, response, options)))
      if (event === 'notification') yield { ...readSignal(data, response), eventId: id };
  } catch (thrown) {
    // Who aborts asks for the end, and this is it.
    if (!signal?.aborted) throw thrown;
  }
}

async function* readTexts(body: ReadableStream<Uint8Array>, response: Response, { signal, onBytes }: StreamOptions) {
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
    // Hangs up when the caller leaves the loop. Cancelling a broken stream repeats why it broke, which was told above.
    reader.cancel().catch(() => undefined);
  }
}

function readSignal(data: string, response: Response): NotificationSignal {
  try {
    const { receiptNumber, changedAt } = JSON.parse(data) as NotificationSignal;
    if (typeof receiptNumber === 'string' && typeof changedAt === 'string') return { receiptNumber, changedAt };
  } catch (cause) {
    throw unexpected(response, cause);
  }
  throw unexpected(response);
}
