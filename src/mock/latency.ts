import type { OperationId } from '../contract/operations.js';
import type { Fetch } from './fetch.js';
import { readOperationKey, type OperationKey } from './operation-keys.js';

/** Milliseconds before an answer; of a range, a different one each time. */
export type LatencyRange = number | readonly [min: number, max: number];

/** The same for all operations, or for each its own: `{ default: [50, 200], searchInquiries: 3000 }`. */
export type MockLatency =
  LatencyRange | ({ readonly [Key in OperationKey]?: LatencyRange } & { readonly default?: LatencyRange });

/** Timers of platforms take no more, and fire at once instead. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Delays every request, until the caller aborts at the latest. */
export function withLatency(
  latency: MockLatency,
  operationOf: (request: Request) => OperationId | undefined,
  fetch: Fetch,
): Fetch {
  const rangeOf = readLatency(latency);
  return async request => {
    const milliseconds = drawnFrom(rangeOf(operationOf(request)));
    if (milliseconds > 0) await passTime(milliseconds, request.signal);
    return fetch(request);
  };
}

function readLatency(latency: MockLatency): (id: OperationId | undefined) => LatencyRange {
  if (isRange(latency)) {
    checkLatency(latency);
    return () => latency;
  }
  if (Object(latency) !== latency || typeof latency === 'function') checkLatency(latency as never);
  const { default: others = 0, ...own } = latency;
  const ranges = new Map(
    Object.entries(own as Record<string, LatencyRange>).map(([key, range]) => [readOperationKey(key), range]),
  );
  for (const range of [others, ...ranges.values()]) checkLatency(range);
  return id => (id && ranges.get(id)) ?? others;
}

function isRange(latency: MockLatency): latency is LatencyRange {
  return typeof latency === 'number' || Array.isArray(latency);
}

function checkLatency(range: LatencyRange): void {
  const given: unknown = range;
  const [min, max] = (Array.isArray(given) ? given : [given, given]) as readonly unknown[];
  if (!(typeof min === 'number' && typeof max === 'number' && min >= 0 && min <= max && max <= LONGEST_TIMER_MS))
    throw new TypeError(`A latency is a number of milliseconds or [min, max], not ${JSON.stringify(range)}.`);
}

function drawnFrom(range: LatencyRange): number {
  if (typeof range === 'number') return range;
  const [min, max] = range;
  return min + Math.random() * (max - min);
}

async function passTime(milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', abort, { once: true });
  });
}
