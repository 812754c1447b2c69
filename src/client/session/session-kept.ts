import { newIdempotencyKey } from '../api/idempotency-key.js';

/** A refresh token that outlives a reload of its tab. It alone is kept: no access token, and nothing about the person. */
export interface KeptSession {
  /**
   * The refresh token to spend next. `mine` is the one in memory, undefined after a reload. `null` when there is none:
   * nobody is signed in, they signed out on another page of this tab, or the tab is a copy of one that still lives.
   */
  take(mine: string | undefined): Promise<string | null>;
  keep(refreshToken: string): void;
  drop(): void;
  /** Lets another page of this tab continue with the token; `take` asks for it again. */
  release(): void;
}

interface Entry {
  /** The owner of the token: a page, by the name of its lock. */
  readonly owner: string;
  readonly refreshToken: string;
}

const page = globalThis as Partial<EventTarget>;

/** How long a page waits for its predecessor to release the lock, also on a slow machine. A duplicated tab waits in vain. */
const takeOverTimeoutMs = 3000;

/**
 * Keeps it in `sessionStorage`, under this service's name.
 *
 * Browsers copy that storage when somebody duplicates a tab. A refresh token works once, and the service ends the whole
 * session when it comes twice, so exactly one page may have it: the one that holds its lock. Where the browser has no locks
 * or no storage, nothing is kept, and the session ends with the page as it does without the option.
 */
export function keptInTab(service: string): KeptSession {
  const slot = `sme-one-id/session ${service}`;
  let owner: string | undefined;
  /** The owner's lock, held or requested: a second request would wait for the first one. */
  let held: ReturnType<typeof lock> | undefined;
  let works = hasLocks();

  const own = async (name: string): Promise<boolean> => {
    if (owner !== name) release();
    owner = name;
    page.addEventListener?.('pagehide', release);
    const asked = (held ??= lock(`${slot} ${name}`));
    const got = (await asked) !== undefined;
    // Left or dropped meanwhile: the lock is released already.
    if (held !== asked) return false;
    if (!got) owner = held = undefined;
    return got;
  };

  // A page that is left releases the lock, so that the next page of this tab continues the session with the same token.
  const release = () => {
    page.removeEventListener?.('pagehide', release);
    void held?.then(letGo => letGo?.());
    held = undefined;
  };

  const write = (entry: Entry | null) => {
    try {
      if (entry) sessionStorage.setItem(slot, JSON.stringify(entry));
      else sessionStorage.removeItem(slot);
    } catch {
      works = false;
    }
  };

  const read = (): Entry | null => {
    try {
      return parseStoredSession(sessionStorage.getItem(slot));
    } catch {
      works = false;
      return null;
    }
  };

  return {
    async take(mine) {
      const entry = works ? read() : null;
      if (!works) return mine ?? null;
      if (!entry) return null;
      // Another live page continues with it; a duplicated tab starts without a session.
      return (await own(entry.owner)) ? (read()?.refreshToken ?? null) : null;
    },

    keep(refreshToken) {
      if (!works) return;
      const name = owner ?? newIdempotencyKey();
      write({ owner: name, refreshToken });
      void own(name);
    },

    drop() {
      write(null);
      release();
      owner = undefined;
    },

    release,
  };
}

function parseStoredSession(text: string | null): Entry | null {
  if (text === null) return null;
  try {
    const { owner, refreshToken } = JSON.parse(text) as Partial<Entry>;
    return typeof owner === 'string' && typeof refreshToken === 'string' ? { owner, refreshToken } : null;
  } catch {
    return null; // Not ours, or damaged: treated as missing.
  }
}

const hasLocks = () => typeof (globalThis.navigator as Partial<Navigator> | undefined)?.locks?.request === 'function';

/** Holds a lock until the returned function is called; undefined when another page holds it. */
function lock(name: string): Promise<(() => void) | undefined> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), takeOverTimeoutMs);
  return new Promise(resolve => {
    navigator.locks
      .request(name, { signal: abort.signal }, () => {
        clearTimeout(timer);
        return new Promise<void>(release => resolve(release));
      })
      .catch(() => resolve(undefined));
  });
}
