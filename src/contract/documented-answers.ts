// Generated from openapi.yaml by `npm run generate`. Do not edit.
import type { OperationId } from './operations.js';

/** What the value of a header is held against. */
export interface HeaderRule {
  readonly type: 'string' | 'integer';
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface DocumentedAnswer {
  readonly mediaTypes: readonly string[];
  readonly headers: readonly string[];
}

export const headerRules: Readonly<Record<string, HeaderRule>> = {
  RateLimit: { type: 'string', pattern: '^"[a-z]+";r=\\d+;t=\\d+(, "[a-z]+";r=\\d+;t=\\d+)*$', maxLength: 200 },
  'RateLimit-Policy': {
    type: 'string',
    pattern: '^"[a-z]+";q=\\d+;w=\\d+(, "[a-z]+";q=\\d+;w=\\d+)*$',
    maxLength: 200,
  },
  'X-Request-Id': { type: 'string', pattern: '^[\\x21-\\x7E]+$', maxLength: 128 },
  'Retry-After': { type: 'integer', minimum: 0, maximum: 86400 },
  'WWW-Authenticate': { type: 'string', pattern: '^Bearer', maxLength: 256 },
  'Content-Disposition': { type: 'string', pattern: '^attachment', maxLength: 4096 },
  ETag: { type: 'string', pattern: '^(W/)?"[\\x21\\x23-\\x7E]*"$', maxLength: 128 },
  'Cache-Control': { type: 'string', pattern: '^private', maxLength: 128 },
  Location: { type: 'string', pattern: '^\\S+$', maxLength: 256 },
  'X-Content-Type-Options': { type: 'string', enum: ['nosniff'] },
};

/** Answers that are the same for every operation that has them. */
export const sharedAnswers: Readonly<Record<number, DocumentedAnswer>> = {
  '400': { mediaTypes: ['application/problem+json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  '401': {
    mediaTypes: ['application/problem+json'],
    headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id', 'WWW-Authenticate'],
  },
  '403': { mediaTypes: ['application/problem+json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  '404': { mediaTypes: ['application/problem+json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  '408': { mediaTypes: [], headers: [] },
  '409': { mediaTypes: ['application/problem+json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  '412': { mediaTypes: ['application/problem+json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  '413': { mediaTypes: ['application/problem+json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  '415': { mediaTypes: ['application/problem+json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  '422': { mediaTypes: ['application/problem+json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  '429': {
    mediaTypes: ['application/problem+json'],
    headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id', 'Retry-After'],
  },
  '431': { mediaTypes: [], headers: [] },
  '500': { mediaTypes: ['application/problem+json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  '503': {
    mediaTypes: ['application/problem+json'],
    headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id', 'Retry-After'],
  },
};

/** By operation and status: what differs from {@link sharedAnswers}. */
export const ownAnswers: Readonly<Record<OperationId, Readonly<Record<number, DocumentedAnswer>>>> = {
  listAccountTypes: {
    '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  signIn: { '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] } },
  startSignInRedirect: {
    '201': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  exchangeSignInCode: {
    '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  getSession: {
    '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  signOut: { '204': { mediaTypes: [], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] } },
  refreshSession: {
    '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  requestPasswordReset: { '202': { mediaTypes: [], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] } },
  completePasswordReset: { '204': { mediaTypes: [], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] } },
  listBusinesses: {
    '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  getBusiness: {
    '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  exportMyData: {
    '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  exportMyInquiries: {
    '200': {
      mediaTypes: ['text/csv'],
      headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id', 'Content-Disposition'],
    },
  },
  listAgencies: {
    '200': {
      mediaTypes: ['application/json'],
      headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id', 'ETag', 'Cache-Control'],
    },
    '304': { mediaTypes: [], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id', 'ETag', 'Cache-Control'] },
  },
  listCategories: {
    '200': {
      mediaTypes: ['application/json'],
      headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id', 'ETag', 'Cache-Control'],
    },
    '304': { mediaTypes: [], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id', 'ETag', 'Cache-Control'] },
  },
  getService: {
    '200': {
      mediaTypes: ['application/json'],
      headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id', 'ETag', 'Cache-Control'],
    },
    '304': { mediaTypes: [], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id', 'ETag', 'Cache-Control'] },
  },
  listInquiries: {
    '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  createInquiry: {
    '201': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id', 'Location'] },
  },
  searchInquiries: {
    '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  getInquiry: {
    '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  listHistory: {
    '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  replyToInquiry: {
    '201': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  withdrawInquiry: {
    '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  createAttachment: {
    '201': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  deleteAttachment: { '204': { mediaTypes: [], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] } },
  downloadAttachmentContent: {
    '200': {
      mediaTypes: ['application/octet-stream'],
      headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id', 'Content-Disposition', 'X-Content-Type-Options'],
    },
  },
  uploadAttachmentContent: {
    '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
    '202': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  listNotifications: {
    '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  markNotificationSeen: {
    '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  streamNotifications: {
    '200': { mediaTypes: ['text/event-stream'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  listAgencyInquiries: {
    '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  getAgencyInquiry: {
    '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id', 'ETag'] },
  },
  recordAgencyEvent: {
    '201': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
  listAgencyChanges: {
    '200': { mediaTypes: ['application/json'], headers: ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'] },
  },
};
