import { createContext, createElement, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import type { ReactElement, ReactNode } from 'react';

import type { Cached, Query, SmeCache } from './client/cache/cache.js';
import type { SessionState, SmeClient } from './client/client.js';
import { lenientOf } from './client/transport/lenient.js';
import type { InquiryStatus, NotificationBucket } from './contract/codes.js';
import type { AgencyList, Business, HistoryEntry, Inquiry, InquiryPage, NotificationPage } from './contract/types.js';
import { cacheOf } from './session/cache-of.js';
import { idle, loading } from './session/loadable.js';
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

/** An answer in every state, and how to load it again. `idle` means that nobody is signed in any more, or that nothing was named. */
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

/** One business; `idle` while its id is not known. */
export const useBusiness = (businessId: string | undefined): HookAnswer<Business> =>
  useNamed('business', businessId, (client, id, signal) => client.businesses.get(id, { signal }));

/** The agencies that receive inquiries. */
export const useAgencies = (): HookAnswer<AgencyList['agencies']> =>
  useAnswer('agencies', 'agencies', async (client, signal) => (await client.reference.agencies({ signal })).agencies);

/** One inquiry; `idle` while its receipt number is not known, as before a router is ready. */
export const useInquiry = (receiptNumber: string | undefined): HookAnswer<Inquiry> =>
  useNamed('inquiry', receiptNumber, (client, number, signal) => client.inquiries.get(number, { signal }));

/** Every change of an inquiry, newest first; `idle` while its receipt number is not known. */
export const useHistory = (receiptNumber: string | undefined): HookAnswer<readonly HistoryEntry[]> =>
  useNamed(
    'history',
    receiptNumber,
    async (client, number, signal) => (await client.inquiries.history(number, { signal })).entries,
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

/** What is asked for by its id or number; nothing is sent while that is empty. */
const useNamed = <T>(
  topic: Query<T>['topic'],
  name: string | undefined,
  load: (client: SmeClient, name: string, signal: AbortSignal) => Promise<T>,
): HookAnswer<T> => useAnswer(topic, name ?? '', (client, signal) => load(client, name ?? '', signal));

/** Elements name the same topic and key, so that both share one answer. No answer has an empty key. */
function useAnswer<T>(
  topic: Query<T>['topic'],
  key: string,
  load: (client: SmeClient, signal: AbortSignal, known: () => T | undefined) => Promise<T>,
): HookAnswer<T> {
  const client = useSmeClient();
  // A new `load` for the same topic and key loads the same.
  const store = useMemo(() => createStore(cacheOf(client), { topic, key, load }), [client, topic, key]);
  const state = useSyncExternalStore(store.subscribe, store.current, store.begin);
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

const unnamed = {
  begin: () => idle,
  subscribe: () => () => undefined,
  current: () => idle,
  reload: async () => undefined,
};

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
  if (key === '') return unnamed;
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
    begin: (): Cached<T> => loading,
    current: () => state,
    reload: () => cache.refresh(query),
  };
}
