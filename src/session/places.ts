import type { SessionState, SmeClient } from '../client/client.js';

/** The position of a list's row on the screen: pixels from the top of the window. */
export interface StandingRow {
  readonly key: string;
  readonly top: number;
}

/** The place where a reader left a list. */
export interface Place {
  /** Identifies the list among those of its kind: a tile, a bucket, the conditions of a search. */
  readonly subject: unknown;
  /** The row that was opened from it. */
  readonly opened: string | undefined;
  /** The visible rows, and some after them. */
  readonly rows: readonly StandingRow[];
}

const placesByClient = new WeakMap<SmeClient, Map<string, Place>>();

/**
 * The places by tag, for lists that a host removes and recreates. They belong to one person, and are dropped with the session.
 */
export function placesOf(client: SmeClient): Map<string, Place> {
  const known = placesByClient.get(client);
  if (known) return known;
  const made = new Map<string, Place>();
  placesByClient.set(client, made);
  let owner: string | undefined;
  const follow = (state: SessionState) => {
    if (state.status === 'expired') return;
    const accountId = state.status === 'signed-in' ? state.account.accountId : undefined;
    if (accountId !== owner) made.clear();
    owner = accountId;
  };
  follow(client.session.state);
  client.session.subscribe(follow);
  return made;
}
