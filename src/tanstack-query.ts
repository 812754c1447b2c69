/**
 * Options for TanStack Query, in React, Vue, Solid, Svelte or Angular. They are plain objects: this module needs no package.
 *
 * @module
 */
export {
  agenciesOptions,
  businessesOptions,
  businessOptions,
  historyOptions,
  inquiryListOptions,
  inquiryOptions,
  inquirySearchOptions,
  notificationListOptions,
} from './client/queries/options.js';
export {
  createInquiryOptions,
  markSeenOptions,
  replyOptions,
  withdrawInquiryOptions,
} from './client/queries/mutations.js';
export { connectQueries, smeQueryKey, type QueryClientLike } from './client/queries/connect.js';
