import { inquiryStatuses, notificationBuckets } from '../contract/codes.js';
import type { InquiryStatus, NotificationBucket } from '../contract/codes.js';
import type { OperationId } from '../contract/operations.js';
import type { SearchCriteria } from '../rules/search.js';
import { addressWords, receiptNumberIn } from './typed-address.js';

/** The five menus of the manual except sign-out, which is an action, not a place. */
export const menuViews = ['businesses', 'inquiries', 'search', 'notifications'] as const;
export type MenuView = (typeof menuViews)[number];

/** What the portal shows, as a plain value. Receipt numbers are names, never keys, so an address may carry one. */
export type Route =
  | { readonly view: 'businesses' }
  | { readonly view: 'inquiries'; readonly status?: InquiryStatus }
  | { readonly view: 'new-inquiry'; readonly businessId?: string }
  /** `criteria` fill in the form and search; they are never written into the address. */
  | { readonly view: 'search'; readonly criteria?: SearchCriteria }
  | { readonly view: 'notifications'; readonly bucket?: NotificationBucket }
  /** One inquiry, within the menu that it was opened from. */
  | { readonly view: 'inquiry'; readonly receiptNumber: string; readonly from: MenuView }
  /** An address of ours that names no screen; `number` is the text in the place of a receipt number. */
  | { readonly view: 'not-found'; readonly address: string; readonly number?: string; readonly from: MenuView };

/** What a menu cannot do without. */
export const operationOf: Readonly<Record<MenuView, OperationId>> = {
  businesses: 'listBusinesses',
  inquiries: 'listInquiries',
  search: 'searchInquiries',
  notifications: 'listNotifications',
};

/** After sign-in people see their businesses first. */
export const home: Route = { view: 'businesses' };

/** The menu that is marked while a route is shown. */
export function menuOf(route: Route): MenuView {
  if (route.view === 'inquiry' || route.view === 'not-found') return route.from;
  return route.view === 'new-inquiry' ? 'inquiries' : route.view;
}

/** `inquiries/create` · `search/2569-04718236-5`: short enough to read out. It never contains form input. */
export function formatRoute(route: Route): string {
  switch (route.view) {
    case 'inquiry':
      return `${route.from}/${route.receiptNumber}`;
    case 'inquiries':
      return route.status ? `inquiries/${route.status}` : 'inquiries';
    case 'notifications':
      return route.bucket ? `notifications/${route.bucket}` : 'notifications';
    case 'new-inquiry':
      return 'inquiries/create';
    case 'businesses':
    case 'search':
      return route.view;
    case 'not-found':
      return route.address;
  }
}

/** Parses such a text. The empty text is the home screen; a receipt number is read as a search reads it. */
export function parseRoute(address: string): Route {
  const [first = '', detail = '', ...rest] = addressWords(address);
  if (first === '') return home;
  const [view, word] = isOneOf(menuViews, first) ? [first, detail] : (['inquiries', first] as const);
  const from = view;
  if (rest.length > 0 || (view !== first && detail !== '')) return { view: 'not-found', address, from };

  if (word === '') return { view };
  const { receiptNumber, number } = receiptNumberIn(word);
  if (receiptNumber !== undefined) return { view: 'inquiry', receiptNumber, from };
  if (first === 'inquiries' && word === 'create') return { view: 'new-inquiry' };
  if (first === 'inquiries' && isOneOf(inquiryStatuses, word)) return { view: first, status: word };
  if (first === 'notifications' && isOneOf(notificationBuckets, word)) return { view: first, bucket: word };
  return { view: 'not-found', address, ...(number !== undefined && { number }), from };
}

function isOneOf<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}
