import type { OperationId } from '../../contract/operations.js';
import { answerWithoutBody } from '../answer.js';
import { shownRequest, type ContractCall, type ContractCaller, type Exchange } from '../caller.js';

/** Calls an operation, offered or not, and reads the head of its answer only: a stream would never end. */
export async function answerHead(caller: ContractCaller, id: OperationId, options: ContractCall): Promise<Exchange> {
  const request = caller.request(id, options);
  const response = await caller.send(request);
  await response.body?.cancel();
  return { id, sent: shownRequest(request, options), answer: answerWithoutBody(response), violations: [] };
}
