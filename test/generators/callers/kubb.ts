import { client } from '@kubb/plugin-client/clients/fetch';

import { createInquiry } from './generated/client/createInquiry.js';
import { getInquiry } from './generated/client/getInquiry.js';
import { listInquiries } from './generated/client/listInquiries.js';
import { signIn } from './generated/client/signIn.js';
import { baseUrl, bearer, problemOf, prove } from './prove.js';

client.setConfig({ baseURL: baseUrl });
const as = (token: string) => ({ headers: { ...bearer(token), 'Content-Type': 'application/json' } });

await prove({
  signIn: credentials => signIn(credentials, {}, { headers: { 'Content-Type': 'application/json' } }),
  list: token => listInquiries({}, {}, as(token)),
  create: (token, key, draft) => createInquiry(draft, { 'Idempotency-Key': key }, as(token)),
  missing: async (token, receiptNumber) => {
    // Its client does not throw, and gives the body of every answer alike.
    const body: unknown = await getInquiry(receiptNumber, {}, as(token));
    return problemOf((body as { status: number }).status, body);
  },
});
