import { isAxiosError } from 'axios';

import { createApiClient } from './generated/client.js';
import { baseUrl, bearer, problemOf, prove } from './prove.js';

const client = createApiClient(baseUrl);

await prove({
  signIn: credentials => client.signIn(credentials),
  list: token => client.listInquiries({ headers: bearer(token) }),
  create: (token, key, draft) => client.createInquiry(draft, { headers: { ...bearer(token), 'Idempotency-Key': key } }),
  missing: async (token, receiptNumber) => {
    const thrown: unknown = await client
      .getInquiry({ params: { receiptNumber }, headers: bearer(token) })
      .catch((error: unknown) => error);
    const { response } = isAxiosError<unknown>(thrown) ? thrown : { response: undefined };
    return problemOf(response?.status ?? 0, response?.data);
  },
});
