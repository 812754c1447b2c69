// Generated from custom-elements.json by `npm run analyze`. Do not edit.
import * as elements from './elements.js';
import { component } from './react-component.js';

export * from './react-hooks.js';

/** Choose and send documents. */
export const SmeAttachmentPicker = /* @__PURE__ */ component('sme-attachment-picker', elements.SmeAttachmentPicker, {
  tags: { 'sme-attachment-picker': elements.SmeAttachmentPicker },
  properties: { attachMode: 'attach-mode', headingLevel: 'heading-level' },
  events: { onSmeError: 'sme-error' },
});

/** One business of the signed-in person. */
export const SmeBusinessCard = /* @__PURE__ */ component('sme-business-card', elements.SmeBusinessCard, {
  tags: { 'sme-business-card': elements.SmeBusinessCard },
  properties: { businessId: 'business-id', business: null, headingLevel: 'heading-level' },
  events: { onSmeBusinessSelect: 'sme-business-select', onSmeRetry: 'sme-retry' },
});

/** All businesses of the signed-in person. */
export const SmeBusinessList = /* @__PURE__ */ component('sme-business-list', elements.SmeBusinessList, {
  tags: { 'sme-business-card': elements.SmeBusinessCard, 'sme-business-list': elements.SmeBusinessList },
  properties: { businesses: null, headingLevel: 'heading-level' },
  events: { onSmeBusinessSelect: 'sme-business-select', onSmeRetry: 'sme-retry' },
});

/** Buttons that download a copy of the person's data. */
export const SmeDataExport = /* @__PURE__ */ component('sme-data-export', elements.SmeDataExport, {
  tags: { 'sme-data-export': elements.SmeDataExport },
  properties: { download: null, headingLevel: 'heading-level' },
  events: { onSmeError: 'sme-error' },
});

/** Timeline of what was done with one inquiry. */
export const SmeHistoryTimeline = /* @__PURE__ */ component('sme-history-timeline', elements.SmeHistoryTimeline, {
  tags: { 'sme-history-timeline': elements.SmeHistoryTimeline },
  properties: { receiptNumber: 'receipt-number', order: 'order', history: null, headingLevel: 'heading-level' },
  events: { onSmeRetry: 'sme-retry', onSmeDownload: 'sme-download' },
});

/** One inquiry with its documents, status and history. */
export const SmeInquiryDetail = /* @__PURE__ */ component('sme-inquiry-detail', elements.SmeInquiryDetail, {
  tags: { 'sme-history-timeline': elements.SmeHistoryTimeline, 'sme-inquiry-detail': elements.SmeInquiryDetail },
  properties: { receiptNumber: 'receipt-number', inquiry: null, history: null, headingLevel: 'heading-level' },
  events: {
    onSmeInquiryChanged: 'sme-inquiry-changed',
    onSmeInquirySeen: 'sme-inquiry-seen',
    onSmeDownload: 'sme-download',
    onSmeRetry: 'sme-retry',
  },
});

/** Write and send a new inquiry. */
export const SmeInquiryForm = /* @__PURE__ */ component('sme-inquiry-form', elements.SmeInquiryForm, {
  tags: { 'sme-inquiry-form': elements.SmeInquiryForm },
  properties: {
    businessId: 'business-id',
    attachMode: 'attach-mode',
    options: null,
    draft: null,
    headingLevel: 'heading-level',
  },
  events: {
    onSmeInquirySent: 'sme-inquiry-sent',
    onSmeInquiryOpen: 'sme-inquiry-open',
    onSmeCancel: 'sme-cancel',
    onSmeRetry: 'sme-retry',
  },
});

/** The three tiles and the list of inquiries that they filter. */
export const SmeInquiryList = /* @__PURE__ */ component('sme-inquiry-list', elements.SmeInquiryList, {
  tags: { 'sme-inquiry-list': elements.SmeInquiryList },
  properties: { status: 'status', sort: 'sort', inquiries: null, headingLevel: 'heading-level' },
  events: {
    onSmeInquiryOpen: 'sme-inquiry-open',
    onSmeInquiryCreate: 'sme-inquiry-create',
    onSmeStatusChange: 'sme-status-change',
    onSmeSortChange: 'sme-sort-change',
    onSmeRetry: 'sme-retry',
    onSmeMore: 'sme-more',
  },
});

/** Sign in to the service. */
export const SmeLoginSelector = /* @__PURE__ */ component('sme-login-selector', elements.SmeLoginSelector, {
  tags: { 'sme-login-selector': elements.SmeLoginSelector },
  properties: {
    providers: null,
    resetToken: 'reset-token',
    signInPage: 'sign-in-page',
    again: 'again',
    headingLevel: 'heading-level',
  },
  events: { onSmeSignIn: 'sme-sign-in', onSmeRetry: 'sme-retry' },
});

/** The three age buckets of notifications and their inquiries. */
export const SmeNotificationBuckets = /* @__PURE__ */ component(
  'sme-notification-buckets',
  elements.SmeNotificationBuckets,
  {
    tags: { 'sme-notification-buckets': elements.SmeNotificationBuckets },
    properties: { bucket: 'bucket', notifications: null, headingLevel: 'heading-level' },
    events: {
      onSmeInquiryOpen: 'sme-inquiry-open',
      onSmeCountsChanged: 'sme-counts-changed',
      onSmeRetry: 'sme-retry',
      onSmeMore: 'sme-more',
    },
  },
);

/** Client, session and language for all that it wraps. */
export const SmeOneId = /* @__PURE__ */ component('sme-one-id', elements.SmeOneId, {
  tags: { 'sme-one-id': elements.SmeOneId },
  properties: {
    baseUrl: 'base-url',
    client: null,
    getSession: null,
    signOut: null,
    keepSession: 'keep-session',
    returnAddress: 'return-address',
    signInAddress: 'sign-in-address',
    drafts: 'drafts',
  },
  events: {
    onSmeSignIn: 'sme-sign-in',
    onSmeSignOut: 'sme-sign-out',
    onSmeSignedIn: 'sme-signed-in',
    onSmeSignedOut: 'sme-signed-out',
    onSmeSessionExpiring: 'sme-session-expiring',
    onSmeError: 'sme-error',
    onSmeBusinessSelect: 'sme-business-select',
    onSmeRetry: 'sme-retry',
    onSmeDownload: 'sme-download',
    onSmeInquiryChanged: 'sme-inquiry-changed',
    onSmeInquirySeen: 'sme-inquiry-seen',
    onSmeInquirySent: 'sme-inquiry-sent',
    onSmeInquiryOpen: 'sme-inquiry-open',
    onSmeCancel: 'sme-cancel',
    onSmeInquiryCreate: 'sme-inquiry-create',
    onSmeStatusChange: 'sme-status-change',
    onSmeSortChange: 'sme-sort-change',
    onSmeMore: 'sme-more',
    onSmeCountsChanged: 'sme-counts-changed',
    onSmeNavigate: 'sme-navigate',
    onSmeSearch: 'sme-search',
  },
});

/** The whole service in one tag. */
export const SmePortal = /* @__PURE__ */ component('sme-portal', elements.SmePortal, {
  tags: { 'sme-login-selector': elements.SmeLoginSelector, 'sme-portal': elements.SmePortal },
  properties: { routing: 'routing', attachMode: 'attach-mode', headingLevel: 'heading-level' },
  events: {
    onSmeNavigate: 'sme-navigate',
    onSmeSignOut: 'sme-sign-out',
    onSmeError: 'sme-error',
    onSmeBusinessSelect: 'sme-business-select',
    onSmeRetry: 'sme-retry',
    onSmeDownload: 'sme-download',
    onSmeInquiryChanged: 'sme-inquiry-changed',
    onSmeInquirySeen: 'sme-inquiry-seen',
    onSmeInquirySent: 'sme-inquiry-sent',
    onSmeInquiryOpen: 'sme-inquiry-open',
    onSmeCancel: 'sme-cancel',
    onSmeInquiryCreate: 'sme-inquiry-create',
    onSmeStatusChange: 'sme-status-change',
    onSmeSortChange: 'sme-sort-change',
    onSmeMore: 'sme-more',
    onSmeSignIn: 'sme-sign-in',
    onSmeCountsChanged: 'sme-counts-changed',
    onSmeSearch: 'sme-search',
  },
});

/** Conditions of a search and its results. */
export const SmeSearchPanel = /* @__PURE__ */ component('sme-search-panel', elements.SmeSearchPanel, {
  tags: { 'sme-search-panel': elements.SmeSearchPanel },
  properties: { results: null, sort: 'sort', agencies: null, criteria: null, headingLevel: 'heading-level' },
  events: {
    onSmeSearch: 'sme-search',
    onSmeSortChange: 'sme-sort-change',
    onSmeInquiryOpen: 'sme-inquiry-open',
    onSmeInquiryCreate: 'sme-inquiry-create',
    onSmeRetry: 'sme-retry',
    onSmeMore: 'sme-more',
  },
});

/** Warns before a session ends, and signs in again over the page. */
export const SmeSessionDialog = /* @__PURE__ */ component('sme-session-dialog', elements.SmeSessionDialog, {
  tags: { 'sme-login-selector': elements.SmeLoginSelector, 'sme-session-dialog': elements.SmeSessionDialog },
  properties: { headingLevel: 'heading-level' },
  events: { onSmeSignIn: 'sme-sign-in', onSmeSignOut: 'sme-sign-out' },
});
