import { createInquiry, getInquiry, listInquiries, signIn } from './generated/index.js';
import { client } from './generated/client.gen.js';
import { baseUrl, bearer, problemOf, prove } from './prove.js';

client.setConfig({ baseUrl });

await prove({
  signIn: async body => (await signIn({ body })).data!,
  list: async token => (await listInquiries({ headers: bearer(token) })).data!,
  create: async (token, key, body) =>
    (await createInquiry({ headers: { ...bearer(token), 'Idempotency-Key': key }, body })).data!,
  missing: async (token, receiptNumber) => {
    const { error, response } = await getInquiry({ path: { receiptNumber }, headers: bearer(token) });
    return problemOf(response!.status, error);
  },
});
