import { inquiryStatuses, notificationBuckets } from '../contract/codes.js';
import type { InquiryStatus, NotificationBucket } from '../contract/codes.js';

/** The five menus of the manual (S14–S19) less sign-out, which is an act, not a place. */
export const menuViews = ['businesses', 'inquiries', 'search', 'notifications'] as const;
export type MenuView = (typeof menuViews)[number];

/** What the portal shows, as a plain value. Receipt numbers are names, never keys (D22), so an address may carry one. */
export type Route =
  | { readonly view: 'businesses' }
  | { readonly view: 'inquiries'; readonly status?: InquiryStatus }
  | { readonly view: 'new-inquiry'; readonly businessId?: string }
  | { readonly view: 'search' }
  | { readonly view: 'notifications'; readonly bucket?: NotificationBucket }
  /** One inquiry, within the menu that it was opened from. */
  | { readonly view: 'inquiry'; readonly receiptNumber: string; readonly from: MenuView };

/** After sign-in people meet their businesses (S20). */
export const home: Route = { view: 'businesses' };

/** The menu that is marked while a route is shown. */
export function menuOf(route: Route): MenuView {
  if (route.view === 'inquiry') return route.from;
  return route.view === 'new-inquiry' ? 'inquiries' : route.view;
}

/** `inquiries/new` · `search/2569-04718236-5`: short enough to read out. What a form holds never stands in it. */
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
  }
}

/** The route of such a text; undefined for anything else, which belongs to the host. */
export function parseRoute(text: string): Route | undefined {
  const [view, detail = '', ...rest] = text.split('/');
  if (!isOneOf(menuViews, view) || rest.length > 0) return undefined;
  if (detail === '') return { view };
  if (/^\d{4}-\d{8}-\d$/.test(detail)) return { view: 'inquiry', receiptNumber: detail, from: view };
  if (view === 'inquiries' && detail === 'create') return { view: 'new-inquiry' };
  if (view === 'inquiries' && isOneOf(inquiryStatuses, detail)) return { view, status: detail };
  if (view === 'notifications' && isOneOf(notificationBuckets, detail)) return { view, bucket: detail };
  return undefined;
}

function isOneOf<T extends string>(list: readonly T[], value: string | undefined): value is T {
  return (list as readonly (string | undefined)[]).includes(value);
}
