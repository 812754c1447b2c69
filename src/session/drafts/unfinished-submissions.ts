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
 * What became of the submissions that the last person left unfinished by signing out, here or in another tab; while somebody is
 * signed in, of their own. It names neither person nor inquiry, since anybody may read it.
 */
export class UnfinishedSubmissions {
  readonly #listeners = new Set<() => void>();
  /** By account: whoever signs in again is told, though others were signed in meanwhile. */
  readonly #left = new Map<string, Map<symbol, Unfinished>>();
  #owner = '';

  /** Without repetition. */
  get states(): readonly Unfinished[] {
    return [...new Set(this.#left.get(this.#owner)?.values())];
  }

  /** Calls the listener after every change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** This account has signed out. Returns the receiver of what becomes of one of its submissions. */
  reporter(owner: string): (state: Unfinished) => void {
    this.#owner = owner;
    const states = this.#left.get(owner) ?? new Map<symbol, Unfinished>();
    this.#left.set(owner, states);
    const key = Symbol();
    return state => {
      states.set(key, state);
      this.#notify();
    };
  }

  /** The person has read what became of those. */
  dismiss(state: Unfinished) {
    const states = this.#left.get(this.#owner);
    for (const [key, each] of states ?? []) if (each === state) states?.delete(key);
    this.#notify();
  }

  /** This account is signed in now: what another one has left is none of its business. */
  signedIn(owner: string) {
    const before = this.states;
    this.#owner = owner;
    // Called while an element with a form renders: mostly there is nothing to render again for.
    if (before.length > 0 || this.states.length > 0) this.#notify();
  }

  #notify() {
    for (const listener of [...this.#listeners]) listener();
  }
}
