export { isSmeError, SmeError } from './errors.js';

import { agencyApi } from './api/agency.js';
import type { Api } from './api/api.js';
import { attachmentsApi } from './api/attachments.js';
import { accountTypesBy, authApi, endSession, fetchAccount, refreshSession } from './api/auth.js';
import { businessesApi } from './api/businesses.js';
import type { SessionEvents, SmeClient } from './client.js';
import type { SmeClientOptions } from './client-options.js';
import { createClock } from './transport/clock.js';
import { inquiriesApi } from './api/inquiries.js';
import { withLenient } from './transport/lenient.js';
import { notificationsApi } from './api/notifications.js';
import { checkedOptions } from './check-options.js';
import { privacyApi } from './api/privacy.js';
import { referenceApi, type Offered } from './api/reference.js';
import { sessionLog } from './session/session.js';
import { createTokens, type ClientTokens } from './session/tokens.js';
import { createTransport } from './transport/transport.js';

/**
 * Creates a client of one service, for one person at a time.
 *
 * @throws {TypeError} when an option is unknown, missing or wrong; the message says what to pass instead
 * @example
 * const client = createSmeClient({ baseUrl: 'https://oneid.sme.go.th/v1', getSession });
 * const account = await client.auth.resume();
 */
export function createSmeClient(options: SmeClientOptions): SmeClient {
  return createPageClient(options).client;
}

/** A client that several elements of a page use in turn. */
export interface PageClient extends Pick<ClientTokens, 'rest' | 'wake'> {
  readonly client: SmeClient;
}

export function createPageClient(options: SmeClientOptions): PageClient {
  const { getSession, keepSession, signOut, ...transport } = checkedOptions(options);
  const { baseUrl, language } = transport;
  const clock = createClock();
  const log = sessionLog(getSession ? 'host' : 'client');
  const tokens = createTokens({
    log,
    baseUrl,
    getSession,
    timeoutMs: transport.timeoutMs,
    kept: keepSession && import('./session/session-kept.js').then(({ keptInTab }) => keptInTab(baseUrl), noop),
    refresh: (refreshToken, extend) => refreshSession(api, refreshToken, extend),
    accountOf: accessToken => fetchAccount(api, accessToken),
    // Forgotten here in any case; if the service cannot be notified, the session expires by itself.
    endedElsewhere: ended => void endSession(api, ended).catch(noop),
    // A 401 ends the session where calls are made.
    verify: () => auth.session().then(noop, noop),
  });
  const { api, lenientApi } = createTransport({ ...transport, tokens, clock });
  const name = `${baseUrl} ${log.events.keptBy} ${keepSession}`;
  // A `fetch` of the host may answer by itself: pages share what comes from the platform's only.
  const service = transport.fetch ? undefined : baseUrl;
  const auth = authApi(api, tokens, log.events, { name, language, signOut });
  const offered: Offered = {};
  const strict = groupsOf(service, api, log.events, offered);
  const lenient = groupsOf(service, lenientApi, log.events, offered);
  const client: SmeClient = {
    baseUrl,
    ...strict,
    auth,
    privacy: privacyApi(api),
    agency: agencyApi(api),
    // One connection for all listeners; a damaged row does not keep change events from them.
    notifications: { ...strict.notifications, watch: lenient.notifications.watch },
    session: log.events,
    clock: { now: clock.now },
    api,
    close: tokens.close,
  };
  withLenient(client, { ...client, ...lenient, auth: { ...auth, accountTypes: accountTypesBy(lenientApi) } });
  return { client, rest: tokens.rest, wake: tokens.wake };
}

/** The groups whose answers are drawn. */
const groupsOf = (service: string | undefined, api: Api, events: SessionEvents, offered: Offered) => ({
  businesses: businessesApi(api),
  reference: referenceApi(api, offered),
  inquiries: inquiriesApi(api),
  attachments: attachmentsApi(api),
  notifications: notificationsApi(service, api, events, offered),
});

const noop = () => undefined;
