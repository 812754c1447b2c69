import type { SmeClient } from '../client/client.js';
import type { AccountType, SignInRedirectRequest } from '../contract/types.js';

/** Kept over the redirect, in this tab only: neither is good without the code that comes back (RFC 7636). */
interface Pending {
  readonly state: string;
  readonly verifier: string;
}

const storageKey = 'sme-one-id/redirect';

/**
 * Sends the person to the sign-in page of an account type, by authorization code with PKCE (`surface.md`, RFC 9700 §2.1).
 * They come back to this page's own address, where `finishRedirectSignIn` goes on.
 */
export async function startRedirectSignIn(client: SmeClient, accountType: AccountType): Promise<void> {
  const { request, keep } = await pendingRedirect(accountType, location.origin + location.pathname);
  const { address } = await client.auth.startRedirect(request);
  keep();
  location.assign(address);
}

/** What to ask the service for, and `keep` to remember what the way back needs. */
export async function pendingRedirect(accountType: AccountType, returnAddress: string) {
  const pending: Pending = { state: randomText(), verifier: randomText() };
  const request: SignInRedirectRequest = {
    accountType,
    returnAddress,
    state: pending.state,
    codeChallenge: await challengeOf(pending.verifier),
    codeChallengeMethod: 'S256',
  };
  return {
    request,
    keep: () => {
      sessionStorage.setItem(storageKey, JSON.stringify(pending));
    },
  };
}

/** Exchanges the code that a redirect brought back, if this page's address carries one, and cleans the address. */
export async function finishRedirectSignIn(client: SmeClient): Promise<void> {
  const address = new URL(location.href);
  const code = address.searchParams.get('code');
  const state = address.searchParams.get('state');
  if (!code || !state) return;
  const pending = takePending();
  // Someone else's code, or a second visit to the same address: not ours to use.
  if (pending?.state !== state) return;

  address.searchParams.delete('code');
  address.searchParams.delete('state');
  history.replaceState(history.state, '', address);
  await client.auth.exchange({ code, codeVerifier: pending.verifier });
}

function takePending(): Pending | undefined {
  try {
    const text = sessionStorage.getItem(storageKey);
    sessionStorage.removeItem(storageKey);
    return text ? (JSON.parse(text) as Pending) : undefined;
  } catch {
    // A page without storage (a sandboxed frame) cannot have begun a redirect.
    return undefined;
  }
}

function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challengeOf(verifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
