// Generated from openapi.yaml by `npm run generate`. Do not edit.
import type { OperationId } from './operations.js';
import type { Validator } from './validators.js';

/** By operation and status; only answers that carry JSON. Further members are good, as the contract says. */
export const answerValidators: Readonly<Record<OperationId, Readonly<Record<number, Validator>>>>;

/** For the data of an event of `GET /notifications/stream`. */
export const streamEventValidator: Validator;
