import { readAnswer } from '../answer.js';
import type { Exchange } from '../caller.js';
import { CALL_TIMEOUT_MS } from '../no-answer.js';
import { shownText } from '../redact.js';
import type { World } from '../world.js';

/** A request that belongs to no operation. It is shown as one of the list, where it stands nearest to. */
export async function sendAny(
  world: World,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Exchange> {
  const { baseUrl } = world.visitor.line;
  const request = new Request(`${baseUrl}${path}`, {
    method,
    headers: { 'Accept-Language': 'th', ...headers },
    redirect: 'manual',
    signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
  });
  const isSigned = method !== 'OPTIONS' && world.citizen.token !== undefined;
  if (isSigned) request.headers.set('Authorization', `Bearer ${world.citizen.token ?? ''}`);
  const answer = await readAnswer(await world.visitor.send(request), request.url);
  const shown = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return { id: 'listInquiries', sent: shownText([`${method} ${path}`, ...shown].join('\n')), answer, violations: [] };
}
