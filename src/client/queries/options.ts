import type { InquirySearch } from '../../contract/types.js';
import type { InquiriesApi, NotificationsApi, SmeClient } from '../client.js';
import type { PageOptions } from '../client-options.js';
import { smeQueryKey } from './connect.js';

interface QueryContext {
  readonly signal: AbortSignal;
}

interface PageContext extends QueryContext {
  readonly pageParam: string | undefined;
}

/** What a list is asked for, without what a query gives by itself. */
type ListFilter<Options> = Omit<NonNullable<Options>, Exclude<keyof PageOptions, 'limit'>>;

/** The client repeats calls itself, where that is safe. */
const common = { retry: false } as const;

const queryOptionsOf = <const Key extends readonly unknown[], T>(
  client: SmeClient,
  key: Key,
  queryFn: (context: QueryContext) => Promise<T>,
) => ({ ...common, queryKey: [...smeQueryKey(client), ...key] as const, queryFn });

const pageOptionsOf = <const Key extends readonly unknown[], Page extends { readonly nextCursor: string | null }>(
  client: SmeClient,
  key: Key,
  load: (at: { readonly signal: AbortSignal; readonly cursor?: string }) => Promise<Page>,
) => ({
  ...common,
  queryKey: [...smeQueryKey(client), ...key] as const,
  queryFn: ({ signal, pageParam }: PageContext) =>
    load({ signal, ...(pageParam !== undefined && { cursor: pageParam }) }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }: Page): string | undefined => nextCursor ?? undefined,
});

/**
 * All businesses, for `useQuery`.
 *
 * @example
 * const { queryKey, queryFn } = businessesOptions(client);
 */
export const businessesOptions = (client: SmeClient) =>
  queryOptionsOf(client, ['businesses'], async ({ signal }) => (await client.businesses.list({ signal })).businesses);

/** One business, for `useQuery`. */
export const businessOptions = (client: SmeClient, businessId: string) =>
  queryOptionsOf(client, ['business', businessId], ({ signal }) => client.businesses.get(businessId, { signal }));

/** The agencies that receive inquiries, for `useQuery`. */
export const agenciesOptions = (client: SmeClient) =>
  queryOptionsOf(client, ['agencies'], ({ signal }) => client.reference.agencies({ signal }));

/** One inquiry, for `useQuery`. */
export const inquiryOptions = (client: SmeClient, receiptNumber: string) =>
  queryOptionsOf(client, ['inquiry', receiptNumber], ({ signal }) => client.inquiries.get(receiptNumber, { signal }));

/** Every change of an inquiry, newest first, for `useQuery`. */
export const historyOptions = (client: SmeClient, receiptNumber: string) =>
  queryOptionsOf(
    client,
    ['history', receiptNumber],
    async ({ signal }) => (await client.inquiries.history(receiptNumber, { signal })).entries,
  );

/**
 * The inquiries page by page, for `useInfiniteQuery`.
 *
 * @example
 * const { queryKey, getNextPageParam } = inquiryListOptions(client, { status: 'new', limit: 10 });
 */
export const inquiryListOptions = (client: SmeClient, filter: ListFilter<Parameters<InquiriesApi['list']>[0]> = {}) =>
  pageOptionsOf(client, ['inquiries', filter], at => client.inquiries.list({ ...filter, ...at }));

/** What a search finds, page by page, for `useInfiniteQuery`. */
export const inquirySearchOptions = (client: SmeClient, criteria: Omit<InquirySearch, 'cursor'>) =>
  pageOptionsOf(client, ['inquiries', 'search', criteria], ({ signal, ...at }) =>
    client.inquiries.search({ ...criteria, ...at }, { signal }),
  );

/** The notifications page by page, for `useInfiniteQuery`. */
export const notificationListOptions = (
  client: SmeClient,
  filter: ListFilter<Parameters<NotificationsApi['list']>[0]> = {},
) => pageOptionsOf(client, ['notifications', filter], at => client.notifications.list({ ...filter, ...at }));
