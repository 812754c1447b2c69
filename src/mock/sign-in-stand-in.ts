import type { SignInExchange, SignInRedirect, SignInRedirectRequest } from '../contract/types.js';
import type { Service } from '../service/index.js';
import type { Fetch } from './fetch.js';

/** The code contains challenge and account type, because it has to outlive the page that made it. */
const standInCode = /^mock_([A-Za-z0-9_-]{43})_([a-z][a-z0-9-]{0,31})$/;

/** The return address of the stand-in's own sign-in at the service; nobody goes there. */
export const standInReturnAddress = 'https://stand-in.invalid/';

/**
 * Stands in for the sign-in page of an identity provider: the redirect leads straight back, signed in as the sample account of that
 * type.
 *
 * Coming back reloads the page and the mock, which loses its state. So the code contains all that is needed, and the sign-in
 * happens when it is exchanged; the service checks the verifier as usual (RFC 7636).
 */
export function withSignInStandIn(service: Service, address: string): Fetch {
  const spent = new Set<string>();

  return async request => {
    const { pathname } = new URL(request.url);
    if (request.method === 'POST' && pathname.endsWith('/sign-in/redirects')) return startRedirect(request);
    if (request.method === 'POST' && pathname.endsWith('/sign-in/exchanges')) return exchange(request);
    return service.fetch(request);
  };

  /** The service's response, with the address of its sign-in page replaced by the return address. */
  async function startRedirect(request: Request): Promise<Response> {
    const asked: Partial<SignInRedirectRequest> = await jsonOf(request);
    const { returnAddress = '', state, codeChallenge = '', accountType = '' } = asked;
    // A page may return to any of its own addresses; the service's list has none of them.
    if (!URL.canParse(returnAddress) || new URL(returnAddress).origin !== new URL(request.url).origin)
      return service.fetch(request);
    const response = await service.fetch(
      post(request.url, { ...asked, returnAddress: standInReturnAddress }, request.headers),
    );
    if (!response.ok) return response;
    const { expiresAt } = (await response.json()) as SignInRedirect;
    const back = new URL(returnAddress);
    back.searchParams.set('code', `mock_${codeChallenge}_${accountType}`);
    if (state !== undefined) back.searchParams.set('state', state);
    return new Response(JSON.stringify({ address: back.href, expiresAt }), response);
  }

  async function exchange(request: Request): Promise<Response> {
    const asked: Partial<SignInExchange> = await jsonOf(request);
    const { code = '' } = asked;
    const [, codeChallenge, accountType] = standInCode.exec(code) ?? [];
    if (codeChallenge === undefined || accountType === undefined || spent.has(code)) return service.fetch(request);
    spent.add(code);
    return service.fetch(
      post(request.url, { ...asked, code: await signIn(accountType, codeChallenge) }, request.headers),
    );
  }

  /** Goes through the service's sign-in as the page would, and returns the resulting code. */
  async function signIn(accountType: string, codeChallenge: string): Promise<string> {
    const begun = await service.fetch(
      post(`${address}/sign-in/redirects`, {
        accountType,
        returnAddress: standInReturnAddress,
        codeChallenge,
        codeChallengeMethod: 'S256',
      }),
    );
    const { address: page } = (await begun.json()) as SignInRedirect;
    const outcome = await service.signInFlow.signInAs(new URL(page).searchParams.get('request') ?? '', {
      ...(accountType === 'juristic'
        ? { kind: 'juristic', identityNumber: '0985567000016' }
        : { kind: 'citizen', identityNumber: '1990100000011' }),
      displayName: '',
      mayOpenAccount: false,
    });
    if (!outcome.ok) throw new Error(`The sample account of type "${accountType}" could not sign in: ${outcome.code}`);
    return new URL(outcome.address).searchParams.get('code') ?? '';
  }
}

/** Reads the body without consuming it; the service itself refuses what is not a JSON object. */
async function jsonOf(request: Request): Promise<object> {
  try {
    const body: unknown = await request.clone().json();
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}

function post(url: string, body: unknown, headers: HeadersInit = { 'Content-Type': 'application/json' }): Request {
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(body) });
}
