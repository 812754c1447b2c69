// Generated from openapi.yaml by `npm run generate`. Do not edit.
export const signInMethods = ['password', 'redirect'] as const;
export type SignInMethod = (typeof signInMethods)[number];

/** Where an inquiry stands: `new` until an agency takes it up, then `in_progress`, at last `completed`. */
export const inquiryStatuses = ['new', 'in_progress', 'completed'] as const;
export type InquiryStatus = (typeof inquiryStatuses)[number];

/** Whose turn it is. */
export const waitingForParties = ['agency', 'citizen', 'none'] as const;
export type WaitingFor = (typeof waitingForParties)[number];

export const historyKinds = [
  'sent',
  'accepted',
  'replied',
  'forwarded',
  'information_requested',
  'completed',
  'declined',
  'corrected',
  'citizen_replied',
  'withdrawn',
] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** `activity`: latest activity first, which is `lastOfficerChangeAt`, or `contactedAt` where that is later or the other is null. `contacted`: latest `contactedAt` first. Equal times come by receipt number, the higher one first. */
export const inquirySorts = ['activity', 'contacted'] as const;
export type InquirySort = (typeof inquirySorts)[number];

/** Age in whole Bangkok days of the latest officer change. A change of today is in `1-7`. */
export const notificationBuckets = ['1-7', '8-15', 'over-15'] as const;
export type NotificationBucket = (typeof notificationBuckets)[number];

/** How the account is tied to the business; `self` when the account is the business. */
export const businessRelations = ['owner', 'director', 'delegate', 'self'] as const;
export type BusinessRelation = (typeof businessRelations)[number];

/** What may be sent. `x-extensions` are the file name endings of each, in the same order. */
export const attachmentMediaTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;
export type AttachmentMediaType = (typeof attachmentMediaTypes)[number];

/** `awaiting_content` until every byte has come; `scanning` until a scan, where there is one, has ended. */
export const attachmentStates = ['awaiting_content', 'scanning', 'ready', 'refused'] as const;
export type AttachmentState = (typeof attachmentStates)[number];

/** Stable; branch on this. */
export const problemCodes = [
  'invalid_json',
  'invalid_request',
  'unsupported_media_type',
  'body_too_large',
  'not_found',
  'method_not_allowed',
  'not_signed_in',
  'session_expired',
  'sign_in_failed',
  'password_not_accepted_here',
  'code_not_valid',
  'return_address_refused',
  'idempotency_key_required',
  'idempotency_key_reused',
  'not_allowed_now',
  'attachment_offset_mismatch',
  'attachment_content_mismatch',
  'attachment_infected',
  'attachment_in_use',
  'attachment_not_ready',
  'precondition_failed',
  'too_many_requests',
  'service_unavailable',
  'internal_error',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Stable; why one value is not good. `required`: missing, or empty after it was cleaned. `unknown_field`: this document does not have it. `wrong_type`, `too_short`, `too_long`, `too_small`, `too_big`, `too_many`, `duplicate`, `not_in_list` and `bad_format`: against the schema, with its bound as `limit`. `bad_date`: no such day. `year_out_of_range`: before 1900 or after 2200, which is a Buddhist year that nobody has converted. `range_reversed`: `from` is after `to`. `not_digits`: a number has other characters. `not_known`: an id that the account cannot use, also another's. `not_ready`: an attachment that is not complete. `too_common`: a password that is easily guessed. */
export const fieldErrorCodes = [
  'required',
  'unknown_field',
  'wrong_type',
  'too_short',
  'too_long',
  'too_small',
  'too_big',
  'too_many',
  'duplicate',
  'not_in_list',
  'bad_format',
  'bad_date',
  'year_out_of_range',
  'range_reversed',
  'not_digits',
  'not_known',
  'not_ready',
  'too_common',
] as const;
export type FieldErrorCode = (typeof fieldErrorCodes)[number];

/** How a completed inquiry ended. */
export const outcomes = ['answered', 'declined', 'withdrawn', 'merged'] as const;
export type Outcome = (typeof outcomes)[number];

/** Size class under the ministerial regulation of B.E. 2562 (2019). */
export const businessSizes = ['micro', 'small', 'medium', 'large'] as const;
export type BusinessSize = (typeof businessSizes)[number];

/** File name endings of each media type that may be sent. */
export const attachmentExtensions = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
} as const satisfies Record<AttachmentMediaType, readonly string[]>;
