// Generated from openapi.yaml by `npm run generate`. Do not edit.
import type { OperationId } from './operations.js';

/** One finding of a validator, as Ajv reports it. */
export interface Finding {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** True when the value keeps the contract; otherwise `errors` has the findings of this call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Finding[] | null;
}

export interface OperationValidators {
  readonly path?: Validator;
  readonly query?: Validator;
  readonly header?: Validator;
  readonly body?: Validator;
  /** By status; only answers that carry JSON. */
  readonly responses: Readonly<Record<number, Validator>>;
}

export const validators: Readonly<Record<OperationId, OperationValidators>>;
