/** What a mock can be given as the answer of each operation. */
import type { operations, OperationId } from '../../contract/operations.js';
import type { operations as Contract } from '../../contract/schema.js';
import type { Problem } from '../../contract/types.js';
import type { OperationKey, OperationOf } from '../operation-keys.js';

type GivenStatus = 200 | 201 | 202 | 204;

type Documented<Id extends OperationId> = (typeof operations)[Id]['statuses'][number];

/** The statuses that an operation answers with a problem. */
export type ProblemStatus<Id extends OperationId> = Exclude<Documented<Id>, GivenStatus | 206 | 304 | 408 | 431>;

/** What gateways and other software in front of the service also answer with. */
type GatewayStatus = 403 | 404 | 405 | 408 | 410 | 418 | 431 | 500 | 501 | 502 | 503 | 504;

type AnswerBody<Response> = Response extends { content: { 'application/json': infer Body } }
  ? { readonly body: Body }
  : Response extends { content: Record<string, unknown> }
    ? { readonly body: string | Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer> }
    : { readonly body?: undefined };

/** A success: what the contract has for the operation. Without a status, the operation's own. */
type SuccessAnswer<Id extends OperationId> = {
  [Status in keyof Contract[Id]['responses'] & GivenStatus]: {
    readonly status?: Status;
    readonly headers?: Readonly<Record<string, string>>;
  } & AnswerBody<Contract[Id]['responses'][Status]>;
}[keyof Contract[Id]['responses'] & GivenStatus];

/** A failure. Members of the body replace those of the contract's problem with this status; a text is sent as it is. */
interface ErrorAnswer<Id extends OperationId> {
  readonly status: ProblemStatus<Id> | GatewayStatus;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Partial<Problem> | string;
}

/** Answers each request; `undefined` leaves this one to the service. */
export type AnswerFunction = (request: Request) => Response | undefined | Promise<Response | undefined>;

/** One answer: the status of a problem, a whole answer, or a function; `undefined` is what the service itself answers. */
export type SingleAnswer<Id extends OperationId = OperationId> =
  ProblemStatus<Id> | SuccessAnswer<Id> | ErrorAnswer<Id> | AnswerFunction | undefined;

/** The answer of an operation. A list is used up, one answer after the other; then the service answers again. */
export type MockAnswer<Id extends OperationId = OperationId> = SingleAnswer<Id> | readonly SingleAnswer<Id>[];

/** Answers by operation: `{ 'GET /inquiries': 503, listCategories: { body: { … } } }`. */
export type MockAnswers = { readonly [Key in OperationKey]?: MockAnswer<OperationOf<Key>> };
