/** Bugs that show in one case of a check only: what else that check looks at is good. */
import type { InquiryPage, Session } from '../../../src/contract/types.js';
import { changed, isCall, json, startedSession, withBody, withHeader, type Plant } from './between.js';
import type { PlantedBug } from './planted-bugs.js';

type Json = Record<string, unknown>;

/** Changes the bodies of requests of one path. */
const asked =
  (path: RegExp, change: (body: Json) => Json): Plant =>
  serve =>
  async request => {
    const text = path.test(new URL(request.url).pathname) ? await request.clone().text() : '';
    if (!text.startsWith('{"') || !text.endsWith('}')) return serve(request);
    return serve(withBody(request, JSON.stringify(change(JSON.parse(text) as Json))));
  };

const only = (names: readonly string[]) => (body: Json) =>
  Object.fromEntries(Object.entries(body).filter(([name]) => names.includes(name)));

/** Answers with the headers of another case. */
const answered =
  (
    isMeant: (request: Request, response: Response) => boolean,
    change: (headers: Headers, request: Request) => void,
  ): Plant =>
  serve =>
  async request => {
    const response = await serve(request);
    if (isMeant(request, response)) change(response.headers, request);
    return response;
  };

export const edgeBugs: readonly PlantedBug[] = [
  {
    title: 'a refresh token that is taken as an access token',
    part: 'session/kinds-of-tokens',
    foundBy: ['session/kinds-of-tokens'],
    says: /for a refresh token is 200, not 401/,
    plant: serve => {
      const accessTokens = new Map<string, string>();
      return async request => {
        const meant = accessTokens.get(request.headers.get('Authorization')?.replace('Bearer ', '') ?? '');
        const response = await serve(
          meant === undefined ? request : withHeader(request, 'Authorization', `Bearer ${meant}`),
        );
        const session = await startedSession(request, response);
        if (session) accessTokens.set(session.refreshToken, session.accessToken);
        return response;
      };
    },
  },
  {
    title: 'an access token that renews its session',
    part: 'session/kinds-of-tokens',
    foundBy: ['session/kinds-of-tokens'],
    says: /for an access token is 200, not 401/,
    plant: serve => {
      const refreshTokens = new Map<string, string>();
      return async request => {
        const isRenewal = isCall(request, 'POST', '/session/refresh');
        const { refreshToken: given = '' } = isRenewal ? ((await request.clone().json()) as Session) : {};
        const meant = refreshTokens.get(given);
        const response = await serve(
          meant === undefined ? request : withBody(request, JSON.stringify({ refreshToken: meant })),
        );
        const session = await startedSession(request, response);
        if (session) refreshTokens.set(session.accessToken, session.refreshToken);
        return response;
      };
    },
  },
  {
    title: 'an inquiry that anybody may read who knows its number',
    part: 'others/no-token',
    foundBy: ['others/no-token'],
    says: /getInquiry without a token is answered with 200/,
    plant: serve => {
      let token = '';
      return async request => {
        const isRead = /\/inquiries\/[\d-]+$/.test(request.url) && request.method === 'GET';
        const isOpen = isRead && !request.headers.has('Authorization');
        const response = await serve(isOpen ? withHeader(request, 'Authorization', `Bearer ${token}`) : request);
        token ||= (await startedSession(request, response))?.accessToken ?? '';
        return response;
      };
    },
  },
  {
    title: 'an empty reason that counts as none',
    part: 'idempotency/withdrawal',
    foundBy: ['idempotency/withdrawal'],
    says: /for an empty reason in the place of none is 200/,
    plant: asked(/\/withdrawal$/, ({ reason, ...body }) => (reason === '' ? body : { ...body, reason })),
  },
  {
    title: 'a key that is kept with a conflict',
    part: 'idempotency/after-a-problem',
    foundBy: ['idempotency/after-a-problem'],
    says: /the key of a withdrawal that was not allowed cannot be used/,
    plant: serve => {
      const kept = new Map<string, Response>();
      return async request => {
        const key = request.headers.get('Idempotency-Key') ?? '';
        const known = kept.get(key);
        if (known) return known.clone();
        const response = await serve(request);
        if (response.status === 409) kept.set(key, response.clone());
        return response;
      };
    },
  },
  {
    title: 'passwords that are compared without case',
    part: 'sign-in/wrong-credentials',
    foundBy: ['sign-in/wrong-credentials'],
    says: /for the right password in other case is 200/,
    plant: asked(/\/sign-in$/, body => ({
      ...body,
      password: body['password'] === 'sAMPLE-pASS-2569' ? 'Sample-Pass-2569' : body['password'],
    })),
  },
  {
    title: 'media types that are compared with their parameters',
    part: 'requests/codes',
    foundBy: ['requests/codes'],
    says: /with a charset is 415 unsupported_media_type, not 400 invalid_json/,
    plant: serve => request =>
      serve(
        request.headers.get('Content-Type')?.includes('charset') === true
          ? withHeader(request, 'Content-Type', 'text/plain')
          : request,
      ),
  },
  {
    title: 'keys of which each operation has its own',
    part: 'idempotency/scope',
    foundBy: ['idempotency/scope'],
    says: /for a withdrawal under the key of a new inquiry is 200/,
    plant: serve => async request =>
      serve(
        request.url.endsWith('/withdrawal')
          ? withHeader(
              request,
              'Idempotency-Key',
              `withdraw-${request.headers.get('Idempotency-Key')?.slice(0, 36) ?? ''}`,
            )
          : request,
      ),
  },
  {
    title: 'an answer under its key that is made anew',
    part: 'idempotency/replay',
    foundBy: ['idempotency/replay'],
    says: /the body differs from the first answer after the inquiry was withdrawn/,
    plant: serve => async request => {
      const response = await serve(request);
      if (!isCall(request, 'POST', '/inquiries') || !response.ok) return response;
      const { receiptNumber } = (await response.clone().json()) as { readonly receiptNumber: string };
      const { origin } = new URL(request.url);
      const now = await serve(new Request(`${origin}/v1/inquiries/${receiptNumber}`, { headers: request.headers }));
      return json(await now.json(), response);
    },
  },
  {
    title: 'keys that are compared with bodies as they were typed',
    part: 'idempotency/replay',
    foundBy: ['idempotency/replay'],
    says: /the answer is 409, not 201 as before/,
    plant: serve => async request => {
      const isTyped = isCall(request, 'POST', '/inquiries') && (await request.clone().text()).includes('\u200B');
      return serve(isTyped ? withBody(request, (await request.text()).replace('\u200B', 'x')) : request);
    },
  },
  {
    title: 'a key of a withdrawal that may look like anything',
    part: 'idempotency/withdrawal',
    foundBy: ['idempotency/withdrawal'],
    says: /for the idempotency key "short" is 409/,
    plant: serve => request =>
      serve(
        request.headers.get('Idempotency-Key') === 'short' && request.url.endsWith('/withdrawal')
          ? withHeader(request, 'Idempotency-Key', crypto.randomUUID())
          : request,
      ),
  },
  {
    title: 'a cursor that goes on in a list of other conditions',
    part: 'inquiries/conditions',
    foundBy: ['inquiries/conditions'],
    says: /for a cursor of another status is 200/,
    plant: serve => request => {
      const url = new URL(request.url);
      const isOther = url.searchParams.has('cursor') && url.searchParams.get('status') === 'completed';
      if (isOther) url.searchParams.set('status', 'new');
      return serve(isOther ? new Request(url, request) : request);
    },
  },
  {
    title: 'a query that operations without one do not look at',
    part: 'inquiries/queries',
    foundBy: ['inquiries/queries'],
    says: /for a query of an operation without one is 200/,
    plant: serve => request => serve(new Request(request.url.replace('?sorted=1', ''), request)),
  },
  {
    title: 'members of a sign-in that nobody looks at',
    part: 'requests/values',
    foundBy: ['requests/values'],
    says: /for the unknown member "remember" is 401 sign_in_failed/,
    plant: asked(/sign-in$/, only(['username', 'password'])),
  },
  {
    title: 'members of a withdrawal that nobody looks at',
    part: 'inquiries/withdraw',
    foundBy: ['inquiries/withdraw'],
    says: /for the unknown member "reasons" is 200/,
    plant: asked(/withdrawal$/, only(['reason'])),
  },
  {
    title: 'a withdrawal that is the latest activity',
    part: 'inquiries/withdraw',
    foundBy: ['inquiries/withdraw'],
    says: /the withdrawal moves the inquiry in the list/,
    plant: changed('GET', '/inquiries', (page: InquiryPage) => ({
      ...page,
      inquiries: [...page.inquiries].sort(
        (one, other) => Number(other.outcome === 'withdrawn') - Number(one.outcome === 'withdrawn'),
      ),
    })),
  },
  {
    title: 'a search that finds nothing in an empty list of statuses',
    part: 'search/conditions',
    foundBy: ['search/conditions'],
    says: /is not found by .*"statuses":\[\]/,
    plant: asked(/search$/, ({ statuses, ...body }) => ({
      ...body,
      ...(Array.isArray(statuses) && { statuses: statuses.length > 0 ? statuses : ['completed'] }),
    })),
  },
  {
    title: 'a receipt number that is understood with one kind of hyphen',
    part: 'search/conditions',
    foundBy: ['search/conditions'],
    says: /the answer is 422/,
    plant: asked(/search$/, body => ({
      ...body,
      ...(typeof body['receiptNumber'] === 'string' && { receiptNumber: body['receiptNumber'].replace('\u2011', '/') }),
    })),
  },
  {
    title: 'passwords of which the ends are cut off',
    part: 'sign-in/wrong-credentials',
    foundBy: ['sign-in/wrong-credentials'],
    says: /for the right password with a space is 200/,
    plant: asked(/sign-in$/, body => ({ ...body, password: String(body['password']).trim() })),
  },
  {
    title: 'a language that is the first of the header',
    part: 'requests/languages',
    foundBy: ['requests/languages'],
    says: /not in the language of Accept-Language: th;q=0.5, en/,
    plant: serve => request =>
      serve(withHeader(request, 'Accept-Language', request.headers.get('Accept-Language')?.replace(/^th;.*/, 'th'))),
  },
  {
    title: 'receipt numbers without the pattern that are values, not paths',
    part: 'requests/addresses',
    foundBy: ['requests/addresses'],
    says: /GET \/inquiries\/no-receipt-number is answered with 422 invalid_request, not 404 not_found/,
    plant: serve => async request => {
      const response = await serve(request);
      if (!request.url.endsWith('/no-receipt-number')) return response;
      const problem = { ...((await response.json()) as Json), status: 422, code: 'invalid_request' };
      return json(problem, { status: 422, headers: response.headers });
    },
  },
  {
    title: 'origins that are compared by their end',
    part: 'requests/other-origins',
    foundBy: ['requests/other-origins'],
    says: /pages of https:\/\/xportal.example.go.th may call, too/,
    plant: answered(
      request => request.headers.get('Origin')?.endsWith('portal.example.go.th') === true,
      (headers, request) => headers.set('Access-Control-Allow-Origin', request.headers.get('Origin') ?? ''),
    ),
  },
  {
    title: 'a method that does not exist, of which pages learn nothing',
    part: 'requests/problems-cross-origin',
    foundBy: ['requests/problems-cross-origin'],
    says: /the answer 405 does not allow/,
    plant: answered(
      (_, { status }) => status === 405,
      headers => headers.delete('Access-Control-Allow-Origin'),
    ),
  },
  {
    title: 'preflights of one path only',
    part: 'requests/preflight',
    foundBy: ['requests/preflight'],
    says: /the preflight does not allow https/,
    plant: answered(
      ({ method, url }) => method === 'OPTIONS' && !url.endsWith('/inquiries'),
      headers => headers.delete('Access-Control-Allow-Origin'),
    ),
  },
];
