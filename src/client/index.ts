export { SmeError } from './errors.js';

import { agencyApi } from './agency.js';
import type { Api } from './api.js';
import { attachmentsApi } from './attachments.js';
import { accountOf, authApi, endSession, refreshSession } from './auth.js';
import { businessesApi } from './businesses.js';
import type { SessionEvents, SmeClient, SmeClientOptions } from './client.js';
import { createClock } from './clock.js';
import { inquiriesApi } from './inquiries.js';
import { withLenient } from './lenient.js';
import { notificationsApi } from './notifications.js';
import { checkedOptions } from './options.js';
import { privacyApi } from './privacy.js';
import { referenceApi } from './reference.js';
import { sessionLog } from './session.js';
import { createTokens, type Tokens } from './tokens.js';
import { createTransport } from './transport.js';

/**
 * A client of one service, for one person at a time.
 *
 * @throws {TypeError} when the options cannot work, with what to do about it.
 */
export function createSmeClient(options: SmeClientOptions): SmeClient {
  return createPageClient(options).client;
}

/** A client that several elements of a page use in turn. */
export interface PageClient extends Pick<Tokens, 'rest' | 'wake'> {
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
    kept: keepSession && import('./session-kept.js').then(({ keptInTab }) => keptInTab(baseUrl), nothing),
    refresh: (refreshToken, extend) => refreshSession(api, refreshToken, extend),
    accountOf: accessToken => accountOf(api, accessToken),
    // Forgotten here in any case; a session that the service could not be told of ends by itself.
    endedElsewhere: ended => void endSession(api, ended).catch(nothing),
    // A refusal ends the session where calls are made.
    verify: () => auth.session().then(nothing, nothing),
  });
  const { api, lenientApi } = createTransport({ ...transport, tokens, clock });
  const name = `${baseUrl} ${log.events.keptBy} ${keepSession}`;
  const authOptions = { name, language, signOut };
  const auth = authApi(api, tokens, log.events, authOptions);
  const strict = groupsOf(api, log.events);
  const lenient = groupsOf(lenientApi, log.events);
  const client: SmeClient = {
    ...strict,
    auth,
    privacy: privacyApi(api),
    agency: agencyApi(api),
    // One connection for whoever listens, and no damaged row keeps news from them.
    notifications: { ...strict.notifications, watch: lenient.notifications.watch },
    session: log.events,
    clock: { now: clock.now },
    api,
    close: tokens.close,
  };
  const lenientAuth = authApi(lenientApi, tokens, log.events, authOptions);
  const accountTypes: typeof auth.accountTypes = given => lenientAuth.accountTypes(given);
  withLenient(client, { ...client, ...lenient, auth: { ...auth, accountTypes } });
  return { client, rest: tokens.rest, wake: tokens.wake };
}

/** The groups whose answers are drawn. */
const groupsOf = (api: Api, events: SessionEvents) => ({
  businesses: businessesApi(api),
  reference: referenceApi(api),
  inquiries: inquiriesApi(api),
  attachments: attachmentsApi(api),
  notifications: notificationsApi(api, events),
});

const nothing = () => undefined;
