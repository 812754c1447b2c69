import type { Dependencies } from '../options.js';

/**
 * Whether a page of this origin may ask for the password itself (ASVS 5.0 10.4.4; "Who may see a password" in docs/security.md).
 *
 * Browsers send the Origin header with every cross-origin request and every POST, and no page can suppress it. A request without it
 * therefore comes from the service's own pages or not from a browser.
 */
export function isFirstParty(
  request: Request,
  { firstPartyOrigins, publicAddress }: Pick<Dependencies, 'firstPartyOrigins' | 'publicAddress'>,
): boolean {
  const origin = request.headers.get('Origin');
  if (origin === null) return true;
  if (publicAddress !== undefined && origin === new URL(publicAddress).origin) return true;
  return (firstPartyOrigins ?? [new URL(publicAddress ?? request.url).origin]).includes(origin);
}
