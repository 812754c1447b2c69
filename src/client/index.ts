export { SmeError } from './errors.js';

import { agencyApi } from './agency.js';
import { attachmentsApi } from './attachments.js';
import { accountOf, authApi, endSession, refreshSession } from './auth.js';
import { businessesApi } from './businesses.js';
import type { SmeClient, SmeClientOptions } from './client.js';
import { createClock } from './clock.js';
import { inquiriesApi } from './inquiries.js';
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
  const api = createTransport({ ...transport, tokens, clock });
  const name = `${baseUrl} ${log.events.keptBy} ${keepSession}`;
  const auth = authApi(api, tokens, log.events, { name, language, signOut });
  const client: SmeClient = {
    auth,
    businesses: businessesApi(api),
    privacy: privacyApi(api),
    reference: referenceApi(api),
    inquiries: inquiriesApi(api),
    attachments: attachmentsApi(api),
    notifications: notificationsApi(api, log.events),
    agency: agencyApi(api),
    session: log.events,
    clock: { now: clock.now },
    api,
    close: tokens.close,
  };
  return { client, rest: tokens.rest, wake: tokens.wake };
}

const nothing = () => undefined;
