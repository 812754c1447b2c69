import { isSmeError } from '../client/errors.js';
import { newPending, requestOf } from '../client/session/redirect-request.js';
import type { AccountType } from '../contract/types.js';
import { redirectTo } from './answers.js';
import type { CheckedBackendOptions } from './checked-options.js';
import type { Cookies } from './cookies.js';
import type { KeptSessions } from './kept-sessions.js';
import { choicePage, failurePage } from './pages.js';
import { addressWithin, keepLeaving, takeLeaving } from './pending-sign-ins.js';
import type { ServiceCalls } from './service-calls.js';
import { sessionCookie } from './session-cookie.js';

interface SignInParts {
  readonly options: CheckedBackendOptions;
  readonly cookies: Cookies;
  readonly service: ServiceCalls;
  readonly sessions: KeptSessions;
}

/** Sends people to the service's sign-in page, and receives them when they come back (RFC 6749, RFC 7636, RFC 9700). */
export function backendSignIn({ options, cookies, service, sessions }: SignInParts) {
  const { origin, path, home, onError } = options;
  const loginAddress = (returnTo: string, accountType?: string) => {
    const address = new URL(`${path}/login`, origin);
    address.searchParams.set('return_to', returnTo);
    if (accountType !== undefined) address.searchParams.set('account_type', accountType);
    return address.href;
  };

  const failed = (request: Request, thrown: unknown, returnTo: string, lines: readonly string[] = []) => {
    const isOver = isSmeError(thrown, 'code_not_valid', 'invalid_request');
    if (!isOver) onError(thrown);
    const reason = isOver ? 'over' : 'later';
    const addresses = { again: loginAddress(returnTo), back: returnTo };
    return failurePage({ language: options.language(request), reason, ...addresses }, lines);
  };

  /** `GET login?return_to=…&account_type=…` */
  async function login(request: Request): Promise<Response> {
    const { searchParams } = new URL(request.url);
    const returnTo = addressWithin(searchParams.get('return_to'), home, origin);
    const language = options.language(request);
    try {
      const named = searchParams.get('account_type') ?? options.accountType;
      const { accountTypes } =
        named === undefined ? { accountTypes: await service.accountTypes() } : { accountTypes: [] };
      const [first, second] = accountTypes;
      if (named === undefined && (second || !first))
        return await choicePage({ language, accountTypes, addressFor: type => loginAddress(returnTo, type) });

      const pending = newPending();
      const client = { name: origin, language: () => language };
      const accountType = (named ?? first?.accountType) as AccountType;
      const { address } = await service.startRedirect(
        await requestOf(pending, accountType, `${origin}${path}/callback`, client),
      );
      return redirectTo(address, keepLeaving(cookies, request, { ...pending, returnTo }));
    } catch (thrown) {
      return failed(request, thrown, returnTo);
    }
  }

  /** `GET callback?state=…&code=…`, or with `error` when the person turned back */
  async function callback(request: Request): Promise<Response> {
    const { searchParams } = new URL(request.url);
    const { pending, forget } = takeLeaving(cookies, request, searchParams.get('state') ?? '');
    const returnTo = addressWithin(pending?.returnTo ?? null, home, origin);
    const before = cookies.read(request).get(sessionCookie);
    // The Back button shows this address again, when its code has done its work.
    if (!pending && (await sessionOf(before))) return redirectTo(returnTo, [forget]);
    const code = searchParams.get('code');
    if (pending && code === null) return redirectTo(returnTo, [forget]);
    if (!pending || code === null)
      return failurePage(
        { language: options.language(request), reason: 'over', again: loginAddress(returnTo), back: returnTo },
        [forget],
      );
    try {
      const session = await service.exchange({ code, codeVerifier: pending.verifier });
      // A new id: one that was known before the sign-in is worth nothing after it.
      const id = await sessions.begin(session);
      await endBefore(before);
      return redirectTo(returnTo, [forget, cookies.set(sessionCookie, id)]);
    } catch (thrown) {
      return failed(request, thrown, returnTo, [forget]);
    }
  }

  const sessionOf = (id: string | undefined) =>
    sessions.read(id, {}).catch((thrown: unknown) => {
      onError(thrown);
      return null;
    });

  async function endBefore(id: string | undefined): Promise<void> {
    try {
      const ended = await sessions.end(id);
      if (ended) await service.end(ended);
    } catch (thrown) {
      // It ends by itself.
      onError(thrown);
    }
  }

  return { login, callback, endSession: endBefore };
}
