/**
 * The typed client of the SME One ID service.
 *
 * @module
 */
export { createSmeClient, isSmeError, SmeError } from './client/index.js';
export { withResponse, type WithResponse } from './client/with-response.js';

export type * from './client/client.js';
export type * from './client/client-options.js';
export type * from './client/streams/live.js';
export type { Clock } from './client/transport/clock.js';
export type { CallHooks, RequestFacts, ResponseFacts } from './client/transport/hooks.js';
export type { ClientErrorCode, KnownErrorCode, SmeErrorCode, SmeErrorOptions } from './client/errors.js';
export type {
  AttachmentMediaType,
  AttachmentState,
  BusinessRelation,
  BusinessSize,
  FieldErrorCode,
  HistoryKind,
  InquirySort,
  InquiryStatus,
  NotificationBucket,
  Outcome,
  ProblemCode,
  SignInMethod,
  WaitingFor,
} from './contract/codes.js';
export type { components, operations, paths } from './contract/schema.js';
export type * from './contract/types.js';
