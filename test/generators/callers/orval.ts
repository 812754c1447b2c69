import { createInquiry, getInquiry, listInquiries, signIn } from './generated/client.js';
import { bearer, baseUrl, problemOf, prove } from './prove.js';

// The functions call `fetch` with paths of the contract.
const { fetch } = globalThis;
globalThis.fetch = (input, init) => fetch(String(input).startsWith('/') ? baseUrl + String(input) : input, init);

function good<Answer extends { status: number; data: unknown }, Status extends number>(answer: Answer, status: Status) {
  if (answer.status !== status) throw new Error(`the answer is ${answer.status}`);
  return answer.data as Extract<Answer, { status: Status }>['data'];
}

await prove({
  signIn: async body => good(await signIn(body), 200),
  list: async token => good(await listInquiries(undefined, { headers: bearer(token) }), 200),
  create: async (token, key, draft) =>
    good(await createInquiry(draft, { headers: { ...bearer(token), 'Idempotency-Key': key } }), 201),
  missing: async (token, receiptNumber) => {
    const { status, data } = await getInquiry(receiptNumber, { headers: bearer(token) });
    return problemOf(status, data);
  },
});
