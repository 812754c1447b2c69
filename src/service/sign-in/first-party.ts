import type { Dependencies } from '../options.js';

/**
 * Whether a page of this origin may ask for the password itself (ASVS 5.0 10.4.4; `Who may see a password` in the documentation).
 *
 * Browsers name the origin of a page on every request to another origin and on every POST, and no page can leave it
 * out. So a request without it comes from the service's own pages or from no browser, and neither shows a foreign page a password.
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
