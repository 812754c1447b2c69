import { readAnswer } from '../answer.js';
import { shownRequest, type ContractCaller, type Exchange } from '../caller.js';
import { CALL_TIMEOUT_MS } from '../no-answer.js';

/** A request that belongs to no operation. */
export async function sendAny(
  caller: ContractCaller,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Exchange> {
  const { line, token } = caller;
  const request = new Request(`${line.baseUrl}${path}`, {
    method,
    headers: {
      'Accept-Language': 'th',
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    redirect: 'manual',
    signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
  });
  const answer = await readAnswer(await caller.send(request), request.url);
  const operation = `${method} ${new URL(request.url).pathname}`;
  return { id: 'listInquiries', operation, sent: shownRequest(request), answer, violations: [] };
}
