import { createContext, createElement, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import type { ReactElement, ReactNode } from 'react';

import type { Cached, Query, SmeCache } from './client/cache/cache.js';
import type { SessionState, SmeClient } from './client/client.js';
import { lenientOf } from './client/transport/lenient.js';
import type { InquiryStatus, NotificationBucket } from './contract/codes.js';
import type { AgencyList, Business, HistoryEntry, Inquiry, InquiryPage, NotificationPage } from './contract/types.js';
import { cacheOf } from './session/cache-of.js';
import { loading } from './session/loadable.js';
import {
  continued,
  cursorOf,
  rowsOfInquiries,
  rowsOfNotifications,
  readAsFar,
  type AnyPage,
  type AnyRow,
  type PageRows,
} from './session/pages.js';

const ClientContext = createContext<SmeClient | undefined>(undefined);

/**
 * Gives a client to the hooks below it. Give the same one to `<SmeOneId client={client}>`, and hooks and elements share one session
 * and one answer for each question.
 *
 * @example
 * <SmeProvider client={client}>
 *   <SmeOneId client={client}><SmeInquiryForm /></SmeOneId>
 *   <MyInquiries />
 * </SmeProvider>
 */
export function SmeProvider({
  client,
  children,
}: {
  readonly client: SmeClient;
  readonly children?: ReactNode;
}): ReactElement {
  return createElement(ClientContext.Provider, { value: client }, children);
}

/**
 * The client of the nearest `SmeProvider`.
 *
 * @throws {Error} outside of one
 */
export function useSmeClient(): SmeClient {
  const client = useContext(ClientContext);
  if (!client) throw new Error('sme-one-id: hooks need a <SmeProvider client={client}> around them.');
  return client;
}

const signedOut: SessionState = { status: 'signed-out' };

/** Who is signed in, as far as the client knows; `signed-out` on a server. */
export function useSession(): SessionState {
  const { session } = useSmeClient();
  return useSyncExternalStore(
    session.subscribe,
    () => session.state,
    () => signedOut,
  );
}

/** An answer in every state, and how to load it again. `idle` means that nobody is signed in any more. */
export type HookAnswer<T> = Cached<T> & {
  /** Loads it again; what is shown stays meanwhile. Never rejects. */
  readonly reload: () => Promise<void>;
};

/** A list: all pages that were loaded, as one. */
export type ListAnswer<P> = HookAnswer<P> & {
  /** Appends the next page, if there is one. Rejects with an `SmeError`. */
  readonly loadMore: () => Promise<void>;
};

/** All businesses of the signed-in person. */
export const useBusinesses = (): HookAnswer<readonly Business[]> =>
  useAnswer('businesses', 'all', async (client, signal) => (await client.businesses.list({ signal })).businesses);

/** One business. */
export const useBusiness = (businessId: string): HookAnswer<Business> =>
  useAnswer('business', businessId, (client, signal) => client.businesses.get(businessId, { signal }));

/** The agencies that receive inquiries. */
export const useAgencies = (): HookAnswer<AgencyList['agencies']> =>
  useAnswer('agencies', 'agencies', async (client, signal) => (await client.reference.agencies({ signal })).agencies);

/** One inquiry. */
export const useInquiry = (receiptNumber: string): HookAnswer<Inquiry> =>
  useAnswer('inquiry', receiptNumber, (client, signal) => client.inquiries.get(receiptNumber, { signal }));

/** Every change of an inquiry, newest first. */
export const useHistory = (receiptNumber: string): HookAnswer<readonly HistoryEntry[]> =>
  useAnswer(
    'history',
    receiptNumber,
    async (client, signal) => (await client.inquiries.history(receiptNumber, { signal })).entries,
  );

/** The inquiries of the signed-in person, of one status or all, latest change first. */
export const useInquiries = ({ status }: { readonly status?: InquiryStatus } = {}): ListAnswer<InquiryPage> =>
  useList('inquiries', status ?? 'all', rowsOfInquiries, (client, options) =>
    client.inquiries.list({ ...options, ...(status && { status }) }),
  );

/** What agencies have changed, by the age of the change. */
export const useNotifications = ({ bucket }: { readonly bucket: NotificationBucket }): ListAnswer<NotificationPage> =>
  useList('notifications', bucket, rowsOfNotifications, (client, options) =>
    client.notifications.list({ ...options, bucket }),
  );

/** Elements name the same topic and key, so that both share one answer. */
function useAnswer<T>(
  topic: Query<T>['topic'],
  key: string,
  load: (client: SmeClient, signal: AbortSignal, known: () => T | undefined) => Promise<T>,
): HookAnswer<T> {
  const client = useSmeClient();
  // A new `load` for the same topic and key loads the same.
  const store = useMemo(() => createStore(cacheOf(client), { topic, key, load }), [client, topic, key]);
  const state = useSyncExternalStore(store.subscribe, store.current, () => loading);
  return useMemo(() => ({ ...state, reload: store.reload }), [state, store]);
}

function useList<P extends AnyPage, Row extends AnyRow>(
  topic: Query<P>['topic'],
  key: string,
  parts: PageRows<P, Row>,
  load: (
    client: SmeClient,
    options: { readonly signal?: AbortSignal; readonly cursor?: string; readonly limit?: number },
  ) => Promise<P>,
): ListAnswer<P> {
  const client = useSmeClient();
  const answer = useAnswer<P>(topic, key, (lenient, signal, known) =>
    readAsFar(options => load(lenient, { ...options, signal }), parts, known),
  );
  const shown = answer.status === 'ready' ? answer.value : undefined;
  const cursor = cursorOf(shown);
  const loadMore = useCallback(async () => {
    if (cursor === undefined) return;
    const next = await load(lenientOf(client), { cursor });
    const unchanged = (value: P) =>
      cursorOf(value) === cursor ? continued(value, next, parts, new Set([cursor])).page : value;
    cacheOf(client).change<P>({ topic, key, load: () => Promise.resolve(next) }, unchanged);
  }, [client, topic, key, cursor]);
  return useMemo(() => ({ ...answer, loadMore }), [answer, loadMore]);
}

/** One reader of the cache, in the form that `useSyncExternalStore` takes. */
function createStore<T>(
  cache: SmeCache,
  {
    topic,
    key,
    load,
  }: Pick<Query<T>, 'topic' | 'key'> & {
    readonly load: (client: SmeClient, signal: AbortSignal, known: () => T | undefined) => Promise<T>;
  },
) {
  const query: Query<T> = { topic, key, load: (signal, known) => load(lenientOf(cache.client), signal, known) };
  let state: Cached<T> = loading;
  return {
    subscribe: (notify: () => void) => {
      const show = (next: Cached<T>) => {
        state = next;
        notify();
      };
      return cache.read(query, { show });
    },
    current: () => state,
    reload: () => cache.refresh(query),
  };
}
