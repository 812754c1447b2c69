import type { SmeClient } from '../../client/client.js';

/** What is known of a submission whose owner has signed out. `unsent`: the service does not have it, and never gets it. */
export type Unfinished = 'pending' | 'received' | 'unknown' | 'unsent';

const byClient = new WeakMap<SmeClient, UnfinishedSubmissions>();

/** Those of a client. Apart from its drafts, so that a sign-in screen shows them without loading what forms need. */
export function unfinishedSubmissionsOf(client: SmeClient): UnfinishedSubmissions {
  const known = byClient.get(client);
  if (known) return known;
  const made = new UnfinishedSubmissions();
  byClient.set(client, made);
  return made;
}

/**
 * What became of the submissions that the last person left unfinished by signing out, here or in another tab; until somebody
 * else signs in. It names neither person nor inquiry, since anybody may read it.
 */
export class UnfinishedSubmissions {
  readonly #listeners = new Set<() => void>();
  #states = new Map<symbol, Unfinished>();
  #owner: string | undefined;

  /** Without repetition. */
  get states(): readonly Unfinished[] {
    return [...new Set(this.#states.values())];
  }

  /** Calls the listener after every change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Returns the receiver of what becomes of one submission of this account. Reports after somebody else has signed in are ignored. */
  reporter(owner: string): (state: Unfinished) => void {
    this.#owner = owner;
    const [key, states] = [Symbol(), this.#states];
    return state => {
      states.set(key, state);
      this.#notify();
    };
  }

  /** The person has read what became of those. */
  dismiss(state: Unfinished) {
    for (const [key, each] of this.#states) if (each === state) this.#states.delete(key);
    this.#notify();
  }

  /** This account is signed in now: what another one has left is none of its business. */
  signedIn(owner: string) {
    if (owner === this.#owner) return;
    this.#states = new Map();
    this.#notify();
  }

  #notify() {
    for (const listener of [...this.#listeners]) listener();
  }
}
