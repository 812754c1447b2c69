export { SmeError } from './errors.js';

import { agencyApi } from './agency.js';
import { attachmentsApi } from './attachments.js';
import { authApi, refreshSession } from './auth.js';
import { businessesApi } from './businesses.js';
import type { SmeClient, SmeClientOptions } from './client.js';
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
  const { getSession, ...transport } = checkedOptions(options);
  const log = sessionLog();
  const tokens = createTokens({ log, getSession, refresh: refreshToken => refreshSession(api, refreshToken) });
  const api = createTransport({ ...transport, tokens });
  return {
    auth: authApi(api, tokens),
    businesses: businessesApi(api),
    privacy: privacyApi(api),
    reference: referenceApi(api),
    inquiries: inquiriesApi(api),
    attachments: attachmentsApi(api),
    notifications: notificationsApi(api),
    agency: agencyApi(api),
    session: {
      get state() {
        return log.state;
      },
      subscribe: log.subscribe,
    },
    api,
  };
}
