import {
  InfiniteQueryObserver,
  MutationObserver,
  onlineManager,
  QueryClient,
  QueryObserver,
} from '@tanstack/query-core';
import { expect } from 'chai';

import { createSmeClient, type SmeClient } from '../../src/index.js';
import { createMock } from '../../src/mock/index.js';
import {
  businessesOptions,
  connectQueries,
  createInquiryOptions,
  inquiryListOptions,
  inquiryOptions,
  inquirySearchOptions,
  smeQueryKey,
} from '../../src/tanstack-query.js';
import { until } from '../support/until.js';

const baseUrl = 'https://sme.test/v1';

describe('sme-one-id/tanstack-query', () => {
  const stops: (() => void)[] = [];
  afterEach(() => stops.splice(0).forEach(stop => stop()));

  async function signedIn(username = 'somying') {
    const mock = createMock({ baseUrl });
    const requests: string[] = [];
    const client = createSmeClient({
      baseUrl,
      fetch: request => {
        requests.push(`${request.method} ${new URL(request.url).pathname.slice(3)}`);
        return mock.fetch(request);
      },
    });
    await client.auth.signIn({ username, password: 'Sample-Pass-2569' });
    requests.length = 0;
    const queryClient = new QueryClient();
    stops.push(
      () => queryClient.clear(),
      () => client.close(),
      connectQueries(client, queryClient),
    );
    const sent = (request: string) => requests.filter(each => each === request).length;
    return { client, queryClient, requests, sent };
  }

  function shown(queryClient: QueryClient, client: SmeClient) {
    const observer = new InfiniteQueryObserver(queryClient, inquiryListOptions(client, { limit: 5 }));
    stops.push(observer.subscribe(() => undefined));
    const rows = () => observer.getCurrentResult().data?.pages.flatMap(({ inquiries }) => inquiries) ?? [];
    return { observer, rows };
  }

  it('load page after page over the cursors', async () => {
    const { client, queryClient } = await signedIn('busy');
    const { observer, rows } = shown(queryClient, client);
    await until(() => rows().length === 5);
    await observer.fetchNextPage();
    const expected = (await client.inquiries.list({ limit: 10 })).inquiries;
    expect(rows().map(({ receiptNumber }) => receiptNumber)).to.deep.equal(
      expected.map(({ receiptNumber }) => receiptNumber),
    );
  });

  it('share one request, and keep searches apart from lists', async () => {
    const { client, queryClient, sent } = await signedIn();
    const [one, other] = await Promise.all([
      queryClient.query(businessesOptions(client)),
      queryClient.query(businessesOptions(client)),
    ]);
    expect(one).to.equal(other).and.to.have.length(3);
    expect(sent('GET /businesses')).to.equal(1);
    await queryClient.infiniteQuery(inquiryListOptions(client));
    const found = await queryClient.infiniteQuery(inquirySearchOptions(client, { text: 'ไม่มีคำนี้' }));
    expect(found.pages[0]!.inquiries).to.be.empty;
  });

  it('abort the call when nobody waits for it any more', async () => {
    const { client, queryClient } = await signedIn();
    const options = businessesOptions(client);
    let signal: AbortSignal | undefined;
    const observer = new QueryObserver(queryClient, {
      ...options,
      queryFn: context => options.queryFn({ signal: (signal = context.signal) }),
    });
    observer.subscribe(() => undefined)();
    expect(signal?.aborted).to.equal(true);
  });

  it('do not repeat what the client has repeated', async () => {
    const { client, queryClient, sent } = await signedIn();
    const failing = queryClient.query(inquiryOptions(client, '2569-00000000-0'));
    expect(await failing.catch((error: unknown) => error)).to.include({ code: 'not_found' });
    expect(sent('GET /inquiries/2569-00000000-0')).to.equal(1);
  });

  async function draftOf(client: SmeClient) {
    const { businesses } = await client.businesses.list();
    const [category] = await client.reference.categories();
    const { agencies } = await client.reference.agencies();
    const { businessId } = businesses[0]!;
    const { agencyId } = agencies[0]!;
    return { businessId, categoryId: category!.categoryId, agencyId, subject: 'ส่งใหม่', detail: 'ทดสอบ' };
  }

  for (const [by, submit] of [
    [
      'a mutation',
      async (client: SmeClient, queryClient: QueryClient) => {
        const mutation = new MutationObserver(queryClient, createInquiryOptions(client, queryClient));
        await mutation.mutate({ draft: await draftOf(client) });
      },
    ],
    [
      'the client itself',
      async (client: SmeClient) => {
        await client.inquiries.create(await draftOf(client));
      },
    ],
  ] as const)
    it(`show what was sent by ${by}`, async () => {
      const { client, queryClient } = await signedIn();
      const { rows } = shown(queryClient, client);
      await until(() => rows().length > 0);
      await submit(client, queryClient);
      await until(() => rows()[0]?.subject === 'ส่งใหม่');
    });

  it('are loaded again by the mutation alone, where nothing is connected', async () => {
    const { client, queryClient } = await signedIn();
    stops.pop()!();
    const { rows } = shown(queryClient, client);
    await until(() => rows().length > 0);
    const mutation = new MutationObserver(queryClient, createInquiryOptions(client, queryClient));
    await mutation.mutate({ draft: await draftOf(client) });
    expect(rows()[0]?.subject).to.equal('ส่งใหม่');
  });

  it('send what is to be sent at once, where TanStack knows of no network', async () => {
    const { client, queryClient } = await signedIn();
    const draft = await draftOf(client);
    onlineManager.setOnline(false);
    stops.push(() => onlineManager.setOnline(true));
    const mutation = new MutationObserver(queryClient, createInquiryOptions(client, queryClient));
    void mutation.mutate({ draft });
    expect(mutation.getCurrentResult()).to.include({ status: 'pending', isPaused: false });
    await until(() => mutation.getCurrentResult().isSuccess);
  });

  it('never send what one person has left behind in the name of the next', async () => {
    const { client, queryClient, sent } = await signedIn();
    const draft = await draftOf(client);
    onlineManager.setOnline(false);
    stops.push(() => onlineManager.setOnline(true));
    const options = { ...createInquiryOptions(client, queryClient), networkMode: 'online' as const };
    const mutation = new MutationObserver(queryClient, options);
    void mutation.mutate({ draft });
    expect(mutation.getCurrentResult().isPaused).to.equal(true);

    await client.auth.signOut();
    expect(queryClient.getMutationCache().getAll()).to.be.empty;
    await client.auth.signIn({ username: 'somchai', password: 'Sample-Pass-2569' });
    onlineManager.setOnline(true);
    await queryClient.resumePausedMutations();
    expect(sent('POST /inquiries')).to.equal(0);
  });

  it('delete everything at the sign-out, also what is shown', async () => {
    const { client, queryClient } = await signedIn();
    const { rows } = shown(queryClient, client);
    await until(() => rows().length > 0);
    await queryClient.query(businessesOptions(client));
    await client.auth.signOut();
    expect(rows()).to.be.empty;
    const kept = queryClient.getQueryCache().findAll({ queryKey: smeQueryKey(client) });
    expect(kept.filter(({ state }) => state.data !== undefined)).to.be.empty;
    await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
    await until(() => rows().length > 0);
  });
});
