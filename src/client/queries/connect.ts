import type { SmeClient } from '../client.js';

/** The part of a `QueryClient` of TanStack Query 5 that is used here. */
export interface QueryClientLike {
  cancelQueries(filters: Filters): Promise<unknown>;
  invalidateQueries(filters: Filters): Promise<unknown>;
  removeQueries(filters: Filters & { readonly type: 'inactive' }): void;
  getQueryCache(): { findAll(filters: Filters): readonly { reset(): void }[] };
  getMutationCache(): {
    findAll(filters: { readonly mutationKey: readonly unknown[] }): readonly object[];
    remove(mutation: object): void;
  };
}

interface Filters {
  readonly queryKey: readonly unknown[];
}

/** The beginning of the keys of all queries of a client, and of its mutations. */
export const smeQueryKey = ({ baseUrl }: Pick<SmeClient, 'baseUrl'>) => ['sme-one-id', baseUrl] as const;

/** What changes when an inquiry does. */
export const inquiryTopics = ['inquiries', 'inquiry', 'history', 'notifications'] as const;

/** Marks as outdated whatever shows inquiries, so that it is loaded again where it is shown. */
export async function invalidateInquiries(client: SmeClient, queryClient: QueryClientLike): Promise<void> {
  await Promise.all(
    inquiryTopics.map(topic => queryClient.invalidateQueries({ queryKey: [...smeQueryKey(client), topic] })),
  );
}

/**
 * Keeps the queries of a client in step with the service and the session, until the returned function is called: changes by agencies
 * and by other parts of the page are loaded again, and at the sign-out everything is deleted. Call it once for each client, in the
 * browser.
 *
 * @example
 * const disconnect = connectQueries(client, queryClient);
 */
export function connectQueries(client: SmeClient, queryClient: QueryClientLike): () => void {
  const queryKey = smeQueryKey(client);
  const changed = () => void invalidateInquiries(client, queryClient);
  const empty = () => {
    // A call in flight must not bring back what is deleted.
    void queryClient.cancelQueries({ queryKey });
    for (const query of queryClient.getQueryCache().findAll({ queryKey })) query.reset();
    queryClient.removeQueries({ queryKey, type: 'inactive' });
    // One that waits for a network would be sent in the name of the next person.
    const mutations = queryClient.getMutationCache();
    for (const mutation of mutations.findAll({ mutationKey: queryKey })) mutations.remove(mutation);
  };
  let { state } = client.session;
  let owner = state.status === 'signed-in' ? state.account.accountId : undefined;
  const unsubscribe = client.session.subscribe(next => {
    const before = state;
    state = next;
    if (next.status === 'signed-out') {
      owner = undefined;
      empty();
    }
    if (next.status !== 'signed-in') return;
    if (owner !== undefined && owner !== next.account.accountId) empty();
    owner = next.account.accountId;
    if (before.status !== 'signed-in') void queryClient.invalidateQueries({ queryKey });
  });
  const stopWatching = client.notifications.watch(event => {
    if (event.kind !== 'connection') changed();
  });
  const afterWrites = {
    onResponse: ({
      request,
      response,
      schemaPath,
    }: {
      readonly request: Request;
      readonly response: Response;
      readonly schemaPath: string;
    }) => {
      const isWrite = request.method !== 'GET' && schemaPath !== '/inquiries/search';
      if (response.ok && isWrite && /^\/(inquiries|notifications)/.test(schemaPath)) changed();
    },
  };
  client.api.use(afterWrites);
  return () => {
    unsubscribe();
    stopWatching();
    client.api.eject(afterWrites);
  };
}
