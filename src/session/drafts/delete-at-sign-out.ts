import type { SessionState, SmeClient } from '../../client/client.js';
import { removeEntries } from './draft-entries.js';
import type * as SealedDraftsModule from './sealed-drafts.js';

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
  let loading: Promise<unknown> | undefined;
  let isLoaded = false;

  const follow = (state: SessionState) => {
    if (state.status === 'signed-in') signedIn = state.account.accountId;
    else if (state.status === 'signed-out' && signedIn !== undefined) {
      if (!isLoaded) {
        left.add(signedIn);
        removeEntries();
      }
      signedIn = undefined;
    } else return;
    loading ??= loadModule()
      .then(({ sealedDraftsOf }) => {
        // From here on, it follows the session itself.
        const sealed = sealedDraftsOf(client);
        isLoaded = true;
        // Whoever has signed in again has the same key, and needs it.
        for (const accountId of left) if (accountId !== signedIn) void sealed.forgetKey(accountId);
      })
      // The next sign-in or sign-out tries again.
      .catch(() => (loading = undefined));
  };
  session.subscribe(follow);
  follow(session.state);
}
