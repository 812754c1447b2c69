/** What a handler receives and returns, for each operation of the contract. */
import type { OperationId, operations } from '../../contract/operations.js';
import type { operations as Contract } from '../../contract/schema.js';
import type { AccountRecord, ListVersion, PartyId, SessionRecord } from '../store/records.js';

/** A citizen or a juristic person, identified by an access token. */
export interface SignedInCaller {
  readonly kind: 'session';
  readonly party: PartyId;
  readonly account: AccountRecord;
  readonly session: SessionRecord;
  readonly listVersion?: ListVersion;
}

/** An agency's own system, identified by its credential. */
export interface AgencyCaller {
  readonly kind: 'agency';
  readonly party: PartyId;
  readonly agencyId: string;
  readonly listVersion?: ListVersion;
}

interface CallerByName {
  session: SignedInCaller;
  agency: AgencyCaller;
}

export type CallerOf<Id extends OperationId> = [(typeof operations)[Id]['callers'][number]] extends [never]
  ? undefined
  : CallerByName[(typeof operations)[Id]['callers'][number]];

type BodyOf<Id extends OperationId> = Contract[Id] extends {
  requestBody?: { content: { 'application/json': infer Body } };
}
  ? Body
  : undefined;

type CallParameters<Id extends OperationId, Place extends 'path' | 'query' | 'header'> = NonNullable<
  Contract[Id]['parameters'][Place]
>;

/** One request, parsed and validated against the contract. */
export interface Call<Id extends OperationId = OperationId> {
  readonly operationId: Id;
  /** For what is not a parameter: the origin of the call, and bodies that are not JSON. */
  readonly request: Request;
  readonly requestId: string;
  /** When the request arrived, by the service's clock. Every instant that the operation writes or compares with. */
  readonly at: Date;
  readonly caller: CallerOf<Id>;
  readonly path: CallParameters<Id, 'path'>;
  readonly query: CallParameters<Id, 'query'>;
  /** The header parameters of the operation; other headers are left out. */
  readonly headers: CallParameters<Id, 'header'>;
  readonly body: BodyOf<Id>;
}

type Headers = Readonly<Record<string, string>>;

type SuccessStatus = 200 | 201 | 202 | 204 | 304;

/** Operations whose JSON is too long for one text, and is streamed instead. */
export type StreamedJson = 'exportMyData';

type ContentOf<Response, Id> = Response extends { content: { 'application/json': infer Body } }
  ? Id extends StreamedJson
    ? { readonly stream: ReadableStream<Uint8Array> }
    : { readonly body: Body }
  : Response extends { content: Record<string, unknown> }
    ? { readonly stream: ReadableStream<Uint8Array> }
    : unknown;

/** A success response that the contract documents for the operation; anything else is a `ProblemError`. */
export type AnswerOf<Id extends OperationId> = {
  [Status in keyof Contract[Id]['responses'] & SuccessStatus]: {
    readonly status: Status;
    readonly headers?: Headers;
  } & ContentOf<Contract[Id]['responses'][Status], Id>;
}[keyof Contract[Id]['responses'] & SuccessStatus];

/** The response of any operation, without its type. */
export interface AnyAnswer {
  readonly status: number;
  readonly headers?: Headers;
  readonly body?: unknown;
  readonly stream?: ReadableStream<Uint8Array>;
}

export type Handler<Id extends OperationId> = (call: Call<Id>) => Promise<AnswerOf<Id>>;

/** A handler for every operation of the contract: none missing, none extra. */
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };
