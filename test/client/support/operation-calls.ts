import type { OperationId } from '../../../src/contract/operations.js';
import type { SmeClient } from '../../../src/index.js';
import { credentials } from './answers.js';

/** A method of the client, called with arguments that are right and with these options. */
export interface MethodCall {
  /** The options are a method's own, which differ; tests give wrong ones too. */
  readonly call: (client: SmeClient, options?: never) => Promise<unknown>;
  /** For each option that only some calls have, a value of a wrong type. */
  readonly wrongOptions?: Readonly<Record<string, unknown>>;
}

interface OperationCall extends MethodCall {
  /** Options for {@link call} that show in the address. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** What it sends: the address below the base URL, with its query, and the body. */
  readonly address: string;
  readonly body?: unknown;
  /** Further methods that call the same operation, by name. */
  readonly more?: Readonly<Record<string, MethodCall>>;
}

export const receiptNumber = '2569-04718236-5';
export const id = '0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f10';
export const draft = { businessId: id, categoryId: 'tax', agencyId: 'rd', subject: 'ถาม', detail: 'ภาษี' };
const redirect = {
  accountType: 'juristic',
  returnAddress: 'https://portal.test/back',
  codeChallenge: 'v'.repeat(43),
  codeChallengeMethod: 'S256',
} as const;
const exchange = { code: 'c'.repeat(16), codeVerifier: 'v'.repeat(43) };
const announcement = { name: 'ก.pdf', size: 3, mediaType: 'application/pdf' } as const;

/** Rows enough to reach a second page. */
async function rowsOf(rows: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const row of rows) if (all.push(row) === 4) break;
  return all;
}

async function first(items: AsyncIterable<unknown>): Promise<unknown> {
  for await (const item of items) return item;
  return undefined;
}

/** The options with the format; what is no options at all stays as it is. */
function inCsv(options: unknown = {}) {
  return (
    Object(options) === options && !('aborted' in Object(options)) ? { ...options!, format: 'csv' } : options
  ) as {
    format: 'csv';
  };
}

/** How the client calls each operation; `refreshSession` has no method, since the client calls it by itself. */
export const operationCalls: { readonly [Id in Exclude<OperationId, 'refreshSession'>]: OperationCall } = {
  listAccountTypes: { call: (client, options) => client.auth.accountTypes(options), address: '/account-types' },
  signIn: {
    call: (client, options) => client.auth.signIn(credentials, options),
    address: '/sign-in',
    body: credentials,
  },
  startSignInRedirect: {
    call: (client, options) => client.auth.startRedirect(redirect, options),
    address: '/sign-in/redirects',
    body: redirect,
  },
  exchangeSignInCode: {
    call: (client, options) => client.auth.exchange(exchange, options),
    address: '/sign-in/exchanges',
    body: exchange,
  },
  getSession: { call: (client, options) => client.auth.session(options), address: '/session' },
  signOut: { call: client => client.auth.signOut(), address: '/session' },
  requestPasswordReset: {
    call: (client, options) => client.auth.requestPasswordReset('somying', options),
    address: '/password-resets',
    body: { username: 'somying' },
  },
  completePasswordReset: {
    call: (client, options) => client.auth.completePasswordReset('token-of-the-mail', 'new-password', options),
    address: '/password-resets/token-of-the-mail',
    body: { newPassword: 'new-password' },
  },
  listBusinesses: { call: (client, options) => client.businesses.list(options), address: '/businesses' },
  getBusiness: { call: (client, options) => client.businesses.get(id, options), address: `/businesses/${id}` },
  exportMyData: {
    call: (client, options) => client.privacy.export(options),
    address: '/export',
    more: {
      'privacy.download': {
        call: (client, options) => client.privacy.download(options),
        wrongOptions: { format: 'pdf', onProgress: 1 },
      },
    },
  },
  exportMyInquiries: {
    call: (client, options?: object) => client.privacy.download(inCsv(options)),
    address: '/export/inquiries',
  },
  listAgencies: { call: (client, options) => client.reference.agencies(options), address: '/agencies' },
  listCategories: { call: (client, options) => client.reference.categories(options), address: '/categories' },
  listInquiries: {
    call: (client, options) => client.inquiries.list(options),
    options: { status: 'in_progress', sort: 'contacted', limit: 5, cursor: 'abc' },
    address: '/inquiries?status=in_progress&sort=contacted&limit=5&cursor=abc',
    wrongOptions: { limit: '5', cursor: 5, status: ['new'], sort: 1 },
    more: {
      'inquiries.each': {
        call: (client, options) => rowsOf(client.inquiries.each(options)),
        wrongOptions: { limit: '5', status: 1, sort: 1, cursor: 'a' },
      },
    },
  },
  createInquiry: {
    call: (client, options) => client.inquiries.create(draft, options),
    address: '/inquiries',
    body: draft,
    wrongOptions: { idempotencyKey: 'short' },
  },
  searchInquiries: {
    call: (client, options) => client.inquiries.search({ text: 'ภาษี' }, options),
    address: '/inquiries/search',
    body: { text: 'ภาษี' },
    more: { 'inquiries.eachFound': { call: (client, options) => rowsOf(client.inquiries.eachFound({}, options)) } },
  },
  getInquiry: {
    call: (client, options) => client.inquiries.get(receiptNumber, options),
    address: `/inquiries/${receiptNumber}`,
  },
  listHistory: {
    call: (client, options) => client.inquiries.history(receiptNumber, options),
    address: `/inquiries/${receiptNumber}/history`,
  },
  replyToInquiry: {
    call: (client, options) => client.inquiries.reply(receiptNumber, { detail: 'ขอบคุณ' }, options),
    address: `/inquiries/${receiptNumber}/replies`,
    body: { detail: 'ขอบคุณ' },
    wrongOptions: { idempotencyKey: 7 },
  },
  withdrawInquiry: {
    call: (client, options) => client.inquiries.withdraw(receiptNumber, {}, options),
    address: `/inquiries/${receiptNumber}/withdrawal`,
    body: {},
    wrongOptions: { idempotencyKey: '' },
  },
  createAttachment: {
    call: (client, options) => client.attachments.create(announcement, options),
    address: '/attachments',
    body: announcement,
  },
  deleteAttachment: {
    call: (client, options) => client.attachments.remove(id, options),
    address: `/attachments/${id}`,
  },
  downloadAttachmentContent: {
    call: (client, options) => client.attachments.download(id, options),
    address: `/attachments/${id}/content`,
  },
  uploadAttachmentContent: {
    call: (client, options) => client.attachments.upload(id, new Blob(['"abc"']), options),
    address: `/attachments/${id}/content`,
    body: 'abc',
    wrongOptions: { offset: '1' },
    more: { 'attachments.progress': { call: (client, options) => client.attachments.progress(id, 3, options) } },
  },
  listNotifications: {
    call: (client, options) => client.notifications.list(options),
    options: { bucket: 'over-15', unread: true },
    address: '/notifications?bucket=over-15&unread=true',
    wrongOptions: { limit: true, cursor: 1, bucket: 7, unread: 'yes' },
    more: {
      'notifications.each': {
        call: (client, options) => rowsOf(client.notifications.each(options)),
        wrongOptions: { bucket: 7, cursor: 'a' },
      },
    },
  },
  markNotificationSeen: {
    call: (client, options) => client.notifications.markSeen(receiptNumber, options),
    address: `/notifications/${receiptNumber}/seen`,
  },
  streamNotifications: {
    call: (client, options) => first(client.notifications.stream(options)),
    address: '/notifications/stream',
    wrongOptions: { lastEventId: 7 },
  },
  listAgencyInquiries: {
    call: (client, options) => client.agency.inquiries(options),
    options: { status: 'new', waitingFor: 'agency', changedSince: '2026-11-22T09:05:00.000Z' },
    address: '/agency/inquiries?status=new&waitingFor=agency&changedSince=2026-11-22T09%3A05%3A00.000Z',
    wrongOptions: { limit: '5', cursor: 5, status: 7, waitingFor: 7, changedSince: 7 },
    more: {
      'agency.each': {
        call: (client, options) => rowsOf(client.agency.each(options)),
        wrongOptions: { limit: '5', cursor: 'a' },
      },
    },
  },
  getAgencyInquiry: {
    call: (client, options) => client.agency.get(receiptNumber, options),
    address: `/agency/inquiries/${receiptNumber}`,
  },
  recordAgencyEvent: {
    call: (client, options) => client.agency.record(receiptNumber, { kind: 'accept' }, options),
    address: `/agency/inquiries/${receiptNumber}/events`,
    body: { kind: 'accept' },
    wrongOptions: { idempotencyKey: '', ifMatch: 7 },
  },
  getService: {
    call: (client, options) => client.reference.service(options),
    address: '/service',
  },
  listAgencyChanges: {
    call: (client, options) => client.agency.changes(options),
    options: { after: 'b', limit: 5 },
    address: '/agency/changes?after=b&limit=5',
    wrongOptions: { after: 5, limit: '5' },
  },
};
