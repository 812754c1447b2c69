import type { Language } from '../client/client-options.js';
import type { Pending } from '../client/session/redirect-request.js';
import { base64url, bytesOfBase64url } from '../rules/base64url.js';
import type { Cookies } from './cookies.js';

/** A sign-in that has left for the service. It is kept in a cookie of its own: it belongs to the browser that began it. */
export interface LeavingSignIn extends Pending {
  /** The address of this origin that the person is to see in the end. */
  readonly returnTo: string;
  readonly language: Language;
}

interface PortalAddresses {
  readonly home: string;
  readonly origin: string;
  /** Where the handler is mounted. */
  readonly path: string;
}

interface KeptSignIn extends LeavingSignIn {
  /** Milliseconds since 1970. */
  readonly begunAt: number;
}

const prefix = 'sme-one-id-sign-in.';
/** The service waits as long for a person. */
const maxAgeSeconds = 600;
/** In as many tabs at once; browsers send all of them with each request. */
const maxPending = 3;
const longestAddress = 1000;

/** As `newPending` makes them. */
const isState = /^[\w-]{43}$/;

const nameOf = (state: string) => prefix + state.slice(0, 16);

/** The `Set-Cookie` lines that keep a new sign-in, and drop the oldest of too many. */
export function keepLeaving(cookies: Cookies, request: Request, pending: LeavingSignIn): readonly string[] {
  const names = [...cookies.read(request)]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => ({ name, begunAt: pendingIn(value)?.begunAt ?? 0 }))
    .sort((one, other) => other.begunAt - one.begunAt)
    .slice(maxPending - 1)
    .map(({ name }) => cookies.clear(name));
  const kept: KeptSignIn = { ...pending, begunAt: Date.now() };
  return [
    ...names,
    cookies.set(nameOf(pending.state), base64url(new TextEncoder().encode(JSON.stringify(kept))), maxAgeSeconds),
  ];
}

/** The sign-in that this browser began with this state, and the lines that forget it. */
export function takeLeaving(
  cookies: Cookies,
  request: Request,
  state: string,
): { readonly pending: LeavingSignIn | undefined; readonly forget: readonly string[] } {
  // Whatever else the address holds must not become part of a cookie's name.
  if (!isState.test(state)) return { pending: undefined, forget: [] };
  const name = nameOf(state);
  const pending = pendingIn(cookies.read(request).get(name) ?? '');
  return { pending: pending?.state === state ? pending : undefined, forget: [cookies.clear(name)] };
}

/** The address of the portal's pages that `wanted` is, else `home`. */
export function addressWithin(wanted: string | null, { home, origin, path }: PortalAddresses): string {
  const address = wanted !== null && URL.canParse(wanted, origin) ? new URL(wanted, origin) : undefined;
  const isOurs =
    address?.origin === origin &&
    !address.username &&
    address.href.length <= longestAddress &&
    // Else people who have signed in would have to sign in once more.
    !address.pathname.startsWith(`${path}/`);
  return isOurs ? address.href : new URL(home, origin).href;
}

function pendingIn(value: string): KeptSignIn | undefined {
  try {
    const kept = JSON.parse(new TextDecoder().decode(bytesOfBase64url(value))) as Partial<KeptSignIn> | null;
    const texts = [kept?.state, kept?.verifier, kept?.returnTo, kept?.language];
    return texts.every(text => typeof text === 'string') ? (kept as KeptSignIn) : undefined;
  } catch {
    // Not ours: another program of this host may set cookies too.
    return undefined;
  }
}
