import { contractVersion, type OperationId } from '../../contract/operations.js';
import type { Fetch } from '../fetch.js';
import type { Har, HarEntry } from './har.js';

export interface MockRecorder {
  /** What has been recorded so far, as HAR 1.2; waits for bodies that are still being received. */
  har(): Promise<Har>;
  /** Records nothing more; `har` still gives what there is. */
  stop(): void;
}

/** Fetches as before, and records what is asked and answered while a recorder runs. */
export function recordable(
  fetch: Fetch,
  operationOf: (request: Request) => OperationId | undefined,
  now: () => Date,
): { readonly fetch: Fetch; readonly record: () => MockRecorder } {
  const running = new Set<(entry: Promise<HarEntry>) => void>();

  return {
    fetch: async request => {
      const recorders = [...running];
      if (recorders.length === 0) return fetch(request);
      const [sent, startedAt, start] = [request.clone(), now(), performance.now()];
      const response = await fetch(request);
      const exchange = {
        operation: operationOf(request),
        request: sent,
        response: recordedCopy(response),
        startedAt,
        milliseconds: performance.now() - start,
      };
      // Pages that record nothing do not load it.
      const entry = import('./entry.js').then(({ harEntry }) => harEntry(exchange));
      for (const add of recorders) add(entry);
      return response;
    },

    record() {
      const entries: Promise<HarEntry>[] = [];
      const add = (entry: Promise<HarEntry>) => void entries.push(entry);
      running.add(add);
      return {
        har: async () => ({
          log: {
            version: '1.2',
            creator: { name: 'sme-one-id mock', version: contractVersion },
            entries: await Promise.all(entries),
          },
        }),
        stop: () => void running.delete(add),
      };
    },
  };
}

/** A stream of events does not end, and its copy would be kept in memory until it does. */
function recordedCopy(response: Response): Response {
  const { status, headers } = response;
  return headers.get('Content-Type')?.startsWith('text/event-stream')
    ? new Response(null, { status, headers })
    : response.clone();
}
