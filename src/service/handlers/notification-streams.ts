/**
 * Server-sent events of one account (WHATWG HTML §9.2): what changed since the last event that the caller saw, then every change as
 * it happens, until the caller goes away or the session ends. An event carries ids only; the matter is read elsewhere.
 */
import type { NotificationSignal } from '../../contract/types.js';
import type { SignedInCaller } from '../edge/call.js';
import { tooManyRequests } from '../edge/problem.js';
import type { Deps } from '../options.js';
import { EventWriter } from './event-writer.js';
import { sessionWatch, type SessionWatch } from './session-watch.js';

/** Streams of one account at a time: a few tabs on a few devices. */
const MOST_STREAMS = 10;
/** Changes told again after a pause; whoever missed more reads the list. */
const MOST_REPLAYED = 1000;

type StreamDeps = Pick<Deps, 'store' | 'signals' | 'clock' | 'heartbeatMs' | 'onFault'>;

export interface StreamRequest {
  readonly caller: SignedInCaller;
  readonly requestId: string;
  readonly lastEventId: string | null;
  /** Aborted when the caller goes away. */
  readonly gone: AbortSignal;
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
    /** Throws `too_many_requests` when the account has too many streams open. */
    open(request: StreamRequest): ReadableStream<Uint8Array> {
      const { accountId } = request.caller.account;
      if ((openStreams.get(accountId) ?? 0) >= MOST_STREAMS) throw tooManyRequests(deps.heartbeatMs / 1000);
      countOpen(accountId, 1);
      return openStream(request, { deps, watch, onEnd: () => countOpen(accountId, -1) });
    },
  };
}

function openStream(
  request: StreamRequest,
  { deps, watch, onEnd }: { readonly deps: StreamDeps; readonly watch: SessionWatch; readonly onEnd: () => void },
): ReadableStream<Uint8Array> {
  const { caller, gone, requestId } = request;
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
        deps.onFault(error, requestId);
        end();
      };
      // The end of the token that opened the stream is its end too, so that no stream outlives what was shown for it.
      const beat = () => (session.expiresAt <= deps.clock().toISOString() ? end() : writer.write(': \n\n'));
      const tell = teller(
        signal => writer.write(eventOf(signal)),
        end,
        () => watch.isLive(session.sessionId),
      );

      gone.addEventListener('abort', end);
      const heart = setInterval(beat, deps.heartbeatMs);
      stops.push(
        watch.watch(session.sessionId, end),
        deps.signals.subscribe(account.accountId, signal => void tell(signal).catch(fail)),
        () => clearInterval(heart),
        () => gone.removeEventListener('abort', end),
      );

      writer.write(': connected\n\n');
      // Listening has begun, so nothing falls between what is told again and what changes from now on.
      tellMissed(request, deps, writer).catch(fail);
      if (gone.aborted) end();
    },
    cancel: () => writer.abandon(),
  });
}

/** Tells changes in their order, each after a look whether the session goes on: who has signed out is told nothing more. */
function teller(
  write: (signal: NotificationSignal) => void,
  end: () => void,
  isLive: () => Promise<boolean>,
): (signal: NotificationSignal) => Promise<void> {
  let waiting: NotificationSignal[] = [];
  let looking = false;
  return async signal => {
    waiting.push(signal);
    if (looking) return;
    looking = true;
    try {
      while (waiting.length > 0) {
        const told = waiting;
        waiting = [];
        if (!(await isLive())) {
          end();
          return;
        }
        for (const each of told) write(each);
      }
    } finally {
      looking = false;
    }
  };
}

async function tellMissed(
  { caller, lastEventId }: StreamRequest,
  { store }: StreamDeps,
  writer: EventWriter,
): Promise<void> {
  const [, time] = /^(\d{1,13})-/.exec(lastEventId ?? '') ?? [];
  if (time === undefined) return;
  const changes = await store.changesSince(
    caller.account.accountId,
    new Date(Number(time)).toISOString(),
    MOST_REPLAYED,
  );
  for (const { receiptNumber, officerChanges } of changes) {
    const signal = officerChanges && { receiptNumber, changedAt: officerChanges.latestAt };
    if (signal && idOf(signal) !== lastEventId) writer.write(eventOf(signal));
  }
}

/** Names a change by its time, so that what came after it can be told again. */
function idOf({ receiptNumber, changedAt }: NotificationSignal): string {
  return `${Date.parse(changedAt)}-${receiptNumber}`;
}

function eventOf({ receiptNumber, changedAt }: NotificationSignal): string {
  const data = JSON.stringify({ receiptNumber, changedAt });
  return `event: notification\nid: ${idOf({ receiptNumber, changedAt })}\ndata: ${data}\n\n`;
}
