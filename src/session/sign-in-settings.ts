import { createContext } from '@lit/context';

/** What `<sme-one-id>` says of signing in. */
export interface SignInSettings {
  /** Where a redirect comes back to; empty for the page itself. */
  readonly returnAddress: string;
  /** Where the host signs people in, if its back end keeps the session; empty when it did not say. */
  readonly signInAddress: string;
  /** Whether it is still being found out who is signed in. */
  readonly isLooking: boolean;
}

/** Those of the nearest `<sme-one-id>`. */
export const signInContext = createContext<SignInSettings>(Symbol.for('sme-one-id/sign-in'));

/** How a redirect comes back to a page that is not its return address: by way of it, to the very address that was left. */
export function returnBy(settings: SignInSettings | undefined): { returnAddress?: string; returnTo?: string } {
  const { returnAddress } = settings ?? {};
  return returnAddress ? { returnAddress: absoluteAddress(returnAddress), returnTo: location.href } : {};
}

/**
 * The host's own sign-in, told by `return_to` where to come back to: path, query and hash within its origin, else the whole
 * address. Undefined when the host named none, or something else than a web page.
 */
export function hostSignInAddress(settings: SignInSettings | undefined): string | undefined {
  const { signInAddress } = settings ?? {};
  if (!signInAddress || !URL.canParse(signInAddress, document.baseURI)) return undefined;
  const address = new URL(signInAddress, document.baseURI);
  if (!/^https?:$/.test(address.protocol)) return undefined;
  const { origin, pathname, search, hash, href } = location;
  address.searchParams.set('return_to', address.origin === origin ? pathname + search + hash : href);
  return address.href;
}

/** As it is on the service's list: compared letter for letter, so an address that is whole already stays as it was written. */
const absoluteAddress = (address: string): string =>
  URL.canParse(address) || !URL.canParse(address, document.baseURI) ? address : new URL(address, document.baseURI).href;
