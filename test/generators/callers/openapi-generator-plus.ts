import { AuthApi, InquiriesApi } from './generated/index.js';
import { baseUrl, bearer, problemOf, prove } from './prove.js';

const auth = new AuthApi({ basePath: baseUrl });
const inquiries = new InquiriesApi({ basePath: baseUrl });
const as = (token: string) => ({ headers: bearer(token) });

await prove({
  signIn: credentials => auth.signIn(undefined, credentials),
  list: token => inquiries.listInquiries(undefined, undefined, undefined, undefined, undefined, as(token)),
  create: (token, key, draft) => inquiries.createInquiry(undefined, key, draft, as(token)),
  missing: async (token, receiptNumber) => {
    const thrown: unknown = await inquiries
      .getInquiry(undefined, receiptNumber, as(token))
      .catch((error: unknown) => error);
    return thrown instanceof Response ? problemOf(thrown.status, await thrown.json()) : { status: 0, code: undefined };
  },
});
