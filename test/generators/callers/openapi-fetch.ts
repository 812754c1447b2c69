import createClient from 'openapi-fetch';

import type { paths } from './generated/schema.js';
import { baseUrl, bearer, problemOf, prove } from './prove.js';

const client = createClient<paths>({ baseUrl });

await prove({
  signIn: async body => (await client.POST('/sign-in', { body })).data!,
  list: async token => (await client.GET('/inquiries', { headers: bearer(token) })).data!,
  create: async (token, key, body) =>
    (
      await client.POST('/inquiries', {
        params: { header: { 'Idempotency-Key': key } },
        headers: bearer(token),
        body,
      })
    ).data!,
  missing: async (token, receiptNumber) => {
    const { error, response } = await client.GET('/inquiries/{receiptNumber}', {
      params: { path: { receiptNumber } },
      headers: bearer(token),
    });
    return problemOf(response.status, error);
  },
});
