export { SmeError } from './errors.js';

import { agencyApi } from './agency.js';
import { attachmentsApi } from './attachments.js';
import { authApi, endSession, refreshSession } from './auth.js';
import { businessesApi } from './businesses.js';
import type { SmeClient, SmeClientOptions } from './client.js';
import { createClock } from './clock.js';
import { inquiriesApi } from './inquiries.js';
import { notificationsApi } from './notifications.js';
import { checkedOptions } from './options.js';
import { privacyApi } from './privacy.js';
import { referenceApi } from './reference.js';
import { sessionLog } from './session.js';
import { createTokens } from './tokens.js';
import { createTransport } from './transport.js';

/**
 * A client of one service, for one person at a time.
 *
 * @throws {TypeError} when the options cannot work, with what to do about it.
 */
export function createSmeClient(options: SmeClientOptions): SmeClient {
  const { getSession, keepSession, ...transport } = checkedOptions(options);
  const { baseUrl, language } = transport;
  const clock = createClock();
  const log = sessionLog(getSession ? 'host' : 'client');
  const tokens = createTokens({
    log,
    baseUrl,
    getSession,
    kept: keepSession && import('./session-kept.js').then(({ keptInTab }) => keptInTab(baseUrl), nothing),
    refresh: (refreshToken, extend) => refreshSession(api, refreshToken, extend),
    // Forgotten here in any case; a session that the service could not be told of ends by itself.
    endedElsewhere: ended => void endSession(api, ended).catch(nothing),
    // The answer is not of interest: a refusal ends the session where calls are made.
    verify: () => void api.GET('/session').catch(nothing),
  });
  const api = createTransport({ ...transport, tokens, clock });
  return {
    auth: authApi(api, tokens, log.events, { name: `${baseUrl} ${log.events.keptBy} ${keepSession}`, language }),
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
  };
}

const nothing = () => undefined;
