// Generated from openapi.yaml by `npm run generate`. Do not edit.
/** Who may call: nobody named means everybody. */
export type Caller = 'session' | 'agency';

/** How a person's text is cleaned: paragraphs, one line, or one line with its letters as they came. */
export type Cleaning = 'text' | 'line' | 'typed';

export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly tag: string;
  readonly callers: readonly Caller[];
  readonly body?: {
    readonly mediaType: string;
    readonly required: boolean;
    readonly maxBytes: number;
    /** The fields that are cleaned before they are held against the contract. */
    readonly cleaned?: Readonly<Record<string, Cleaning>>;
  };
  /** The parameters of the query, each with its type. */
  readonly query?: Readonly<Record<string, 'string' | 'integer' | 'boolean'>>;
  /** The headers that are parameters, as the contract writes them. */
  readonly headers?: readonly string[];
  /** Every status that the contract documents. */
  readonly statuses: readonly number[];
}

/** The version of the contract, as its `info` has it. */
export const contractVersion = '1.0.0';

export const operations = {
  listAccountTypes: {
    method: 'GET',
    path: '/account-types',
    tag: 'auth',
    callers: [],
    statuses: [200, 400, 408, 429, 431, 500, 503],
  },
  signIn: {
    method: 'POST',
    path: '/sign-in',
    tag: 'auth',
    callers: [],
    body: { mediaType: 'application/json', required: true, maxBytes: 10240, cleaned: { username: 'typed' } },
    statuses: [200, 400, 401, 403, 408, 413, 415, 422, 429, 431, 500, 503],
  },
  startSignInRedirect: {
    method: 'POST',
    path: '/sign-in/redirects',
    tag: 'auth',
    callers: [],
    body: { mediaType: 'application/json', required: true, maxBytes: 10240 },
    statuses: [201, 400, 408, 413, 415, 422, 429, 431, 500, 503],
  },
  exchangeSignInCode: {
    method: 'POST',
    path: '/sign-in/exchanges',
    tag: 'auth',
    callers: [],
    body: { mediaType: 'application/json', required: true, maxBytes: 10240 },
    statuses: [200, 400, 408, 413, 415, 422, 429, 431, 500, 503],
  },
  getSession: {
    method: 'GET',
    path: '/session',
    tag: 'auth',
    callers: ['session'],
    statuses: [200, 400, 401, 408, 429, 431, 500, 503],
  },
  signOut: {
    method: 'DELETE',
    path: '/session',
    tag: 'auth',
    callers: ['session'],
    statuses: [204, 400, 401, 408, 429, 431, 500, 503],
  },
  refreshSession: {
    method: 'POST',
    path: '/session/refresh',
    tag: 'auth',
    callers: [],
    body: { mediaType: 'application/json', required: true, maxBytes: 10240 },
    statuses: [200, 400, 401, 408, 413, 415, 422, 429, 431, 500, 503],
  },
  requestPasswordReset: {
    method: 'POST',
    path: '/password-resets',
    tag: 'auth',
    callers: [],
    body: { mediaType: 'application/json', required: true, maxBytes: 10240, cleaned: { username: 'typed' } },
    statuses: [202, 400, 408, 413, 415, 422, 429, 431, 500, 503],
  },
  completePasswordReset: {
    method: 'POST',
    path: '/password-resets/{token}',
    tag: 'auth',
    callers: [],
    body: { mediaType: 'application/json', required: true, maxBytes: 10240 },
    statuses: [204, 400, 404, 408, 413, 415, 422, 429, 431, 500, 503],
  },
  listBusinesses: {
    method: 'GET',
    path: '/businesses',
    tag: 'businesses',
    callers: ['session'],
    statuses: [200, 400, 401, 408, 429, 431, 500, 503],
  },
  getBusiness: {
    method: 'GET',
    path: '/businesses/{businessId}',
    tag: 'businesses',
    callers: ['session'],
    statuses: [200, 400, 401, 404, 408, 429, 431, 500, 503],
  },
  exportMyData: {
    method: 'GET',
    path: '/export',
    tag: 'privacy',
    callers: ['session'],
    statuses: [200, 400, 401, 408, 429, 431, 500, 503],
  },
  exportMyInquiries: {
    method: 'GET',
    path: '/export/inquiries',
    tag: 'privacy',
    callers: ['session'],
    statuses: [200, 400, 401, 408, 429, 431, 500, 503],
  },
  listAgencies: {
    method: 'GET',
    path: '/agencies',
    tag: 'reference',
    callers: ['session'],
    statuses: [200, 304, 400, 401, 408, 429, 431, 500, 503],
  },
  listCategories: {
    method: 'GET',
    path: '/categories',
    tag: 'reference',
    callers: ['session'],
    statuses: [200, 304, 400, 401, 408, 429, 431, 500, 503],
  },
  getService: {
    method: 'GET',
    path: '/service',
    tag: 'reference',
    callers: [],
    statuses: [200, 304, 400, 408, 429, 431, 500, 503],
  },
  listInquiries: {
    method: 'GET',
    path: '/inquiries',
    tag: 'inquiries',
    callers: ['session'],
    query: { status: 'string', sort: 'string', limit: 'integer', cursor: 'string' },
    statuses: [200, 401, 408, 422, 429, 431, 500, 503],
  },
  createInquiry: {
    method: 'POST',
    path: '/inquiries',
    tag: 'inquiries',
    callers: ['session'],
    body: {
      mediaType: 'application/json',
      required: true,
      maxBytes: 131072,
      cleaned: { subject: 'line', detail: 'text' },
    },
    headers: ['Idempotency-Key'],
    statuses: [201, 400, 401, 408, 409, 413, 415, 422, 429, 431, 500, 503],
  },
  searchInquiries: {
    method: 'POST',
    path: '/inquiries/search',
    tag: 'inquiries',
    callers: ['session'],
    body: {
      mediaType: 'application/json',
      required: true,
      maxBytes: 10240,
      cleaned: { receiptNumber: 'typed', text: 'line' },
    },
    statuses: [200, 400, 401, 408, 413, 415, 422, 429, 431, 500, 503],
  },
  getInquiry: {
    method: 'GET',
    path: '/inquiries/{receiptNumber}',
    tag: 'inquiries',
    callers: ['session'],
    statuses: [200, 400, 401, 404, 408, 429, 431, 500, 503],
  },
  listHistory: {
    method: 'GET',
    path: '/inquiries/{receiptNumber}/history',
    tag: 'inquiries',
    callers: ['session'],
    statuses: [200, 400, 401, 404, 408, 429, 431, 500, 503],
  },
  replyToInquiry: {
    method: 'POST',
    path: '/inquiries/{receiptNumber}/replies',
    tag: 'inquiries',
    callers: ['session'],
    body: { mediaType: 'application/json', required: true, maxBytes: 131072, cleaned: { detail: 'text' } },
    headers: ['Idempotency-Key'],
    statuses: [201, 400, 401, 404, 408, 409, 413, 415, 422, 429, 431, 500, 503],
  },
  withdrawInquiry: {
    method: 'POST',
    path: '/inquiries/{receiptNumber}/withdrawal',
    tag: 'inquiries',
    callers: ['session'],
    body: { mediaType: 'application/json', required: true, maxBytes: 131072, cleaned: { reason: 'text' } },
    headers: ['Idempotency-Key'],
    statuses: [200, 400, 401, 404, 408, 409, 413, 415, 422, 429, 431, 500, 503],
  },
  createAttachment: {
    method: 'POST',
    path: '/attachments',
    tag: 'attachments',
    callers: ['session', 'agency'],
    body: { mediaType: 'application/json', required: true, maxBytes: 10240, cleaned: { name: 'line' } },
    statuses: [201, 400, 401, 408, 413, 415, 422, 429, 431, 500, 503],
  },
  deleteAttachment: {
    method: 'DELETE',
    path: '/attachments/{attachmentId}',
    tag: 'attachments',
    callers: ['session', 'agency'],
    statuses: [204, 400, 401, 404, 408, 409, 429, 431, 500, 503],
  },
  downloadAttachmentContent: {
    method: 'GET',
    path: '/attachments/{attachmentId}/content',
    tag: 'attachments',
    callers: ['session', 'agency'],
    statuses: [200, 400, 401, 404, 408, 409, 429, 431, 500, 503],
  },
  uploadAttachmentContent: {
    method: 'PUT',
    path: '/attachments/{attachmentId}/content',
    tag: 'attachments',
    callers: ['session', 'agency'],
    body: { mediaType: 'application/octet-stream', required: false, maxBytes: 26214400 },
    headers: ['Content-Range'],
    statuses: [200, 202, 401, 404, 408, 409, 413, 415, 422, 429, 431, 500, 503],
  },
  listNotifications: {
    method: 'GET',
    path: '/notifications',
    tag: 'notifications',
    callers: ['session'],
    query: { bucket: 'string', unread: 'boolean', limit: 'integer', cursor: 'string' },
    statuses: [200, 401, 408, 422, 429, 431, 500, 503],
  },
  markNotificationSeen: {
    method: 'PUT',
    path: '/notifications/{receiptNumber}/seen',
    tag: 'notifications',
    callers: ['session'],
    statuses: [200, 400, 401, 404, 408, 429, 431, 500, 503],
  },
  streamNotifications: {
    method: 'GET',
    path: '/notifications/stream',
    tag: 'notifications',
    callers: ['session'],
    headers: ['Last-Event-ID'],
    statuses: [200, 400, 401, 408, 429, 431, 500, 503],
  },
  listAgencyInquiries: {
    method: 'GET',
    path: '/agency/inquiries',
    tag: 'agency',
    callers: ['agency'],
    query: { status: 'string', waitingFor: 'string', changedSince: 'string', limit: 'integer', cursor: 'string' },
    statuses: [200, 401, 408, 422, 429, 431, 500, 503],
  },
  getAgencyInquiry: {
    method: 'GET',
    path: '/agency/inquiries/{receiptNumber}',
    tag: 'agency',
    callers: ['agency'],
    statuses: [200, 400, 401, 404, 408, 429, 431, 500, 503],
  },
  recordAgencyEvent: {
    method: 'POST',
    path: '/agency/inquiries/{receiptNumber}/events',
    tag: 'agency',
    callers: ['agency'],
    body: {
      mediaType: 'application/json',
      required: true,
      maxBytes: 131072,
      cleaned: { detail: 'text', officerName: 'line' },
    },
    headers: ['Idempotency-Key', 'If-Match'],
    statuses: [201, 400, 401, 404, 408, 409, 412, 413, 415, 422, 429, 431, 500, 503],
  },
  listAgencyChanges: {
    method: 'GET',
    path: '/agency/changes',
    tag: 'agency',
    callers: ['agency'],
    query: { after: 'string', limit: 'integer' },
    statuses: [200, 401, 408, 422, 429, 431, 500, 503],
  },
} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof operations;
