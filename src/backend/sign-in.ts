import { isSmeError } from '../client/errors.js';
import { newPending, requestOf } from '../client/session/redirect-request.js';
import type { AccountType, Session } from '../contract/types.js';
import { redirectTo } from './answers.js';
import type { CheckedBackendOptions } from './checked-options.js';
import type { Cookies } from './cookies.js';
import type { KeptSessions } from './kept-sessions.js';
import { choicePage, failurePage } from './pages.js';
import { addressWithin, keepLeaving, takeLeaving, type LeavingSignIn } from './pending-sign-ins.js';
import type { ServiceCalls } from './service-calls.js';
import { sessionCookie } from './session-cookie.js';

interface SignInParts {
  readonly options: CheckedBackendOptions;
  readonly cookies: Cookies;
  readonly service: ServiceCalls;
  readonly sessions: KeptSessions;
}

/** Where the person is to be in the end, and the language that they read. */
type SignInVisit = Pick<LeavingSignIn, 'returnTo' | 'language'>;

/** Sends people to the service's sign-in page, and receives them when they come back (RFC 6749, RFC 7636, RFC 9700). */
export function backendSignIn({ options, cookies, service, sessions }: SignInParts) {
  const { origin, path, onError } = options;
  const loginAddress = ({ returnTo, language }: SignInVisit, accountType?: string) => {
    const address = new URL(`${path}/login`, origin);
    address.searchParams.set('return_to', returnTo);
    address.searchParams.set('ui_locales', language);
    if (accountType !== undefined) address.searchParams.set('account_type', accountType);
    return address.href;
  };

  const failed = (visit: SignInVisit, reason: 'over' | 'later', lines: readonly string[] = []) =>
    failurePage({ language: visit.language, reason, again: loginAddress(visit), back: visit.returnTo }, lines);

  const failedBy = (thrown: unknown, visit: SignInVisit, lines?: readonly string[]) => {
    if (isSmeError(thrown, 'code_not_valid', 'invalid_request')) return failed(visit, 'over', lines);
    onError(thrown);
    return failed(visit, 'later', lines);
  };

  /** `GET login?return_to=…&account_type=…&ui_locales=…` */
  async function login(request: Request): Promise<Response> {
    const { searchParams } = new URL(request.url);
    const wanted = searchParams.get('ui_locales');
    const visit: SignInVisit = {
      returnTo: addressWithin(searchParams.get('return_to'), options),
      language: wanted === 'th' || wanted === 'en' ? wanted : options.language(request),
    };
    const { language } = visit;
    try {
      const named = searchParams.get('account_type') ?? options.accountType;
      const { accountTypes } =
        named === undefined ? { accountTypes: await service.accountTypes() } : { accountTypes: [] };
      const [first, second] = accountTypes;
      if (named === undefined && (second || !first))
        return await choicePage({ language, accountTypes, addressFor: type => loginAddress(visit, type) });

      const pending = newPending();
      const client = { name: origin, language: () => language };
      const accountType = (named ?? first?.accountType) as AccountType;
      const { address } = await service.startRedirect(
        await requestOf(pending, accountType, `${origin}${path}/callback`, client),
      );
      return redirectTo(address, keepLeaving(cookies, request, { ...pending, ...visit }));
    } catch (thrown) {
      return failedBy(thrown, visit);
    }
  }

  /** `GET callback?state=…&code=…`, or with `error` when the person turned back */
  async function callback(request: Request): Promise<Response> {
    const { searchParams } = new URL(request.url);
    const { pending, forget } = takeLeaving(cookies, request, searchParams.get('state') ?? '');
    const visit: SignInVisit = {
      returnTo: addressWithin(pending?.returnTo ?? null, options),
      language: pending?.language ?? options.language(request),
    };
    const before = cookies.read(request).get(sessionCookie);
    // The Back button shows this address again, when its code has done its work.
    if (!pending && (await sessionOf(before))) return redirectTo(visit.returnTo, forget);
    const code = searchParams.get('code');
    if (pending && code === null) return redirectTo(visit.returnTo, forget);
    if (!pending || code === null) return failed(visit, 'over', forget);
    try {
      const session = await service.exchange({ code, codeVerifier: pending.verifier });
      // A new id: one that was known before the sign-in is worth nothing after it.
      const id = await begin(session);
      await endSession(before);
      return redirectTo(visit.returnTo, [...forget, cookies.set(sessionCookie, id)]);
    } catch (thrown) {
      return failedBy(thrown, visit, forget);
    }
  }

  const sessionOf = (id: string | undefined) =>
    sessions.read(id, {}).catch((thrown: unknown) => {
      onError(thrown);
      return null;
    });

  /** A session that cannot be kept is not left open at the service. */
  async function begin(session: Session): Promise<string> {
    try {
      return await sessions.begin(session);
    } catch (thrown) {
      await hasDone(() => service.end(session));
      throw thrown;
    }
  }

  /** Returns whether it has ended, here and at the service; else it ends by itself. */
  const endSession = (id: string | undefined): Promise<boolean> =>
    hasDone(async () => {
      const ended = await sessions.end(id);
      if (ended) await service.end(ended);
    });

  async function hasDone(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (thrown) {
      onError(thrown);
      return false;
    }
  }

  return { login, callback, endSession };
}
