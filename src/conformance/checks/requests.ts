import { isBroken, type Exchange } from '../caller.js';
import type { LevelCheck } from '../check.js';
import type { World } from '../world.js';
import { problemSection } from './wrong-requests.js';
import { sendAny } from './send-any.js';

export const requests: readonly LevelCheck[] = [
  {
    id: 'requests/addresses',
    title: 'what has no resource is 404, another method 405 with Allow',
    operations: ['listInquiries'],
    contract:
      'What has no resource is 404 `not_found`. Another method of a path is 405 `method_not_allowed` with `Allow`.',
    place: problemSection,
    async run(world) {
      for (const [method, path, expected] of [
        ['GET', '/no-such-thing', '404 not_found'],
        ['DELETE', '/inquiries', '405 method_not_allowed'],
        ['PUT', '/businesses', '405 method_not_allowed'],
        ['GET', '/inquiries/no-receipt-number', '404 not_found'],
        ...(world.visitor.line.offers('getBusiness') ? ([['GET', '/businesses/no-id', '404 not_found']] as const) : []),
        ...(world.visitor.line.offers('searchInquiries')
          ? ([['GET', '/inquiries/search', '405 method_not_allowed']] as const)
          : []),
      ] as const) {
        const exchange = await sendAny(world.citizen, method, path);
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
      const { receiptNumber, business } = (await world.create()).body;
      const paths = { receiptNumber, businessId: business.businessId };
      for (const id of [
        'listAccountTypes',
        ...(world.description.contractVersion === undefined ? [] : (['getService'] as const)),
        'getSession',
        'listBusinesses',
        'getBusiness',
        'listAgencies',
        'listCategories',
        'listInquiries',
        'getInquiry',
        'listHistory',
      ] as const) {
        if (!world.visitor.line.offers(id)) continue;
        const caller = id === 'listAccountTypes' ? world.visitor : world.citizen;
        const exchange = await caller.call(id, { path: paths, method: 'HEAD' });
        const { status, bytes } = exchange.answer;
        // An answer that breaks the contract by itself is said to be so already.
        if (status !== 200 && !isBroken(exchange))
          world.note(exchange, `HEAD is answered with ${status}, GET with 200`);
        if (status === 200 && bytes.length > 0) world.note(exchange, 'the answer to HEAD has a body');
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
        ['th;q=0.5, en', 'en'],
        ['de', 'th'],
      ] as const) {
        if (world.description.languages?.includes(language) === false) continue;
        const options = { headers: { 'Accept-Language': accepted } };
        expectLanguage(world, await world.visitor.call('getSession', options), accepted, language);
        const path = { receiptNumber: '2569-00000000-0' };
        expectLanguage(world, await world.citizen.call('getInquiry', { path, ...options }), accepted, language);
        const query = { limit: 0 };
        expectLanguage(world, await world.citizen.call('listInquiries', { query, ...options }), accepted, language);
      }
    },
  },
];

function expectLanguage(world: World, exchange: Exchange, accepted: string, language: 'th' | 'en'): void {
  const { headers, json, status } = exchange.answer;
  const { title = '' } = (json ?? {}) as { readonly title?: string };
  if (/[\u0E00-\u0E7F]/.test(title) !== (language === 'th'))
    world.note(exchange, `the title "${title}" of ${status} is not in the language of Accept-Language: ${accepted}`);
  const found = headers.get('Content-Language');
  if (found !== language)
    world.note(exchange, `Content-Language of ${status} is ${found ?? 'missing'}, not ${language}`);
  if (!/accept-language|\*/i.test(headers.get('Vary') ?? ''))
    world.note(exchange, `Vary of ${status} does not name Accept-Language`);
}
