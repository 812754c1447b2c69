/** A request made into a call: its parameters and body read, and held against the contract. */
import { operations, type Operation, type OperationId } from '../../contract/operations.js';
import type { FieldError } from '../../contract/types.js';
import { validators, type Validator } from '../../contract/validators.js';
import { readJson, requireMediaType } from './body.js';
import { fieldErrors } from './field-errors.js';
import { notFound, ProblemError } from './problem.js';

const JSON_TYPE = 'application/json';

/** Validators know headers in lower case; callers know them like this. */
const headerNames: ReadonlyMap<string, string> = new Map([
  ['idempotency-key', 'Idempotency-Key'],
  ['content-range', 'Content-Range'],
  ['last-event-id', 'Last-Event-ID'],
]);

export interface CallValues {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/**
 * Reads the values of a call. Throws a problem for what does not keep the contract; a path that cannot name anything is
 * answered like one that names nothing.
 */
export async function readCall(
  id: OperationId,
  request: Request,
  path: Readonly<Record<string, string>>,
): Promise<CallValues> {
  const operation: Operation = operations[id];
  const { path: pathValidator, query: queryValidator, header, body } = validators[id];

  if (pathValidator && !pathValidator({ ...path })) throw notFound();
  const query = queryValidator ? queryValues(new URL(request.url).searchParams) : {};
  const errors = [
    ...check('query', queryValidator, query),
    ...(header ? check('header', header, headerValues(request.headers)).map(namedHeader) : []),
  ];
  const keyIsMissing = errors.some(error => error.pointer === '/Idempotency-Key' && error.code === 'required');
  if (keyIsMissing) throw new ProblemError('idempotency_key_required');
  refuse(errors, operation);

  if (operation.body?.mediaType !== JSON_TYPE) return { path, query, body: undefined };
  requireMediaType(request, JSON_TYPE);
  const value = await readJson(request, operation.body.maxBytes);
  refuse(check('body', body, value), operation);
  return { path, query, body: value };
}

/** Every parameter once as text; one that is repeated as a list, which no parameter of the contract takes. */
function queryValues(parameters: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    [...new Set(parameters.keys())].map(name => {
      const values = parameters.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

function headerValues(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => headerNames.has(name)));
}

function namedHeader(error: FieldError): FieldError {
  const name = error.pointer.slice(1);
  return { ...error, pointer: `/${headerNames.get(name) ?? name}` };
}

function check(place: FieldError['in'], validator: Validator | undefined, value: unknown): FieldError[] {
  if (!validator) return [];
  return validator(value) ? [] : fieldErrors(place, validator.errors ?? [], value);
}

function refuse(errors: readonly FieldError[], { statuses }: Operation): void {
  if (errors.length === 0) return;
  throw new ProblemError('invalid_request', { errors, ...(!statuses.includes(422) && { status: 400 }) });
}
