import { createContext } from '@lit/context';

import { serviceLanguageOf } from '../i18n/language.js';
import type { Loadable } from './loadable.js';

/** The sign-in settings of `<sme-one-id>`. */
export interface SignInSettings {
  /** Where a redirect comes back to; empty for the page itself. */
  readonly returnAddress: string;
  /** The host's sign-in page, if its back end keeps the session; empty when it has none. */
  readonly signInAddress: string;
  /** Whether it is known who is signed in; `sme-retry` asks again after a failure. */
  readonly look: Loadable<undefined>;
}

/** Those of the nearest `<sme-one-id>`. */
export const signInContext = createContext<SignInSettings>(Symbol.for('sme-one-id/sign-in'));

/** How a redirect comes back to a page that is not its return address: by way of it, to the exact address that was left. */
export function returnBy(settings: SignInSettings | undefined): { returnAddress?: string; returnTo?: string } {
  const { returnAddress } = settings ?? {};
  return returnAddress ? { returnAddress: absoluteAddress(returnAddress), returnTo: location.href } : {};
}

/**
 * The host's own sign-in page, with `return_to` as the address to come back to: path, query and hash within its origin, else
 * the whole address; and with the reader's language as `ui_locales`, which is OpenID Connect's name for it. Undefined when the
 * host named none, or something other than a web page.
 */
export function hostSignInAddress(settings: SignInSettings | undefined, reader: Element): string | undefined {
  const { signInAddress } = settings ?? {};
  if (!signInAddress || !URL.canParse(signInAddress, document.baseURI)) return undefined;
  const address = new URL(signInAddress, document.baseURI);
  if (!/^https?:$/.test(address.protocol)) return undefined;
  const { origin, pathname, search, hash, href } = location;
  address.searchParams.set('return_to', address.origin === origin ? pathname + search + hash : href);
  address.searchParams.set('ui_locales', serviceLanguageOf(reader));
  return address.href;
}

/**
 * In the spelling of the service's list: it is compared character by character, so a complete address stays as it was written.
 */
const absoluteAddress = (address: string): string =>
  URL.canParse(address) || !URL.canParse(address, document.baseURI) ? address : new URL(address, document.baseURI).href;
