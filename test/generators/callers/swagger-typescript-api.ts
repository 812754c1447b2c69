import { Api, type HttpResponse, type Problem } from './generated/api.js';
import { baseUrl, bearer, problemOf, prove } from './prove.js';

const api = new Api({ baseUrl });

await prove({
  signIn: async credentials => (await api.signIn.signIn(credentials)).data,
  list: async token => (await api.inquiries.listInquiries({}, { headers: bearer(token) })).data,
  create: async (token, key, draft) =>
    (await api.inquiries.createInquiry(draft, { headers: { ...bearer(token), 'Idempotency-Key': key } })).data,
  missing: async (token, receiptNumber) => {
    const answer: unknown = await api.inquiries
      .getInquiry(receiptNumber, { headers: bearer(token) })
      .catch((thrown: unknown) => thrown);
    const { status, error } = answer as HttpResponse<unknown, Problem>;
    return problemOf(status, error);
  },
});
