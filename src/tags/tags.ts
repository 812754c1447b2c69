// Generated from custom-elements.json by `npm run analyze`. Do not edit.
import type * as elements from '../elements.js';
import type { Tag } from './tag.js';

export interface Tags {
  /** Choose and send documents. */
  'sme-attachment-picker': Tag<
    elements.SmeAttachmentPicker,
    { attachMode: 'attach-mode'; headingLevel: 'heading-level' },
    'sme-error'
  >;
  /** One business of the signed-in person. */
  'sme-business-card': Tag<
    elements.SmeBusinessCard,
    { businessId: 'business-id'; business: null; headingLevel: 'heading-level' },
    'sme-business-select' | 'sme-retry'
  >;
  /** All businesses of the signed-in person. */
  'sme-business-list': Tag<
    elements.SmeBusinessList,
    { businesses: null; headingLevel: 'heading-level' },
    'sme-business-select' | 'sme-retry'
  >;
  /** Buttons that download a copy of the person's data. */
  'sme-data-export': Tag<elements.SmeDataExport, { download: null; headingLevel: 'heading-level' }, 'sme-error'>;
  /** Timeline of what was done with one inquiry. */
  'sme-history-timeline': Tag<
    elements.SmeHistoryTimeline,
    { receiptNumber: 'receipt-number'; order: 'order'; history: null; headingLevel: 'heading-level' },
    'sme-retry' | 'sme-download'
  >;
  /** One inquiry with its documents, status and history. */
  'sme-inquiry-detail': Tag<
    elements.SmeInquiryDetail,
    { receiptNumber: 'receipt-number'; inquiry: null; history: null; headingLevel: 'heading-level' },
    'sme-inquiry-changed' | 'sme-inquiry-seen' | 'sme-download' | 'sme-retry'
  >;
  /** Write and send a new inquiry. */
  'sme-inquiry-form': Tag<
    elements.SmeInquiryForm,
    { businessId: 'business-id'; attachMode: 'attach-mode'; options: null; draft: null; headingLevel: 'heading-level' },
    'sme-inquiry-sent' | 'sme-inquiry-open' | 'sme-cancel' | 'sme-retry'
  >;
  /** The three tiles and the list of inquiries that they filter. */
  'sme-inquiry-list': Tag<
    elements.SmeInquiryList,
    { status: 'status'; sort: 'sort'; inquiries: null; headingLevel: 'heading-level' },
    'sme-inquiry-open' | 'sme-inquiry-create' | 'sme-status-change' | 'sme-sort-change' | 'sme-retry' | 'sme-more'
  >;
  /** Sign in to the service. */
  'sme-login-selector': Tag<
    elements.SmeLoginSelector,
    {
      providers: null;
      resetToken: 'reset-token';
      signInPage: 'sign-in-page';
      again: 'again';
      headingLevel: 'heading-level';
    },
    'sme-sign-in' | 'sme-retry'
  >;
  /** The three age buckets of notifications and their inquiries. */
  'sme-notification-buckets': Tag<
    elements.SmeNotificationBuckets,
    { bucket: 'bucket'; notifications: null; headingLevel: 'heading-level' },
    'sme-inquiry-open' | 'sme-counts-changed' | 'sme-retry' | 'sme-more'
  >;
  /** Client, session and language for all that it wraps. */
  'sme-one-id': Tag<
    elements.SmeOneId,
    {
      baseUrl: 'base-url';
      client: null;
      getSession: null;
      signOut: null;
      keepSession: 'keep-session';
      returnAddress: 'return-address';
      signInAddress: 'sign-in-address';
      drafts: 'drafts';
    },
    | 'sme-sign-in'
    | 'sme-sign-out'
    | 'sme-signed-in'
    | 'sme-signed-out'
    | 'sme-session-expiring'
    | 'sme-error'
    | 'sme-business-select'
    | 'sme-retry'
    | 'sme-download'
    | 'sme-inquiry-changed'
    | 'sme-inquiry-seen'
    | 'sme-inquiry-sent'
    | 'sme-inquiry-open'
    | 'sme-cancel'
    | 'sme-inquiry-create'
    | 'sme-status-change'
    | 'sme-sort-change'
    | 'sme-more'
    | 'sme-counts-changed'
    | 'sme-navigate'
    | 'sme-search'
  >;
  /** The whole service in one tag. */
  'sme-portal': Tag<
    elements.SmePortal,
    { routing: 'routing'; attachMode: 'attach-mode'; headingLevel: 'heading-level' },
    | 'sme-navigate'
    | 'sme-sign-out'
    | 'sme-error'
    | 'sme-business-select'
    | 'sme-retry'
    | 'sme-download'
    | 'sme-inquiry-changed'
    | 'sme-inquiry-seen'
    | 'sme-inquiry-sent'
    | 'sme-inquiry-open'
    | 'sme-cancel'
    | 'sme-inquiry-create'
    | 'sme-status-change'
    | 'sme-sort-change'
    | 'sme-more'
    | 'sme-sign-in'
    | 'sme-counts-changed'
    | 'sme-search'
  >;
  /** Conditions of a search and its results. */
  'sme-search-panel': Tag<
    elements.SmeSearchPanel,
    { results: null; sort: 'sort'; agencies: null; criteria: null; headingLevel: 'heading-level' },
    'sme-search' | 'sme-sort-change' | 'sme-inquiry-open' | 'sme-inquiry-create' | 'sme-retry' | 'sme-more'
  >;
  /** Warns before a session ends, and signs in again over the page. */
  'sme-session-dialog': Tag<
    elements.SmeSessionDialog,
    { headingLevel: 'heading-level' },
    'sme-sign-in' | 'sme-sign-out'
  >;
}
