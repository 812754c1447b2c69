import { withinTime } from '../rules/within-time.js';
import type { SessionStore } from './session-store.js';

/** The store, but its calls reject when it does not answer in time: no request waits forever. */
export function limitedStore(store: SessionStore, timeoutMs: number): SessionStore {
  return {
    read: key => inTime(store.read(key), timeoutMs),
    write: (key, session) => inTime(store.write(key, session), timeoutMs),
    // It may have to wait for another process, which renews the session, and then renew it itself.
    change: (key, change) => inTime(store.change(key, change), 2 * timeoutMs),
  };
}

function inTime<Result>(work: Promise<Result>, timeoutMs: number): Promise<Result> {
  return withinTime(work, timeoutMs, `The session store did not answer within ${timeoutMs} ms.`);
}
