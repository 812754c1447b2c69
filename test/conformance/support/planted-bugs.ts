/** One bug at a time, planted between the checks and our service: what a service of somebody else may do wrong. */
import type { InquiryStatus } from '../../../src/contract/codes.js';
import type {
  FieldError,
  InquiryPage,
  InquirySearch,
  NotificationPage,
  Problem,
  Session,
} from '../../../src/contract/types.js';
import { statusCount } from '../../../src/rules/count-names.js';
import { changed, forAnybody, isCall, json, withBody, withHeader, type Plant } from './between.js';

export interface PlantedBug {
  readonly title: string;
  /** The part of the checks that is run. */
  readonly part: string;
  /** The checks that have to find it. */
  readonly foundBy: readonly string[];
  readonly says: RegExp;
  readonly plant: Plant;
}

/** Changes the errors of every `invalid_request`. */
const changedErrors =
  (change: (error: FieldError) => FieldError): Plant =>
  serve =>
  async request => {
    const response = await serve(request);
    if (response.status !== 422) return response;
    const problem = (await response.clone().json()) as Problem;
    return json({ ...problem, errors: problem.errors?.map(change) }, response);
  };

export const plantedBugs: readonly PlantedBug[] = [
  {
    title: 'a cursor that is an offset',
    part: 'inquiries/',
    foundBy: ['inquiries/cursor'],
    says: /comes twice when an inquiry is added between two pages/,
    plant(serve) {
      let previous: InquiryPage['inquiries'] = [];
      let wasAdded = false;
      return async request => {
        const response = await serve(request);
        if (isCall(request, 'POST', '/inquiries')) wasAdded = true;
        if (!isCall(request, 'GET', '/inquiries') || !response.ok) return response;
        const isFirst = !request.url.includes('cursor=');
        const page = (await response.json()) as InquiryPage;
        const shifted = [...previous.slice(-1), ...page.inquiries.slice(0, -1)];
        const inquiries = !isFirst && wasAdded ? shifted : page.inquiries;
        [previous, wasAdded] = [page.inquiries, !isFirst && wasAdded];
        return json({ ...page, inquiries }, response);
      };
    },
  },
  {
    title: 'a count that forgets one inquiry',
    part: 'inquiries/',
    foundBy: ['inquiries/counts'],
    says: /counts.all is not the sum of the others/,
    plant: changed('GET', '/inquiries', (page: InquiryPage) => ({
      ...page,
      counts: { ...page.counts, new: page.counts.new - 1 },
    })),
  },
  {
    title: 'counts of the rows that match, in place of all',
    part: 'inquiries/',
    foundBy: ['inquiries/counts'],
    says: /counts differ between lists of different status/,
    plant: serve => async request => {
      const response = await serve(request);
      const status = new URL(request.url).searchParams.get('status') as InquiryStatus | null;
      if (!isCall(request, 'GET', '/inquiries') || !response.ok || status === null) return response;
      const { counts, ...page } = (await response.json()) as InquiryPage;
      const only = (name: 'new' | 'inProgress' | 'completed') => (name === statusCount[status] ? counts[name] : 0);
      const ofStatus = { new: only('new'), inProgress: only('inProgress'), completed: only('completed') };
      return json({ ...page, counts: { ...counts, ...ofStatus } }, response);
    },
  },
  {
    title: 'a total of the rows that are left',
    part: 'inquiries/',
    foundBy: ['inquiries/counts'],
    says: /total is \d+ on the second page, but \d+ on the first/,
    plant: serve => async request => {
      const response = await serve(request);
      if (!isCall(request, 'GET', '/inquiries') || !response.ok || !request.url.includes('cursor=')) return response;
      const page = (await response.json()) as InquiryPage;
      return json({ ...page, total: page.total - 1 }, response);
    },
  },
  {
    title: 'a search that forgets its other conditions when it has a receipt number',
    part: 'search/',
    foundBy: ['search/conditions'],
    says: /is found by .*"receiptNumber".*"text"/,
    plant: serve => async request => {
      if (!isCall(request, 'POST', '/inquiries/search')) return serve(request);
      const { text, ...others } = (await request.clone().json()) as InquirySearch;
      const isForgotten = text !== undefined && (others.receiptNumber?.length ?? 0) > 13;
      return serve(isForgotten ? withBody(request, JSON.stringify(others)) : request);
    },
  },
  {
    title: 'counts of what a search finds',
    part: 'search/',
    foundBy: ['search/everything'],
    says: /counts of a search differ from those of the list/,
    plant: changed('POST', '/inquiries/search', (page: InquiryPage) =>
      page.total === 0 ? { ...page, counts: { new: 0, inProgress: 0, completed: 0, all: 0 } } : page,
    ),
  },
  {
    title: 'ages by days in UTC',
    part: 'notifications/',
    foundBy: ['notifications/buckets'],
    says: /days old at .*, not \d+/,
    plant: changed('GET', '/notifications', (page: NotificationPage) => ({
      ...page,
      notifications: page.notifications.map(row => ({ ...row, ageInDays: utcAge(row.changedAt, page.asOf) })),
    })),
  },
  {
    title: 'an idempotency key that is looked up before, but not written until after the inquiry',
    part: 'idempotency/',
    foundBy: ['idempotency/race'],
    says: /two of the same requests at the same time are answered differently/,
    plant(serve) {
      const running = new Set<string>();
      return async request => {
        const key = request.headers.get('Idempotency-Key') ?? '';
        if (key === '') return serve(request);
        if (running.has(key)) return serve(withHeader(request, 'Idempotency-Key', crypto.randomUUID()));
        running.add(key);
        return serve(request).finally(() => running.delete(key));
      };
    },
  },
  {
    title: 'a refresh token that works again',
    part: 'session/',
    foundBy: ['session/reuse', 'session/late-reuse'],
    says: /a refresh token that was used already gives other tokens/,
    plant(serve) {
      const newest = new Map<string, string>();
      return async request => {
        if (!isCall(request, 'POST', '/session/refresh')) return serve(request);
        const { refreshToken } = (await request.clone().json()) as { readonly refreshToken: string };
        const known = newest.get(refreshToken) ?? refreshToken;
        const response = await serve(withBody(request, JSON.stringify({ refreshToken: known })));
        if (response.ok) newest.set(refreshToken, ((await response.clone().json()) as Session).refreshToken);
        return response;
      };
    },
  },
  {
    title: "other people's inquiries, for whoever knows the number",
    part: 'others/',
    foundBy: ['others/inquiries'],
    says: /the answer is 200, not 404 not_found/,
    plant: forAnybody,
  },
  {
    title: 'a stream that forgets what was missed',
    part: 'stream/replay',
    foundBy: ['stream/replay'],
    says: /what changed while nobody was connected does not come/,
    plant: serve => request => serve(withHeader(request, 'Last-Event-ID', undefined)),
  },
  {
    title: 'an upload that always begins again',
    part: 'documents/',
    foundBy: ['documents/resume'],
    says: /received is 0 after 1000 bytes were sent/,
    plant: serve => async request => {
      const response = await serve(request);
      const asksHowFar = request.headers.get('Content-Range')?.startsWith('bytes */') === true;
      return asksHowFar && response.status === 202
        ? json({ ...((await response.json()) as object), received: 0 }, response)
        : response;
    },
  },
  {
    title: 'a preflight without Authorization',
    part: 'requests/',
    foundBy: ['requests/preflight'],
    says: /the preflight does not allow Authorization/,
    plant: serve => async request => {
      const response = await serve(request);
      if (request.method !== 'OPTIONS') return response;
      const allowed = response.headers.get('Access-Control-Allow-Headers')?.replace('Authorization, ', '') ?? '';
      response.headers.set('Access-Control-Allow-Headers', allowed);
      return response;
    },
  },
  {
    title: 'no HEAD',
    part: 'requests/',
    foundBy: ['requests/head'],
    says: /HEAD is answered with 404, GET with 200/,
    plant: serve => request =>
      serve(request.method === 'HEAD' ? new Request(`${request.url}/none`, { method: 'HEAD' }) : request),
  },
  {
    title: 'the code of another status',
    part: 'requests/',
    foundBy: ['requests/codes'],
    says: /the problem code invalid_json does not belong to 415/,
    plant: serve => async request => {
      const response = await serve(request);
      if (response.status !== 415) return response;
      return json({ ...((await response.json()) as object), code: 'invalid_json' }, response);
    },
  },
  {
    title: 'errors that point at no value',
    part: 'requests/',
    foundBy: ['requests/values'],
    says: /the answer for a subject of spaces has required at "" of the body, not required at "\/subject" of the body/,
    plant: changedErrors(error => ({ ...error, pointer: '' })),
  },
  {
    title: 'errors that all have the same reason',
    part: 'search/rejected',
    foundBy: ['search/rejected'],
    says: /has bad_format at "\/contacted" of the body, not range_reversed at "\/contacted"/,
    plant: changedErrors(error => ({ ...error, code: 'bad_format' })),
  },
  {
    title: 'a parameter that comes twice, of which the first is taken',
    part: 'inquiries/queries',
    foundBy: ['inquiries/queries'],
    says: /the answer for \{"limit":\[1,2\]\} is 200/,
    plant: serve => request => {
      const url = new URL(request.url);
      const [first, second] = url.searchParams.getAll('limit');
      if (first !== undefined && second !== undefined) url.searchParams.set('limit', first);
      return serve(new Request(url, request));
    },
  },
  {
    title: 'downloads whose name pages of another origin cannot read',
    part: 'documents/',
    foundBy: ['documents/whole'],
    says: /the answer hides Content-Disposition from pages/,
    plant: serve => async request => {
      const response = await serve(request);
      response.headers.set(
        'Access-Control-Expose-Headers',
        'X-Request-Id, Date, Link, Location, RateLimit, RateLimit-Policy',
      );
      return response;
    },
  },
  {
    title: 'receipt numbers whose check digit leaves the year out',
    part: 'inquiries/',
    foundBy: ['inquiries/receipt-number'],
    says: /the check digit of \d{4}-\d{8}-\d is wrong: it has to be \d/,
    plant: serve => async request => {
      const body = ['POST', 'PUT'].includes(request.method) ? withDigits(await request.clone().text(), 9) : undefined;
      const moved = new Request(withDigits(request.url, 9), request);
      const response = await serve(body === undefined ? moved : withBody(moved, body));
      if (response.headers.get('Content-Type')?.includes('json') !== true) return response;
      const location = response.headers.get('Location');
      if (location !== null) response.headers.set('Location', withDigits(location, 1));
      return new Response(withDigits(await response.text(), 1), response);
    },
  },
];

const withDigits = (text: string, step: number) =>
  text.replace(/(\d{4}-\d{8}-)(\d)/g, (_, start: string, digit: string) => `${start}${(Number(digit) + step) % 10}`);

const utcAge = (changedAt: string, asOf: string) =>
  (Date.parse(asOf.slice(0, 10)) - Date.parse(changedAt.slice(0, 10))) / 86_400_000;
