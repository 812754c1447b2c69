/** Turns a request into a call: parses its parameters and body and validates them against the contract. */
import { operations, type Operation, type OperationId } from '../../contract/operations.js';
import type { FieldError } from '../../contract/types.js';
import { validators, type Validator } from '../../contract/validators.js';
import { cleanBody } from './clean-body.js';
import { readJson, assertNoContentCoding, assertMediaType } from './body.js';
import { toFieldErrors } from './field-errors.js';
import { notFound, ProblemError } from './problem.js';

const JSON_TYPE = 'application/json';

export interface CallValues {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Only the operation's header parameters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * Reads the values of a call. Throws a problem for what violates the contract. A path that cannot name anything is answered like
 * one that names nothing.
 */
export async function readCall(
  id: OperationId,
  request: Request,
  path: Readonly<Record<string, string>>,
): Promise<CallValues> {
  const operation: Operation = operations[id];
  const { path: pathValidator, query: queryValidator, header, body } = validators[id];

  if (pathValidator && !pathValidator({ ...path })) throw notFound();
  const query = queryValidator ? queryValues(new URL(request.url).searchParams, operation) : {};
  const headers = headerValues(request.headers, operation);
  const errors = [...validate('query', queryValidator, query), ...validate('header', header, headers)];
  const keyIsMissing = errors.some(error => error.pointer === '/Idempotency-Key' && error.code === 'required');
  if (keyIsMissing) throw new ProblemError('idempotency_key_required');
  throwIfInvalid(errors, operation);

  if (operation.body) assertNoContentCoding(request);
  if (operation.body?.mediaType !== JSON_TYPE) return { path, query, headers, body: undefined };
  assertMediaType(request, JSON_TYPE);
  const value = cleanBody(await readJson(request, operation.body.maxBytes), operation.body.cleaned);
  throwIfInvalid(validate('body', body, value), operation);
  return { path, query, headers, body: value };
}

/** Every parameter once, with its type. A repeated one becomes a list, which no parameter of the contract accepts. */
function queryValues(parameters: URLSearchParams, { query: types = {} }: Operation): Record<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [name, text] of parameters) {
    const value = Object.hasOwn(types, name) ? typedValue(text, types[name]) : text;
    values.set(name, values.has(name) ? [values.get(name), value] : value);
  }
  return Object.fromEntries(values);
}

/** Parses a number or boolean. Any other text stays text, and then fails validation. */
function typedValue(text: string, type: string | undefined): unknown {
  if (type === 'integer' && /^(0|-?[1-9]\d{0,14})$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function headerValues(headers: Headers, { headers: names = [] }: Operation): Record<string, string> {
  return Object.fromEntries(
    names.flatMap(name => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

function validate(place: FieldError['place'], validator: Validator | undefined, value: unknown): FieldError[] {
  if (!validator) return [];
  return validator(value) ? [] : toFieldErrors(place, validator.errors ?? [], value);
}

function throwIfInvalid(errors: readonly FieldError[], { statuses }: Operation): void {
  if (errors.length === 0) return;
  throw new ProblemError('invalid_request', { errors, ...(!statuses.includes(422) && { status: 400 }) });
}
