import { readAnswer } from '../answer.js';
import type { ContractCaller, Exchange } from '../caller.js';
import { CALL_TIMEOUT_MS } from '../no-answer.js';
import { shownText } from '../redact.js';

/** A request that belongs to no operation. It is shown as one of the list, where it stands nearest to. */
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
  const shown = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return { id: 'listInquiries', sent: shownText([`${method} ${path}`, ...shown].join('\n')), answer, violations: [] };
}
