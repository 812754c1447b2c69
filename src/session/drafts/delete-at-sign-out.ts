import type { SessionState, SmeClient } from '../../client/client.js';
import { removeEntries } from './draft-entries.js';
import type * as SealedDraftsModule from './sealed-drafts.js';
import type { SealedDrafts } from './sealed-drafts.js';

/**
 * Deletes an account's drafts at its sign-out, also those that no element of this page has shown. What reads drafts is loaded
 * with the first sign-in; until then nobody can tell whose an entry is, and it is safer to delete too much.
 */
export function deleteDraftsAtSignOut(
  client: Pick<SmeClient, 'baseUrl' | 'session'>,
  loadModule: () => Promise<Pick<typeof SealedDraftsModule, 'sealedDraftsOf'>> = () => import('./sealed-drafts.js'),
) {
  const { session } = client;
  /** Accounts whose keys are still to be deleted. */
  const left = new Set<string>();
  let signedIn: string | undefined;
  let sealed: SealedDrafts | undefined;
  let isLoading = false;

  const load = async () => {
    if (sealed || isLoading) return;
    isLoading = true;
    try {
      // From here on, it follows the session itself.
      sealed = (await loadModule()).sealedDraftsOf(client);
      // Whoever has signed in again has the same key, and needs it.
      for (const accountId of left) if (accountId !== signedIn) void sealed.forgetKey(accountId);
      left.clear();
    } catch {
      // The next sign-in or sign-out tries again.
    } finally {
      isLoading = false;
    }
  };
  const follow = (state: SessionState) => {
    if (state.status === 'signed-in') signedIn = state.account.accountId;
    else if (state.status === 'signed-out' && signedIn !== undefined) {
      if (!sealed) {
        left.add(signedIn);
        removeAllEntries();
      }
      signedIn = undefined;
    } else return;
    void load();
  };
  session.subscribe(follow);
  follow(session.state);
}

function removeAllEntries() {
  try {
    removeEntries();
  } catch {
    // No storage, no drafts.
  }
}
