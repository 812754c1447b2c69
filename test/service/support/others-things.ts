/** For every operation of the contract, how somebody could try to reach another account's data with it. */
import type { OperationId } from '../../../src/contract/operations.js';
import { draft, pdfBytes } from './drafts.js';
import type { CallOptions } from './service-kit.js';

/** What one account has, and what the stranger has who would like to see it. */
export interface Things {
  readonly receiptNumber: string;
  readonly businessId: string;
  readonly carriedId: string;
  readonly unusedId: string;
  readonly username: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly resetToken: string;
  /** The code of a sign-in that another page began, and whose verifier only that page has. */
  readonly code: string;
  readonly strangersBusinessId: string;
}

export type Attempt =
  /** Names the other account's data, and is rejected. */
  | {
      readonly how: 'refused';
      readonly as: 'stranger' | 'otherAgency';
      readonly path: (things: Things) => string;
      readonly options?: (things: Things) => CallOptions;
      readonly status: number;
      readonly code: string;
    }
  /** Returns all of a kind, without the other account's data. */
  | {
      readonly how: 'leftOut';
      readonly as: 'stranger' | 'otherAgency';
      readonly options?: (things: Things) => CallOptions;
    }
  /** Returns the same to everybody who may call it. */
  | { readonly how: 'sameForAll' }
  /** Has a separate test below the table. */
  | { readonly how: 'apart' };

const octets = { raw: pdfBytes(10), headers: { 'Content-Type': 'application/octet-stream' } };
const notFound = { how: 'refused', as: 'stranger', status: 404, code: 'not_found' } as const;
const leftOut = { how: 'leftOut', as: 'stranger' } as const;
const inquiry = ({ receiptNumber }: Things) => `/inquiries/${receiptNumber}`;

export const attempts: { readonly [Id in OperationId]: Attempt } = {
  listAccountTypes: { how: 'sameForAll' },
  listAgencies: { how: 'sameForAll' },
  listCategories: { how: 'sameForAll' },

  signIn: {
    ...notFound,
    path: () => '/sign-in',
    options: ({ username }) => ({ json: { username, password: 'Guess-Pass-2569' } }),
    status: 401,
    code: 'sign_in_failed',
  },
  startSignInRedirect: {
    ...notFound,
    path: () => '/sign-in/redirects',
    options: () => ({
      json: {
        accountType: 'citizen',
        returnAddress: 'https://portal.of-a-stranger.example/callback',
        codeChallenge: 'c'.repeat(43),
        codeChallengeMethod: 'S256',
      },
    }),
    status: 400,
    code: 'return_address_refused',
  },
  exchangeSignInCode: {
    ...notFound,
    path: () => '/sign-in/exchanges',
    options: ({ code }) => ({ json: { code, codeVerifier: 's'.repeat(43) } }),
    status: 400,
    code: 'code_not_valid',
  },
  refreshSession: {
    ...notFound,
    path: () => '/session/refresh',
    // All that somebody could have who sees one request.
    options: ({ accessToken }) => ({ json: { refreshToken: accessToken } }),
    status: 401,
    code: 'session_expired',
  },
  completePasswordReset: {
    ...notFound,
    path: ({ resetToken }) => `/password-resets/${resetToken.slice(1)}${resetToken.slice(0, 1)}`,
    options: () => ({ json: { newPassword: 'Strangers-Pass-2569' } }),
  },
  requestPasswordReset: { how: 'apart' },
  getSession: { how: 'apart' },
  signOut: { how: 'apart' },
  streamNotifications: { how: 'apart' },

  listBusinesses: leftOut,
  getBusiness: { ...notFound, path: ({ businessId }) => `/businesses/${businessId}` },
  exportMyData: leftOut,
  exportMyInquiries: leftOut,

  listInquiries: leftOut,
  searchInquiries: { ...leftOut, options: ({ receiptNumber }) => ({ json: { receiptNumber } }) },
  createInquiry: {
    ...notFound,
    path: () => '/inquiries',
    options: ({ businessId, unusedId }) => ({ json: { ...draft, businessId, attachmentIds: [unusedId] } }),
    status: 422,
    code: 'invalid_request',
  },
  getInquiry: { ...notFound, path: inquiry },
  listHistory: { ...notFound, path: things => `${inquiry(things)}/history` },
  replyToInquiry: {
    ...notFound,
    path: things => `${inquiry(things)}/replies`,
    options: () => ({ json: { detail: 'ขอเพิ่มเติมข้อมูล' } }),
  },
  withdrawInquiry: { ...notFound, path: things => `${inquiry(things)}/withdrawal`, options: () => ({ json: {} }) },

  createAttachment: { how: 'apart' },
  deleteAttachment: { ...notFound, path: ({ unusedId }) => `/attachments/${unusedId}` },
  uploadAttachmentContent: {
    ...notFound,
    path: ({ unusedId }) => `/attachments/${unusedId}/content`,
    options: () => octets,
  },
  downloadAttachmentContent: { ...notFound, path: ({ carriedId }) => `/attachments/${carriedId}/content` },

  listNotifications: leftOut,
  markNotificationSeen: { ...notFound, path: ({ receiptNumber }) => `/notifications/${receiptNumber}/seen` },

  listAgencyInquiries: { how: 'leftOut', as: 'otherAgency' },
  getAgencyInquiry: {
    ...notFound,
    as: 'otherAgency',
    path: ({ receiptNumber }) => `/agency/inquiries/${receiptNumber}`,
  },
  recordAgencyEvent: {
    ...notFound,
    as: 'otherAgency',
    path: ({ receiptNumber }) => `/agency/inquiries/${receiptNumber}/events`,
    options: () => ({ json: { kind: 'reply', detail: 'ตอบแทนหน่วยงานอื่น' } }),
  },
  getService: { how: 'sameForAll' },
  listAgencyChanges: { how: 'leftOut', as: 'otherAgency' },
};
