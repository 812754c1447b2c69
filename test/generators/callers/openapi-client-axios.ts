import { OpenAPIClientAxios, type Document } from 'openapi-client-axios';
import document from './contract.json' with { type: 'json' };

import { baseUrl, bearer, problemOf, prove } from './prove.js';
import type { Client } from './generated/client.js';

const api = new OpenAPIClientAxios({ definition: document as unknown as Document, withServer: { url: baseUrl } });
const client = await api.init<Client>();

await prove({
  signIn: async credentials => (await client.signIn(null, credentials)).data,
  list: async token => (await client.listInquiries(null, null, { headers: bearer(token) })).data,
  create: async (token, key, draft) =>
    (await client.createInquiry({ 'Idempotency-Key': key }, draft, { headers: bearer(token) })).data,
  missing: async (token, receiptNumber) => {
    const asked = { headers: bearer(token), validateStatus: () => true };
    const { status, data } = await client.getInquiry({ receiptNumber }, null, asked);
    return problemOf(status, data);
  },
});
