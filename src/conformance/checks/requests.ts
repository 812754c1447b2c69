import { cors } from '../../contract/cors.js';
import { limits } from '../../contract/limits.js';
import { readAnswer } from '../answer.js';
import { CALL_TIMEOUT_MS } from '../no-answer.js';
import type { Exchange } from '../caller.js';
import type { LevelCheck } from '../check.js';
import { shownText } from '../redact.js';
import type { World } from '../world.js';

const problems = { heading: 'Problems' };

export const requests: readonly LevelCheck[] = [
  {
    id: 'requests/codes',
    title: 'requests that are not good get the code that the contract has for them',
    operations: ['createInquiry', 'signIn', 'getInquiry'],
    contract: 'Every status of 400 and above MUST come with a problem and a code of `x-problem-codes`.',
    place: problems,
    async run(world) {
      const draft = await world.draft();
      const create = (options: object) => ({ headers: world.key(), ...options });
      const cases: readonly (readonly [what: string, options: object, expected: string])[] = [
        ['for JSON that ends too early', create({ raw: '{"subject":' }), '400 invalid_json'],
        ['for an empty object', create({ json: {} }), '422 invalid_request'],
        ['for an empty subject', create({ json: { ...draft, subject: ' ' } }), '422 invalid_request'],
        [
          `for a subject of ${limits.subject.maxLength + 1} characters`,
          create({ json: { ...draft, subject: 'ก'.repeat(limits.subject.maxLength + 1) } }),
          '422 invalid_request',
        ],
        ['for the unknown member "urgent"', create({ json: { ...draft, urgent: true } }), '422 invalid_request'],
        ['for an unknown agency', create({ json: { ...draft, agencyId: 'no-such-agency' } }), '422 invalid_request'],
        [
          'for an unknown category',
          create({ json: { ...draft, categoryId: 'no-such-category' } }),
          '422 invalid_request',
        ],
        [
          'for a body of more bytes than x-body-limit',
          create({ raw: JSON.stringify({ ...draft, detail: 'ก'.repeat(60_000) }) }),
          '413 body_too_large',
        ],
        [
          'for text/plain',
          { raw: 'subject=1', headers: { ...world.key(), 'Content-Type': 'text/plain' } },
          '415 unsupported_media_type',
        ],
        [
          'for the idempotency key "short"',
          { json: draft, headers: { 'Idempotency-Key': 'short' } },
          '422 invalid_request',
        ],
      ];
      for (const [what, options, expected] of cases)
        await world.problem(world.citizen, 'createInquiry', options, expected, what);
      const path = { receiptNumber: '2569-00000000-0' };
      await world.problem(world.citizen, 'getInquiry', { path }, '404 not_found');
      await world.problem(world.visitor, 'signIn', { json: { username: 'x' } }, '422 invalid_request');
    },
  },
  {
    id: 'requests/addresses',
    title: 'what has no resource is 404, another method 405 with Allow',
    operations: ['listInquiries'],
    contract:
      'What has no resource is 404 `not_found`. Another method of a path is 405 `method_not_allowed` with `Allow`.',
    place: problems,
    async run(world) {
      for (const [method, path, expected] of [
        ['GET', '/no-such-thing', '404 not_found'],
        ['DELETE', '/inquiries', '405 method_not_allowed'],
        ['PUT', '/businesses', '405 method_not_allowed'],
      ] as const) {
        const exchange = await sendAny(world, method, path);
        const { status, json, headers } = exchange.answer;
        const { code } = (json ?? {}) as { readonly code?: string };
        if (`${status} ${code ?? ''}` !== expected)
          world.note(exchange, `${method} ${path} is answered with ${status} ${code ?? ''}, not ${expected}`);
        if (status === 405 && !headers.has('Allow'))
          world.note(exchange, `${method} ${path} is answered without Allow`);
        if (headers.get('Content-Type')?.startsWith('application/problem+json') !== true)
          world.note(exchange, `${method} ${path} is answered without a problem`);
      }
    },
  },
  {
    id: 'requests/head',
    title: 'HEAD works wherever GET does',
    operations: ['listInquiries', 'listAccountTypes'],
    contract: '`HEAD` MUST work wherever `GET` does, except for the stream.',
    place: { heading: 'Caching' },
    async run(world) {
      const paths = { receiptNumber: (await world.create()).body.receiptNumber };
      for (const id of [
        'listAccountTypes',
        'getSession',
        'listBusinesses',
        'listAgencies',
        'listInquiries',
        'getInquiry',
        'listHistory',
      ] as const) {
        if (!world.visitor.line.offers(id)) continue;
        const caller = id === 'listAccountTypes' ? world.visitor : world.citizen;
        const exchange = await caller.call(id, { path: paths, method: 'HEAD' });
        const { status, bytes } = exchange.answer;
        if (status !== 200) world.note(exchange, `HEAD is answered with ${status}, GET with 200`);
        if (bytes.length > 0) world.note(exchange, 'the answer to HEAD has a body');
      }
      const exchange = await world.visitor.call('getSession', { method: 'HEAD' });
      if (exchange.answer.status !== 401)
        world.note(exchange, `HEAD without a token is answered with ${exchange.answer.status}, not 401`);
    },
  },
  {
    id: 'requests/languages',
    title: 'problems are in Thai, or in English for who prefers it',
    operations: ['getSession'],
    contract:
      '`title` of a problem MUST be in Thai or, if `Accept-Language` prefers it, in English. The answer then has `Content-Language`, and `Vary: Accept-Language`.',
    place: { heading: 'Languages' },
    async run(world) {
      for (const [accepted, language] of [
        ['th', 'th'],
        ['en', 'en'],
        ['en-GB, th;q=0.5', 'en'],
        ['de', 'th'],
      ] as const) {
        if (world.description.languages?.includes(language) === false) continue;
        const exchange = await world.visitor.call('getSession', { headers: { 'Accept-Language': accepted } });
        const { headers, json } = exchange.answer;
        const { title = '' } = (json ?? {}) as { readonly title?: string };
        if (/[\u0E00-\u0E7F]/.test(title) !== (language === 'th'))
          world.note(exchange, `the title "${title}" is not in the language of Accept-Language: ${accepted}`);
        if (headers.get('Content-Language') !== language)
          world.note(exchange, `Content-Language is ${headers.get('Content-Language') ?? 'missing'}, not ${language}`);
        if (!/accept-language|\*/i.test(headers.get('Vary') ?? ''))
          world.note(exchange, 'Vary does not name Accept-Language');
      }
    },
  },
  {
    id: 'requests/preflight',
    title: 'pages of the origin may call, with every header of the contract',
    operations: ['listInquiries', 'createInquiry'],
    needs: ['origin'],
    contract:
      'A service that pages of other origins may call MUST answer their preflights without a token, and allow and expose what `x-cors` lists.',
    place: { heading: 'Pages of other origins' },
    async run(world) {
      const origin = world.target.origin ?? '';
      const needed = cors.requestHeaders.filter(name => !/^(SME-SDK-Version|X-Request-Id|trace\w+)$/.test(name));
      for (const method of cors.methods) {
        const asked = {
          Origin: origin,
          'Access-Control-Request-Method': method,
          'Access-Control-Request-Headers': needed.join(', ').toLowerCase(),
        };
        const exchange = await sendAny(world, 'OPTIONS', '/inquiries', asked);
        const { status, headers } = exchange.answer;
        if (status !== 200 && status !== 204) world.note(exchange, `the preflight is answered with ${status}`);
        if (!allowsOrigin(headers, origin)) world.note(exchange, `the preflight does not allow ${origin}`);
        const methods = listOf(headers, 'Access-Control-Allow-Methods');
        // These need no permission (Fetch, CORS-safelisted methods).
        if (!['GET', 'POST'].includes(method) && !methods.includes(method.toLowerCase()) && !methods.includes('*'))
          world.note(exchange, `the preflight does not allow ${method}`);
        const allowed = listOf(headers, 'Access-Control-Allow-Headers');
        const missing = needed.filter(name => !allowed.includes(name.toLowerCase()));
        if (missing.length > 0) world.note(exchange, `the preflight does not allow ${missing.join(', ')}`);
      }
      const exchange = await world.citizen.call('listInquiries', { headers: { Origin: origin } });
      const { headers } = exchange.answer;
      if (!allowsOrigin(headers, origin)) world.note(exchange, `the answer does not allow ${origin}`);
      const exposed = listOf(headers, 'Access-Control-Expose-Headers');
      const hidden = cors.exposedHeaders.filter(name => headers.has(name) && !exposed.includes(name.toLowerCase()));
      if (hidden.length > 0 && !exposed.includes('*'))
        world.note(exchange, `the answer hides ${hidden.join(', ')} from pages`);
      const other = await sendAny(world, 'OPTIONS', '/inquiries', {
        Origin: `${origin}.example.com`,
        'Access-Control-Request-Method': 'GET',
      });
      if (
        allowsOrigin(other.answer.headers, `${origin}.example.com`) &&
        other.answer.headers.get('Access-Control-Allow-Origin') !== '*'
      )
        world.visitor.note(
          other,
          'an origin that only begins like the allowed one is allowed',
          'Origins MUST be compared whole, with a list.',
          { heading: 'Pages of other origins' },
        );
    },
  },
  {
    id: 'requests/problems-cross-origin',
    title: 'pages of the origin can read problems, too',
    operations: ['getSession', 'getInquiry'],
    needs: ['origin'],
    contract:
      'Every answer to a page of an allowed origin MUST have `Access-Control-Allow-Origin`, problems like any other.',
    place: { heading: 'Pages of other origins' },
    async run(world) {
      const origin = world.target.origin ?? '';
      const headers = { Origin: origin };
      const path = { receiptNumber: '2569-00000000-0' };
      for (const exchange of [
        await world.visitor.call('getSession', { headers }),
        await world.citizen.call('getInquiry', { path, headers }),
        await world.citizen.call('createInquiry', { raw: '{"subject":', headers: { ...headers, ...world.key() } }),
      ])
        if (!allowsOrigin(exchange.answer.headers, origin))
          world.note(
            exchange,
            `the answer ${exchange.answer.status} does not allow ${origin}: the page learns nothing`,
          );
    },
  },
];

const listOf = (headers: Headers, name: string) => (headers.get(name) ?? '').toLowerCase().split(/\s*,\s*/);

const allowsOrigin = (headers: Headers, origin: string) =>
  [origin, '*'].includes(headers.get('Access-Control-Allow-Origin') ?? '');

/** A request that belongs to no operation. It is shown as one of the list, where it stands nearest to. */
async function sendAny(
  world: World,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Exchange> {
  const { baseUrl } = world.visitor.line;
  const request = new Request(`${baseUrl}${path}`, {
    method,
    headers: { 'Accept-Language': 'th', ...headers },
    redirect: 'manual',
    signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
  });
  const isSigned = method !== 'OPTIONS' && world.citizen.token !== undefined;
  if (isSigned) request.headers.set('Authorization', `Bearer ${world.citizen.token ?? ''}`);
  const answer = await readAnswer(await world.visitor.send(request), request.url);
  const shown = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return { id: 'listInquiries', sent: shownText([`${method} ${path}`, ...shown].join('\n')), answer, violations: [] };
}
