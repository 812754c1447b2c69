import { cors } from '../../contract/cors.js';
import type { Exchange } from '../caller.js';
import type { LevelCheck } from '../check.js';
import type { World } from '../world.js';
import { sendAny } from './send-any.js';

const allowAndExpose =
  'A service that pages of other origins may call MUST answer their preflights without a token, and allow and expose what `x-cors` lists.';
const originSection = { heading: 'Pages of other origins' };

export const crossOrigin: readonly LevelCheck[] = [
  {
    id: 'requests/preflight',
    title: 'pages of the origin may call, with every header of the contract',
    operations: ['listInquiries', 'createInquiry'],
    needs: ['origin'],
    contract: allowAndExpose,
    place: originSection,
    async run(world) {
      const origin = world.target.origin ?? '';
      const needed = cors.requestHeaders.filter(name => !/^(SME-SDK-Version|X-Request-Id|trace\w+)$/.test(name));
      for (const [method, path] of [
        ...cors.methods.map(each => [each, '/inquiries'] as const),
        ['DELETE', '/session'],
        ['POST', '/inquiries/2569-00000000-0/withdrawal'],
      ] as const) {
        const asked = {
          Origin: origin,
          'Access-Control-Request-Method': method,
          'Access-Control-Request-Headers': needed.join(', ').toLowerCase(),
        };
        const exchange = await sendAny(world.visitor, 'OPTIONS', path, asked);
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
      noteHiddenHeaders(world, exchange);
      if (headers.has('Access-Control-Allow-Credentials'))
        world.visitor.note(
          exchange,
          'the answer has Access-Control-Allow-Credentials',
          'Nothing is sent with credentials, so a service SHOULD NOT answer `Access-Control-Allow-Credentials`.',
          originSection,
          'should',
        );
    },
  },
  {
    id: 'requests/other-origins',
    title: 'pages of origins that look like the allowed one may not call',
    operations: ['listInquiries'],
    needs: ['origin'],
    contract: 'Origins MUST be compared whole, with a list.',
    place: originSection,
    async run(world) {
      const allowed = world.target.origin ?? '';
      for (const origin of [`${allowed}.example.com`, allowed.replace('://', '://x'), 'null'])
        for (const exchange of [
          await sendAny(world.visitor, 'OPTIONS', '/inquiries', {
            Origin: origin,
            'Access-Control-Request-Method': 'GET',
          }),
          await world.citizen.call('listInquiries', { headers: { Origin: origin }, query: { limit: 1 } }),
        ])
          if (exchange.answer.headers.get('Access-Control-Allow-Origin') === origin)
            world.note(exchange, `pages of ${origin} may call, too`);
    },
  },
  {
    id: 'requests/problems-cross-origin',
    title: 'pages of the origin can read problems, too',
    operations: ['getSession', 'getInquiry'],
    needs: ['origin'],
    contract:
      'Every answer to a page of an allowed origin MUST have `Access-Control-Allow-Origin`, problems like any other.',
    place: originSection,
    async run(world) {
      const origin = world.target.origin ?? '';
      const headers = { Origin: origin };
      const path = { receiptNumber: '2569-00000000-0' };
      for (const exchange of [
        await world.visitor.call('getSession', { headers }),
        await world.citizen.call('getInquiry', { path, headers }),
        await world.citizen.call('createInquiry', { raw: '{"subject":', headers: { ...headers, ...world.key() } }),
        await world.citizen.call('createInquiry', { json: {}, headers: { ...headers, ...world.key() } }),
        await sendAny(world.citizen, 'DELETE', '/inquiries', headers),
        await sendAny(world.citizen, 'GET', '/no-such-thing', headers),
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

/** Notes headers of an answer to a page of another origin that the page cannot read. */
export function noteHiddenHeaders(world: World, exchange: Exchange): void {
  const { headers } = exchange.answer;
  const exposed = listOf(headers, 'Access-Control-Expose-Headers');
  const hidden = cors.exposedHeaders.filter(name => headers.has(name) && !exposed.includes(name.toLowerCase()));
  if (hidden.length > 0 && !exposed.includes('*'))
    world.visitor.note(exchange, `the answer hides ${hidden.join(', ')} from pages`, allowAndExpose, originSection);
}
