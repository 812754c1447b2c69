import { createInquiry, defaults, getInquiry, listInquiries, signIn } from './generated/client.js';
import { baseUrl, bearer, problemOf, prove } from './prove.js';

defaults.baseUrl = baseUrl;

function good<Answer extends { status: number; data?: unknown }, Status extends number>(
  answer: Answer,
  status: Status,
) {
  if (answer.status !== status) throw new Error(`the answer is ${answer.status}`);
  return (answer as Extract<Answer, { status: Status }>).data as Extract<
    Answer,
    { status: Status; data: unknown }
  >['data'];
}

await prove({
  signIn: async credentials => good(await signIn(credentials), 200),
  list: async token => good(await listInquiries({}, { headers: bearer(token) }), 200),
  create: async (token, key, draft) => good(await createInquiry(key, draft, {}, { headers: bearer(token) }), 201),
  missing: async (token, receiptNumber) => {
    const answer = await getInquiry(receiptNumber, {}, { headers: bearer(token) });
    return problemOf(answer.status, 'data' in answer ? answer.data : undefined);
  },
});
