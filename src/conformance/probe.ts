import type { ContractCaller } from './caller.js';
import { answerValidators } from '../contract/answer-validators.js';
import type { ServiceDescription } from '../contract/types.js';
import { NoService } from './finding.js';
import { readAnswer } from './answer.js';

/** Throws {@link NoService} when what answers at the address is no service of this contract at all. */
export async function probe(visitor: ContractCaller): Promise<void> {
  const request = visitor.request('listAccountTypes');
  const response = await visitor.send(request);
  const { status, headers, json } = await readAnswer(response, request.url);
  const { href } = new URL(request.url);
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400))
    throw new NoService(
      `${href} redirects to ${headers.get('Location') ?? 'another address'}. Give the address of the service itself.`,
    );
  if (headers.get('Content-Type')?.includes('html'))
    throw new NoService(
      `${href} answers with a page, status ${status}, so there is no service. Does the address end in /v1?`,
    );
  if (json === undefined) throw new NoService(`${href} answers with something that is no JSON, status ${status}.`);
  if (status === 404) throw new NoService(`${href} does not exist there. Does the address end in /v1?`);
}

/** What the service says of itself; nothing where it has no `GET /service`. Whether it says so rightly is a check of its own. */
export async function readDescription(visitor: ContractCaller): Promise<Partial<ServiceDescription>> {
  const request = visitor.request('getService');
  const { status, json } = await readAnswer(await visitor.send(request), request.url);
  return status === 200 && answerValidators.getService[200]?.(json) === true ? (json as ServiceDescription) : {};
}
