/** At least one bug for each check that `planted-bugs.ts` has none for, so that no check is there that cannot fail. */
import { forAnybody, json, withBody, withHeader, type Plant } from './between.js';
import type { Fetch } from './judged.js';

type Json = Record<string, unknown>;

const isAt = ({ method, url }: Request, wanted: string, path: RegExp) =>
  method === wanted && path.test(new URL(url).pathname.replace('/v1', ''));

/** Changes the bodies of good answers. */
const answers =
  (method: string, path: RegExp, change: (body: Json, request: Request) => Json): Plant =>
  serve =>
  async request => {
    const asked = request.clone();
    const response = await serve(request);
    if (!isAt(request, method, path) || !response.ok || response.status === 304) return response;
    return json(change((await response.json()) as Json, asked), response);
  };

/** Changes requests before the service sees them, or answers in its place. */
const requests =
  (method: string, path: RegExp, change: (request: Request, serve: Fetch) => Promise<Request | Response>): Plant =>
  serve =>
  async request => {
    if (!isAt(request, method, path)) return serve(request);
    const instead = await change(request, serve);
    return instead instanceof Request ? serve(instead) : instead;
  };

/** Changes the headers of answers. */
const headers =
  (change: (headers: Headers) => void): Plant =>
  serve =>
  async request => {
    const response = await serve(request);
    change(response.headers);
    return response;
  };

const bodyWithout = (...names: readonly string[]) =>
  async function change(request: Request) {
    const body = (await request.json()) as Json;
    return withBody(
      request,
      JSON.stringify(Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)))),
    );
  };

const withoutKey = async (request: Request) => withHeader(request, 'Idempotency-Key', undefined);
const newKey = async (request: Request) => withHeader(request, 'Idempotency-Key', crypto.randomUUID());

const good = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', 'X-Request-Id': 'x' };
const none = () => new Response(null, { status: 204, headers: good });

/** A stream that says this and then nothing, for as long as it is read. */
const silent = (text: string): Plant =>
  requests('GET', /^\/notifications\/stream$/, async (request, serve) => {
    const response = await serve(request);
    if (!response.ok) return response;
    await response.body?.cancel();
    const body = new ReadableStream({ start: controller => controller.enqueue(new TextEncoder().encode(text)) });
    return new Response(body, response);
  });

/** Changes what a page of the agencies' feed contains. */
const feed = (change: (changes: readonly Json[]) => readonly Json[]): Plant =>
  answers('GET', /^\/agency\/changes$/, body => ({ ...body, changes: change(body['changes'] as readonly Json[]) }));

const inquiry = /^\/inquiries\/[\d-]+$/;
const unknownId = '00000000-0000-4000-8000-000000000000';

/** By the check that has to find it. */
export const furtherBugs: Readonly<Record<string, Plant>> = {
  'inquiries/order': answers('GET', /^\/inquiries$/, body => ({
    ...body,
    inquiries: [...(body['inquiries'] as unknown[])].reverse(),
  })),
  'sign-in/session': answers('POST', /^\/sign-in$/, body => ({ ...body, refreshToken: body['accessToken'] })),
  'sign-in/account-types': answers('GET', /^\/account-types$/, ({ accountTypes }) => ({
    accountTypes: [...(accountTypes as Json[]), ...(accountTypes as Json[])],
  })),
  'sign-in/wrong-credentials': serve => async request => {
    const response = await serve(request);
    if (response.status !== 401) return response;
    return json({ ...((await response.json()) as Json), code: 'not_signed_in' }, response);
  },
  'sign-in/needed': requests('GET', /^\/businesses$/, async request =>
    request.headers.has('Authorization')
      ? request
      : json({ businesses: [], asOf: new Date().toISOString() }, new Response(null, { headers: good })),
  ),
  // Whatever the origin is.
  'sign-in/method': answers('GET', /^\/account-types$/, ({ accountTypes }) => ({
    accountTypes: (accountTypes as Json[]).map(each => ({ ...each, signInMethod: 'password' })),
  })),
  'session/account': answers('GET', /^\/session$/, body => ({
    ...body,
    account: { ...(body['account'] as Json), accountId: unknownId },
  })),
  'session/sign-out': requests('DELETE', /^\/session$/, async () => none()),
  'session/rotation': serve => {
    let first = '';
    return async request => {
      const response = await serve(request);
      if (!response.ok || request.method !== 'POST') return response;
      const body = (await response.json()) as Json;
      if (request.url.endsWith('/sign-in')) first = String(body['accessToken']);
      return json(request.url.endsWith('/refresh') ? { ...body, accessToken: first } : body, response);
    };
  },
  'session/renewal-race': serve => {
    let signIn: Request | undefined;
    return async request => {
      if (request.url.endsWith('/sign-in')) signIn = request.clone();
      return serve(request.url.endsWith('/refresh') && signIn ? signIn.clone() : request);
    };
  },
  'service/description': answers('GET', /^\/service$/, body => ({ ...body, operations: ['signIn', 'listInquiries'] })),
  'service/not-offered': answers('GET', /^\/service$/, ({ operations, ...body }) => ({
    ...body,
    operations: (operations as string[]).filter(id => id !== 'searchInquiries'),
  })),
  'requests/addresses': headers(given => given.delete('Allow')),
  'requests/languages': headers(given => given.delete('Vary')),
  'businesses/list': answers('GET', /^\/businesses\/.+/, body => ({ ...body, relation: 'delegate' })),
  'businesses/masked': answers('GET', /^\/businesses$/, body => ({
    ...body,
    businesses: (body['businesses'] as Json[]).map(each => ({ ...each, maskedNumber: '1-2345-67890-12-1' })),
  })),
  'reference/agencies-and-categories': answers('GET', /^\/categories$/, body => ({
    categories: (body['categories'] as Json[]).map(each => ({ ...each, suggestedAgencyIds: ['nobody'] })),
  })),
  'reference/etag': requests('GET', /^\/agencies$/, async request =>
    request.headers.has('If-None-Match') ? withHeader(request, 'If-None-Match', '*') : request,
  ),
  'inquiries/cleaned': answers('GET', inquiry, body => ({ ...body, subject: `${String(body['subject'])}\u200B` })),
  'inquiries/create': answers('POST', /^\/inquiries$/, body => ({ ...body, detail: 'อื่น' })),
  'inquiries/longest': requests('POST', /^\/inquiries$/, async request =>
    (await request.clone().text()).length > 5000 ? bodyWithout('detail')(request) : request,
  ),
  'inquiries/history': answers('GET', /\/history$/, body => ({ ...body, entries: [] })),
  'inquiries/withdraw': answers('POST', /\/withdrawal$/, body => ({ ...body, outcome: 'answered' })),
  'inquiries/reply': answers('POST', /^\/inquiries$/, body => ({
    ...body,
    capabilities: { canReply: true, canWithdraw: true },
  })),
  'inquiries/sort': requests('GET', /^\/inquiries$/, async request => {
    const url = new URL(request.url);
    url.searchParams.delete('sort');
    return new Request(url, request);
  }),
  'inquiries/queries': requests('GET', /^\/inquiries$/, async request => {
    const url = new URL(request.url);
    url.searchParams.delete('stauts');
    return new Request(url, request);
  }),
  'search/conditions': requests('POST', /\/search$/, bodyWithout('statuses')),
  'search/days': requests('POST', /\/search$/, bodyWithout('contacted')),
  'search/everything': answers('POST', /\/search$/, body => ({ ...body, total: Number(body['total']) - 1 })),
  'search/rejected': requests('POST', /\/search$/, bodyWithout('texts')),
  'idempotency/replay': requests('POST', /^\/inquiries$/, newKey),
  'idempotency/conflict': requests('POST', /^\/inquiries$/, async (request, serve) => {
    const again = request.clone();
    const response = await serve(request);
    return response.status === 409 ? newKey(again) : response;
  }),
  'idempotency/after-a-problem': serve => {
    const used = new Set<string>();
    return async request => {
      const key = request.headers.get('Idempotency-Key') ?? '';
      const response = await serve(used.has(key) ? withBody(request, '{}') : request);
      if (response.status === 422) used.add(key);
      return response;
    };
  },
  'idempotency/required': requests('POST', /^\/inquiries$/, async request =>
    request.headers.has('Idempotency-Key') ? request : newKey(request),
  ),
  'idempotency/withdrawal': requests('POST', /\/withdrawal$/, withoutKey),
  'others/no-token': requests('POST', /\/search$/, async request =>
    request.headers.has('Authorization')
      ? request
      : json(
          { inquiries: [], total: 0, nextCursor: null, asOf: new Date().toISOString() },
          new Response(null, { headers: good }),
        ),
  ),
  'others/idempotency': serve => {
    const known = new Map<string, Response>();
    return async request => {
      const key = request.headers.get('Idempotency-Key');
      if (key === null) return serve(request);
      const response = known.get(key) ?? (await serve(request));
      known.set(key, response);
      return response.clone();
    };
  },
  'documents/whole': headers(given => {
    if (given.has('Content-Disposition')) given.set('Content-Disposition', 'inline');
  }),
  'documents/rejected': requests('POST', /^\/attachments$/, async request => {
    const body = (await request.json()) as Json;
    return withBody(request, JSON.stringify({ ...body, size: Math.min(Number(body['size']), 1000) }));
  }),
  'documents/in-use': requests('DELETE', /^\/attachments\//, async () => none()),
  'documents/others': forAnybody,
  'notifications/counts': answers('GET', /^\/notifications$/, body => ({ ...body, total: Number(body['total']) + 1 })),
  'notifications/seen': requests('PUT', /\/seen$/, async (request, serve) => {
    const response = await serve(request);
    return response.ok ? json({ ...((await response.json()) as Json), unread: true }, response) : response;
  }),
  'stream/begins': silent(''),
  'stream/change': silent(': \n\n'),
  'stream/ends': silent(': \n\n'),
  'agency/queue': answers('GET', /^\/agency\/inquiries$/, body => ({ ...body, inquiries: [] })),
  'agency/callers': requests('GET', /^\/agency\//, async request =>
    withHeader(request, 'Authorization', 'Bearer sample-agency-dbd'),
  ),
  'agency/course': answers('GET', inquiry, body => ({ ...body, waitingFor: 'agency' })),
  'agency/idempotency': requests('POST', /\/events$/, withoutKey),
  'agency/if-match': requests('POST', /\/events$/, async request => withHeader(request, 'If-Match', undefined)),
  'requests/problems-cross-origin': serve => async request => {
    const response = await serve(request);
    if (!response.ok) response.headers.delete('Access-Control-Allow-Origin');
    return response;
  },
  'agency/changes-order': feed(changes => changes.filter(({ kind }) => kind !== 'accepted')),
  'agency/changes-cursor': requests('GET', /^\/agency\/changes$/, async request => {
    const url = new URL(request.url);
    const isStep = url.searchParams.get('limit') === '1';
    if (isStep) url.searchParams.delete('after');
    return new Request(url, request);
  }),
  'agency/changes-reply': feed(changes => changes.filter(({ kind }) => kind !== 'citizen_replied')),
  'agency/changes-forward': feed(changes => changes.map(change => ({ ...change, responsible: true }))),
  'agency/changes-rejected': requests('GET', /^\/agency\/changes$/, async request => {
    const url = new URL(request.url);
    if (url.searchParams.get('after')?.startsWith('conf')) url.searchParams.delete('after');
    return new Request(url, request);
  }),
  'agency/filters': requests('GET', /^\/agency\/inquiries$/, async request => {
    const url = new URL(request.url);
    url.searchParams.delete('changedSince');
    return new Request(url, request);
  }),
  'agency/forward': requests('POST', /\/events$/, async request => {
    const body = (await request.json()) as Json;
    return withBody(request, JSON.stringify(body['kind'] === 'forward' ? { kind: 'accept' } : body));
  }),
};
