import type { AuthApi, CallOptions, RedirectSignIn } from './client.js';
import { SmeError } from './errors.js';
import type { Account, SignInRedirectRequest } from '../contract/types.js';

/** Kept over the redirect, in this tab only: neither is good without the code that comes back (RFC 7636). */
interface Pending {
  readonly state: string;
  readonly verifier: string;
}

/** What a window hands to the page that opened it. Without the verifier, which never left that page, it is of no use. */
interface HandOver {
  readonly state: string;
  readonly code: string;
}

type Steps = Pick<AuthApi, 'startRedirect' | 'exchange'>;

const storageKey = 'sme-one-id/redirect';
const channelName = 'sme-one-id/sign-in';
/** Tells a page that the code in its address is for another one. */
const windowMark = 'window-';
/** How long the service waits for a person on its sign-in page. */
const patienceMs = 10 * 60_000;
/** How long a window waits for the page that opened it to take the code. */
const takenWithinMs = 3000;

/** Authorization code with PKCE, in this tab (RFC 9700 §2.1). The page is left before the promise is of interest. */
export async function leaveForSignIn(
  auth: Steps,
  { accountType, returnAddress = here() }: RedirectSignIn,
): Promise<void> {
  const pending: Pending = { state: randomText(), verifier: randomText() };
  const { address } = await auth.startRedirect(await requestOf(pending, accountType, returnAddress));
  sessionStorage.setItem(storageKey, JSON.stringify(pending));
  location.assign(address);
}

/**
 * The same in a window that the caller opened and closes; without one, because the browser blocked it, by redirect. The window
 * comes back to a page of this origin, which hands the code over by
 * `BroadcastChannel`: that works whether or not the sign-in page cuts the window off from its opener
 * (`Cross-Origin-Opener-Policy`), and no page of another origin can listen or speak.
 */
export async function signInInWindow(
  auth: Steps,
  popup: Window | null,
  { accountType, returnAddress = here() }: RedirectSignIn,
  options: CallOptions = {},
): Promise<Account | null> {
  if (!popup) {
    await leaveForSignIn(auth, { accountType, returnAddress });
    return null;
  }
  const pending: Pending = { state: windowMark + randomText(), verifier: randomText() };
  const channel = new BroadcastChannel(channelName);
  try {
    const request = await requestOf(pending, accountType, returnAddress);
    const { address } = await auth.startRedirect(request, options);
    const handedOver = codeFor(pending.state, channel, options.signal);
    popup.location.replace(address);
    return await auth.exchange({ code: await handedOver, codeVerifier: pending.verifier }, options);
  } finally {
    channel.close();
  }
}

/**
 * The code that a redirect has just brought back, with its verifier; the address is cleaned. Undefined when none has, when it
 * is not ours, or when this is the window of another page, which has taken it.
 */
export async function takeReturnedCode(): Promise<{ code: string; codeVerifier: string } | undefined> {
  const address = new URL(location.href);
  const code = address.searchParams.get('code');
  const state = address.searchParams.get('state');
  if (!code || !state) return undefined;
  const isForOpener = state.startsWith(windowMark);
  const pending = isForOpener ? undefined : takePending();
  // Someone else's code, or a second visit to the same address: not ours to use.
  if (!isForOpener && pending?.state !== state) return undefined;

  address.searchParams.delete('code');
  address.searchParams.delete('state');
  history.replaceState(history.state, '', address);
  if (pending) return { code, codeVerifier: pending.verifier };
  if (await handOver({ state, code })) window.close();
  return undefined;
}

async function requestOf(
  { state, verifier }: Pending,
  accountType: string,
  returnAddress: string,
): Promise<SignInRedirectRequest> {
  const codeChallenge = await challengeOf(verifier);
  return { accountType, returnAddress, state, codeChallenge, codeChallengeMethod: 'S256' };
}

/** The code for this state; rejects when the caller gives up. */
function codeFor(state: string, channel: BroadcastChannel, signal: AbortSignal | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new SmeError('aborted', { cause: signal?.reason }));
    if (signal?.aborted) giveUp();
    signal?.addEventListener('abort', giveUp);
    // Whether the person closed the window cannot be known: a sign-in page that cuts itself off looks closed, too.
    setTimeout(() => reject(new SmeError('code_not_valid')), patienceMs);
    channel.onmessage = ({ data }: MessageEvent<Partial<HandOver> | null>) => {
      if (data?.state !== state || typeof data.code !== 'string') return;
      channel.postMessage({ taken: state });
      resolve(data.code);
    };
  });
}

/** Whether the page that waits for it has taken it. */
function handOver(code: HandOver): Promise<boolean> {
  const channel = new BroadcastChannel(channelName);
  return new Promise<boolean>(resolve => {
    setTimeout(() => resolve(false), takenWithinMs);
    channel.onmessage = ({ data }: MessageEvent<{ readonly taken?: string } | null>) => {
      if (data?.taken === code.state) resolve(true);
    };
    channel.postMessage(code);
  }).finally(() => {
    channel.close();
  });
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

/** This page's own address, without what belongs to a single visit. */
const here = () => location.origin + location.pathname;

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
