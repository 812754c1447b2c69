import type { AuthApi } from '../client.js';
import type { RedirectSignIn } from '../client-options.js';
import {
  newPending,
  pageOf,
  requestOf,
  windowMark,
  type Pending,
  type RedirectAnswer,
  type RedirectClient,
} from './redirect-request.js';

interface PendingRedirect extends Pending {
  /** The client that started it; another client on the page ignores the code. */
  readonly client: string;
  /** Where the person is to be in the end; undefined leaves them at the return address. */
  readonly returnTo?: string;
  /** The result was already passed on from the return address. */
  readonly carried?: true;
}

/** What a one-time code is exchanged with. */
interface ReturnedCode {
  readonly code: string;
  readonly codeVerifier: string;
}

const storageKey = 'sme-one-id/redirect';
/** RFC 6749 §4.1.2, RFC 9207. */
const answerNames = ['code', 'state', 'error', 'error_description', 'error_uri', 'iss'];
/** How long a page may take to be left. */
const leavingMs = 5000;

/** Authorization code with PKCE, in this tab (RFC 9700 §2.1). The page is left before the promise resolves. */
export async function leaveForSignIn(
  auth: Pick<AuthApi, 'startRedirect'>,
  { accountType, returnAddress = pageOf(location), returnTo = homeOf(returnAddress) }: RedirectSignIn,
  client: RedirectClient,
): Promise<void> {
  if (returnTo !== undefined && new URL(returnTo, location.href).origin !== location.origin)
    throw new TypeError('returnTo must be an address of this origin.');
  const pending: PendingRedirect = {
    ...newPending(),
    client: client.name,
    ...(returnTo !== undefined && { returnTo: new URL(returnTo, location.href).href }),
  };
  const { address } = await auth.startRedirect(await requestOf(pending, accountType, returnAddress, client));
  keepPending(pending);
  location.assign(address);
}

/**
 * The code that a redirect has just brought back to this client, with its verifier, once; the person's own address is put back.
 * Undefined when none has, when it is another's, or when this is the window of another page, which then receives it.
 */
export async function takeReturnedCode(client: string): Promise<ReturnedCode | undefined> {
  const address = new URL(location.href);
  const answer = answerIn(address.searchParams);
  if (!answer) return undefined;
  if (answer.state.startsWith(windowMark)) {
    showAddress(withoutAnswer(address));
    await (await import('./session-window.js')).handOver(answer);
    return undefined;
  }
  // Another client's code, or a second visit to the same address: not ours to use.
  const pending = takePending(client, answer.state);
  if (!pending) return undefined;

  const returnTo = pending.returnTo === undefined ? undefined : new URL(pending.returnTo);
  const isThere = returnTo && pageOf(returnTo) === pageOf(address);
  if (returnTo && !isThere && !pending.carried) {
    // The page that the person left finishes the sign-in: a session in memory would not survive the navigation.
    keepPending({ ...pending, carried: true });
    await leaveFor(withAnswer(returnTo, address));
    return undefined;
  }
  showAddress(isThere ? returnTo : withoutAnswer(address));
  return answer.code === null ? undefined : { code: answer.code, codeVerifier: pending.verifier };
}

/** On the same page, the person finds the exact address that they left; on any other page they stay at the return address. */
const homeOf = (returnAddress: string) =>
  URL.canParse(returnAddress) && pageOf(new URL(returnAddress)) === pageOf(location) ? location.href : undefined;

function answerIn(query: URLSearchParams): RedirectAnswer | undefined {
  const [state, code] = [query.get('state'), query.get('code')];
  return state && (code || query.has('error')) ? { state, code } : undefined;
}

function withoutAnswer(address: URL): URL {
  for (const name of answerNames) address.searchParams.delete(name);
  return address;
}

function withAnswer(page: URL, { searchParams }: URL): URL {
  const address = new URL(page);
  for (const name of answerNames) {
    const value = searchParams.get(name);
    if (value === null) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  return address;
}

const showAddress = (address: URL) => history.replaceState(history.state, '', address);

/** Resolves when the page should be gone; nothing else may be shown until then. */
function leaveFor(address: URL): Promise<void> {
  location.replace(address);
  return new Promise(resolve => setTimeout(resolve, leavingMs));
}

const keepPending = (pending: PendingRedirect) => sessionStorage.setItem(storageKey, JSON.stringify(pending));

/** Removes it at once: the next caller finds none. */
function takePending(client: string, state: string): PendingRedirect | undefined {
  try {
    const pending = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as PendingRedirect | null;
    if (pending?.client !== client || pending.state !== state) return undefined;
    sessionStorage.removeItem(storageKey);
    return pending;
  } catch {
    // A page without storage (a sandboxed frame) cannot have started a redirect.
    return undefined;
  }
}
