/**
 * Server-sent events of one account (WHATWG HTML §9.2): first what changed since the last event that the caller received, then
 * every change as it happens, until the caller disconnects or the session ends. An event contains ids only.
 */
import type { InquiryChangedEvent } from '../../contract/types.js';
import type { SignedInCaller } from '../http/call.js';
import { tooManyRequests } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import { EventWriter } from './event-writer.js';
import { sessionWatch, type SessionWatch } from './session-watch.js';

/** Open streams per account: a few tabs on a few devices. */
const MAX_STREAMS = 10;
/** Missed changes that are sent again; whoever missed more reads the list. */
const MAX_REPLAYED = 1000;

type StreamDeps = Pick<Dependencies, 'store' | 'inquiryEvents' | 'clock' | 'heartbeatMs' | 'onError'>;

export interface StreamRequest {
  readonly caller: SignedInCaller;
  readonly requestId: string;
  readonly lastEventId: string | null;
  /** Its signal aborts when the caller disconnects, for as long as something references the request itself (undici). */
  readonly request: Request;
}

export function notificationStreams(deps: StreamDeps) {
  const openStreams = new Map<string, number>();
  const watch = sessionWatch(deps);

  function countOpen(accountId: string, change: 1 | -1): void {
    const count = (openStreams.get(accountId) ?? 0) + change;
    if (count > 0) openStreams.set(accountId, count);
    else openStreams.delete(accountId);
  }

  return {
    /** Throws `too_many_requests` when the account has too many open streams. */
    open(request: StreamRequest): ReadableStream<Uint8Array> {
      const { accountId } = request.caller.account;
      if ((openStreams.get(accountId) ?? 0) >= MAX_STREAMS) throw tooManyRequests(deps.heartbeatMs / 1000);
      countOpen(accountId, 1);
      return openStream(request, { deps, watch, onEnd: () => countOpen(accountId, -1) });
    },
  };
}

function openStream(
  streamed: StreamRequest,
  { deps, watch, onEnd }: { readonly deps: StreamDeps; readonly watch: SessionWatch; readonly onEnd: () => void },
): ReadableStream<Uint8Array> {
  const { caller, request, requestId } = streamed;
  const { account, session } = caller;
  let writer: EventWriter;

  return new ReadableStream<Uint8Array>({
    start(controller) {
      const stops: (() => void)[] = [onEnd];
      writer = new EventWriter(controller, () => {
        for (const stop of stops) stop();
      });
      const end = () => writer.end();
      const fail = (error: unknown) => {
        deps.onError(error, requestId);
        end();
      };
      // The stream ends with the token that opened it, so that it never outlives the authorization.
      const sendHeartbeat = () => (session.expiresAt <= deps.clock().toISOString() ? end() : writer.write(': \n\n'));
      const deliver = createDelivery(
        event => writer.write(serverSentEvent(event)),
        end,
        () => watch.isLive(session.sessionId),
      );

      request.signal.addEventListener('abort', end);
      const heartbeat = setInterval(sendHeartbeat, deps.heartbeatMs);
      stops.push(
        watch.watch(session.sessionId, end),
        deps.inquiryEvents.subscribe(account.accountId, event => void deliver(event).catch(fail)),
        () => clearInterval(heartbeat),
        () => request.signal.removeEventListener('abort', end),
      );

      writer.write(': connected\n\n');
      // The subscription has started, so no change is lost between the missed ones and the new ones.
      deliverMissed(streamed, deps, writer).catch(fail);
      if (request.signal.aborted) end();
    },
    cancel: () => writer.abandon(),
  });
}

/** Delivers changes in order, and checks the session before each batch: nothing is sent after a sign-out. */
function createDelivery(
  write: (event: InquiryChangedEvent) => void,
  end: () => void,
  isLive: () => Promise<boolean>,
): (event: InquiryChangedEvent) => Promise<void> {
  let queue: InquiryChangedEvent[] = [];
  let isDelivering = false;
  return async event => {
    queue.push(event);
    if (isDelivering) return;
    isDelivering = true;
    try {
      while (queue.length > 0) {
        const batch = queue;
        queue = [];
        if (!(await isLive())) {
          end();
          return;
        }
        for (const each of batch) write(each);
      }
    } finally {
      isDelivering = false;
    }
  };
}

async function deliverMissed(
  { caller, lastEventId }: StreamRequest,
  { store }: StreamDeps,
  writer: EventWriter,
): Promise<void> {
  const [, time] = /^(\d{1,13})-/.exec(lastEventId ?? '') ?? [];
  if (time === undefined) return;
  const changes = await store.changesSince(
    caller.account.accountId,
    new Date(Number(time)).toISOString(),
    MAX_REPLAYED,
  );
  for (const { receiptNumber, officerChanges } of changes) {
    const event = officerChanges && { receiptNumber, changedAt: officerChanges.latestAt };
    if (event && eventId(event) !== lastEventId) writer.write(serverSentEvent(event));
  }
}

/** Contains the time of the change, so that later changes can be found after a reconnection. */
function eventId({ receiptNumber, changedAt }: InquiryChangedEvent): string {
  return `${Date.parse(changedAt)}-${receiptNumber}`;
}

function serverSentEvent({ receiptNumber, changedAt }: InquiryChangedEvent): string {
  const data = JSON.stringify({ receiptNumber, changedAt });
  return `event: notification\nid: ${eventId({ receiptNumber, changedAt })}\ndata: ${data}\n\n`;
}
