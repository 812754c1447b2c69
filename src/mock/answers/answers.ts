import type { OperationId } from '../../contract/operations.js';
import type { Fetch } from '../fetch.js';
import { readOperationKey, type OperationKey, type OperationOf } from '../operation-keys.js';
import type { MockAnswer, MockAnswers, SingleAnswer } from './answer-types.js';
import { checkAnswer, writeAnswer } from './write-answer.js';

/** Answers that a test has given, before the service is asked. */
export interface GivenAnswers {
  /** Sets the answer of an operation, or takes it back. */
  readonly set: <Key extends OperationKey>(key: Key, answer: MockAnswer<OperationOf<Key>>) => void;
  /** Answers what has an answer; everything else goes on. */
  readonly before: (fetch: Fetch) => Fetch;
}

export function givenAnswers(
  given: MockAnswers,
  operationOf: (request: Request) => OperationId | undefined,
): GivenAnswers {
  const always = new Map<OperationId, SingleAnswer>();
  const lists = new Map<OperationId, SingleAnswer[]>();

  function set(key: string, answer: MockAnswer): void {
    const id = readOperationKey(key);
    const all = Array.isArray(answer) ? (answer as readonly SingleAnswer[]) : [answer as SingleAnswer];
    for (const each of all) if (each !== undefined) checkAnswer(id, each);
    lists.delete(id);
    always.delete(id);
    if (Array.isArray(answer)) lists.set(id, [...all]);
    else always.set(id, all[0]);
  }

  for (const [key, answer] of Object.entries(given) as [string, MockAnswer][]) set(key, answer);

  return {
    set: (key, answer) => set(key, answer as MockAnswer),
    before: fetch => async request => {
      const id = operationOf(request);
      const answer = id && (lists.get(id)?.shift() ?? always.get(id));
      if (!answer) return fetch(request);
      const response = await writeAnswer(id, answer, request);
      if (!response) return fetch(request);
      return request.method === 'HEAD' ? new Response(null, response) : response;
    },
  };
}
