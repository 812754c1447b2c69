import { createInquiry, getInquiry, listInquiries, signIn } from './generated/smeComponents.js';
import { baseUrl, bearer, problemOf, prove } from './prove.js';

// What it writes calls `window.fetch` with `/v1`, and is for the developer to change.
const { fetch } = globalThis;
const moved: typeof fetch = (input, init) => fetch(String(input).replace(/^\/v1/, baseUrl), init);
Object.assign(globalThis, { window: { fetch: moved } });
const as = (token: string): object => bearer(token);

await prove({
  signIn: body => signIn({ body }),
  list: token => listInquiries({ headers: as(token) }),
  create: (token, key, body) => createInquiry({ headers: { 'Idempotency-Key': key, ...as(token) }, body }),
  missing: async (token, receiptNumber) => {
    const thrown: unknown = await getInquiry({ pathParams: { receiptNumber }, headers: as(token) }).catch(
      (error: unknown) => error,
    );
    return problemOf((thrown as { status: number }).status, thrown);
  },
});
