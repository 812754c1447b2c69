import { expect } from 'chai';
import fc from 'fast-check';
import createClient, { type Middleware } from 'openapi-fetch';

import { createRequester, type RequestParts } from '../../src/client/transport/request.js';

const baseUrl = 'https://oneid.test/v1';
const path = '/inquiries/{receiptNumber}';

type Way = (method: string, parts: RequestParts, middleware: readonly Middleware[], carry: Carry) => Promise<unknown>;
type Carry = (request: Request) => Promise<Response>;

const ways: Readonly<Record<'openapi-fetch' | 'ours', Way>> = {
  'openapi-fetch': (method, parts, middleware, carry) => {
    const client = createClient({ baseUrl, redirect: 'manual', fetch: carry });
    client.use(...middleware);
    const request = client.request as (method: string, path: string, init: object) => Promise<unknown>;
    return request(method, path, parts);
  },
  ours: (method, parts, middleware, carry) => {
    const requester = createRequester(baseUrl);
    requester.use(...middleware);
    return requester.respond(method, path, parts, carry);
  },
};

/** No half surrogate pairs, which openapi-fetch rejects, and no dot segments, which it accepts. */
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter(text => !/^\.{1,2}$/.test(text));
const queryValue = fc.oneof(word, fc.nat(), fc.boolean(), fc.constant(null), fc.array(word, { maxLength: 3 }));
const headerValue = fc.oneof(fc.stringMatching(/^[a-z0-9]{1,6}$/), fc.nat(), fc.constant(null), fc.constant(undefined));
const headers = fc.dictionary(fc.constantFrom('Accept', 'Content-Type', 'X-One', 'x-two'), headerValue);

describe('client: request.ts and openapi-fetch', () => {
  it('send the same request for the same parts', async () => {
    const parts = fc.record({
      params: fc.record({
        path: fc.record({ receiptNumber: word }),
        query: fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,8}$/), queryValue),
        header: headers,
      }),
      headers,
      body: fc.option(fc.dictionary(word, word), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(parts, async given => {
        const sent = async (way: Way) => {
          let request: Request | undefined;
          await way(given.body ? 'POST' : 'GET', given, [], async asked => {
            request = asked;
            return new Response(null, { status: 204 });
          });
          const { url, method, redirect } = request!;
          // URLSearchParams writes a space as +, and encodes some characters; both have the same meaning.
          const { origin, pathname, searchParams } = new URL(url);
          const address = [origin, pathname, [...searchParams]];
          return { address, method, redirect, headers: [...request!.headers], body: await request!.text() };
        };
        expect(await sent(ways.ours)).to.deep.equal(await sent(ways['openapi-fetch']));
      }),
    );
  });

  const answered = (reported: string[], name: string) =>
    new Response(`${reported.length}`, { headers: { 'X-By': name } });
  /** Everything that a middleware may do for one call. */
  const actions = fc
    .record({
      onRequest: fc.constantFrom('nothing', 'another', 'throw', undefined),
      onResponse: fc.constantFrom('nothing', 'another', 'throw', undefined),
      onError: fc.constantFrom('nothing', 'answer', 'another', 'throw', undefined),
    })
    .filter(does => Object.values(does).some(Boolean));

  it('run middleware in the same order, whatever it does', async () => {
    const cases = fc.tuple(fc.array(actions, { maxLength: 3 }), fc.array(actions, { maxLength: 2 }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(cases, async ([everywhere, own, fails]) => {
        const walk = async (way: Way) => {
          const reported: string[] = [];
          const made = (all: typeof everywhere, prefix: string) =>
            all.map((does, index) => middlewareOf(does, `${prefix}${index}`, reported));
          const carry: Carry = async request => {
            reported.push(`carry ${request.headers.get('X-By') ?? ''}`);
            if (fails) throw new TypeError('offline');
            return answered(reported, 'carry');
          };
          const parts = { params: { path: { receiptNumber: 'one' } }, parseAs: 'stream', middleware: made(own, 'own') };
          await way('GET', parts as RequestParts, made(everywhere, 'all'), carry).catch((error: unknown) =>
            reported.push(`thrown ${(error as Error).message}`),
          );
          return reported;
        };
        expect(await walk(ways.ours)).to.deep.equal(await walk(ways['openapi-fetch']));
      }),
    );
  });

  function middlewareOf(does: Partial<Record<string, string>>, name: string, reported: string[]): Middleware {
    const action = (place: string, seen: string, another: () => unknown) => {
      reported.push(`${place} ${name} ${seen}`);
      if (does[place] === 'throw') throw new Error(`${place} ${name}`);
      return does[place] === 'another' ? another() : undefined;
    };
    return {
      ...(does['onRequest'] && {
        onRequest: ({ request }) =>
          action(
            'onRequest',
            request.headers.get('X-By') ?? '',
            () => new Request(request, { headers: { 'X-By': name } }),
          ),
      }),
      ...(does['onResponse'] && {
        onResponse: ({ response }) =>
          action('onResponse', response.headers.get('X-By') ?? '', () => answered(reported, name)),
      }),
      ...(does['onError'] && {
        onError: ({ error }) =>
          does['onError'] === 'answer'
            ? answered(reported, name)
            : action('onError', (error as Error).message, () => new Error(`from ${name}`)),
      }),
    } as Middleware;
  }
});
