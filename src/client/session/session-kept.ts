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
  /** Lets another page of this tab go on with it; `take` asks for it again. */
  release(): void;
}

interface Entry {
  /** Of the page that may spend the token; its name among the browser's locks. */
  readonly owner: string;
  readonly refreshToken: string;
}

const page = globalThis as Partial<EventTarget>;

/** How long a page waits for the one before it to let go, on a busy machine too. A copied tab waits in vain. */
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
  /** The owner's lock, had or asked for: whoever asks for it twice would wait for itself. */
  let held: ReturnType<typeof lock> | undefined;
  let works = hasLocks();

  const own = async (name: string): Promise<boolean> => {
    if (owner !== name) release();
    owner = name;
    page.addEventListener?.('pagehide', release);
    const asked = (held ??= lock(`${slot} ${name}`));
    const got = (await asked) !== undefined;
    // Left or dropped meanwhile: it is let go already.
    if (held !== asked) return false;
    if (!got) owner = held = undefined;
    return got;
  };

  // A page that is left lets go: the next page of this tab goes on with the session, and takes the token with it.
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
      // Another page that lives goes on with it; a copy of its tab begins anew.
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
    return null; // Not ours, or damaged: as good as none.
  }
}

const hasLocks = () => typeof (globalThis.navigator as Partial<Navigator> | undefined)?.locks?.request === 'function';

/** Holds a lock until what it gives is called; undefined when somebody else keeps it. */
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
