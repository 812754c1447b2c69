import { expect } from 'chai';
import type { Middleware } from 'openapi-fetch';

import { withResponse } from '../../src/index.js';
import { answerTo } from '../support/answer-of.js';
import {
  bearerOf,
  clientOf,
  credentials,
  html,
  json,
  pathOf,
  problem,
  sessionOf,
  thrownBy,
} from './support/answers.js';
import { id, operationCalls, receiptNumber } from './support/operation-calls.js';

/** A client that is signed in, with every request since. */
async function signedIn(answer: (request: Request) => unknown, options: Parameters<typeof clientOf>[1] = {}) {
  const sent = clientOf(request => (pathOf(request) === '/sign-in' ? json(sessionOf(1)) : answer(request)), options);
  await sent.client.auth.signIn(credentials);
  sent.requests.length = 0;
  return sent;
}

const nothing = () => new Response(null, { status: 204 });
const { signOut, ...withOptions } = operationCalls;

describe('client: own headers', () => {
  for (const [operationId, { call, more = {} }] of Object.entries(withOptions))
    for (const [name, each] of [
      [operationId, call] as const,
      ...Object.entries(more).map(([key, { call: other }]) => [key, other] as const),
    ])
      it(`${name}: sends those of the call beside those that the operation needs`, async () => {
        const plain = await signedIn(nothing);
        await each(plain.client).catch(() => undefined);
        const own = await signedIn(nothing);
        await each(own.client, { headers: { 'X-Own': 'ours' } } as never).catch(() => undefined);
        const needed = [...plain.requests[0]!.headers].filter(([header]) => header !== 'idempotency-key');
        expect([...own.requests[0]!.headers]).to.deep.include.members([...needed, ['x-own', 'ours']]);
      });

  it('are sent with a sign-out, too, which uses the token that has ended', async () => {
    const { client, requests } = await signedIn(nothing);
    await client.auth.signOut({ headers: { 'X-Own': 'ours' } });
    expect(requests[0]!.headers.get('X-Own')).to.equal('ours');
    expect(bearerOf(requests[0]!)).to.equal('Bearer access-token-0001');
  });

  it('replace none that an operation needs', async () => {
    const { client, requests } = await signedIn(request => json(answerTo(request), 200, { ETag: '"1"' }));
    const own = { headers: { Accept: 'text/plain', 'Content-Type': 'text/plain' } };
    await client.attachments.upload(id, new Blob(['abc']), own);
    await thrownBy(client.notifications.stream(own)[Symbol.asyncIterator]().next());
    expect(requests[0]!.headers.get('Content-Type')).to.equal('application/octet-stream');
    expect(requests[1]!.headers.get('Accept')).to.equal('text/event-stream');
  });

  it('of the client are in every request, also in one that the client sends by itself', async () => {
    const { client, requests } = clientOf(
      request => {
        if (pathOf(request) === '/sign-in') return json(sessionOf(1));
        if (pathOf(request) === '/session/refresh') return json(sessionOf(2));
        return bearerOf(request) === 'Bearer access-token-0002'
          ? json(answerTo(request))
          : problem(401, 'session_expired');
      },
      { headers: new Headers({ 'X-Gateway': 'key', 'Content-Type': 'text/plain', 'Accept-Language': 'fr' }) },
    );
    await client.auth.signIn(credentials);
    await client.businesses.list();
    expect(requests.map(pathOf)).to.deep.equal(['/sign-in', '/businesses', '/session/refresh', '/businesses']);
    for (const { headers } of requests)
      expect([headers.get('X-Gateway'), headers.get('Accept-Language')]).to.deep.equal(['key', 'th']);
    expect(requests[0]!.headers.get('Content-Type')).to.equal('application/json');
  });

  it('of a call replace those of the client', async () => {
    const { client, requests } = await signedIn(nothing, { headers: { 'X-One': 'client', 'X-Two': 'client' } });
    await client.attachments.remove(id, { headers: new Headers({ 'x-one': 'call' }) });
    expect([requests[0]!.headers.get('X-One'), requests[0]!.headers.get('X-Two')]).to.deep.equal(['call', 'client']);
  });

  const wrong: Readonly<Record<string, unknown>> = {
    'a text': 'X-Own: 1',
    'a function': () => ({ 'X-Own': '1' }),
    'a name that no header has': { 'X Own': '1' },
    'a value with a line break': { 'X-Own': 'secret\nX-Other: 1' },
    'a value in Thai': { 'X-Own': 'secret ไทย' },
  };
  for (const [what, headers] of Object.entries(wrong))
    it(`cannot be ${what}: a TypeError says so before any request, and shows no value`, async () => {
      const { client, requests } = await signedIn(nothing);
      const thrown = [
        await thrownBy(client.businesses.list({ headers: headers as never })),
        await thrownBy(client.api.GET('/businesses', { headers: headers as never })),
        await thrownBy(async () => clientOf(nothing, { headers: headers as never })),
      ];
      for (const error of thrown) {
        expect(error).to.be.instanceOf(TypeError);
        expect((error as TypeError).message)
          .to.match(/^headers must be .*names and values/)
          .and.not.contain('secret');
      }
      expect(requests).to.be.empty;
    });
});

describe('client: withResponse', () => {
  it('gives the result and the response of the last request', async () => {
    let tries = 0;
    const { client } = await signedIn(
      request => (++tries === 1 ? html(503) : json(answerTo(request), 200, { 'X-Request-Id': `request-${tries}` })),
      { retries: 1, backoffMs: 0 },
    );
    const { data, response } = await withResponse(options => client.inquiries.get(receiptNumber, options));
    expect(data).to.deep.equal(await client.inquiries.get(receiptNumber));
    expect([response.status, response.headers.get('X-Request-Id')]).to.deep.equal([200, 'request-2']);
  });

  it('works where the result is nothing, a part of the answer, or a file', async () => {
    const { client } = await signedIn(request => {
      if (request.method === 'DELETE') return nothing();
      if (pathOf(request).endsWith('/content')) return new Response('abc', { headers: { 'X-Request-Id': 'file' } });
      return json(answerTo(request), 200, { 'X-Request-Id': 'part' });
    });
    const removed = await withResponse(options => client.attachments.remove(id, options));
    expect([removed.data, removed.response.status]).to.deep.equal([undefined, 204]);
    const { response } = await withResponse(options => client.reference.categories(options));
    expect(response.headers.get('X-Request-Id')).to.equal('part');
    const file = await withResponse(options => client.attachments.download(id, options));
    expect([await file.data.text(), file.response.headers.get('X-Request-Id')]).to.deep.equal(['abc', 'file']);
  });

  it('rejects as the call does, with the response at the error', async () => {
    const { client } = await signedIn(() => problem(404, 'not_found', {}, { 'X-Own': 'ours' }));
    const thrown = await thrownBy(withResponse(options => client.inquiries.get(receiptNumber, options)));
    expect(thrown).to.include({ code: 'not_found' });
    expect((thrown as { readonly response: Response }).response.headers.get('X-Own')).to.equal('ours');
  });

  it('explains that the options have to be passed on', async () => {
    const { client } = await signedIn(request => json(answerTo(request)));
    const thrown = await thrownBy(withResponse(() => client.businesses.list()));
    expect(thrown)
      .to.be.instanceOf(TypeError)
      .with.property('message')
      .that.matches(/pass the options/);
  });
});

describe('client: middleware', () => {
  it('sees every request of every method, in order, the answers in the opposite order', async () => {
    const seen: string[] = [];
    const named = (name: string): Middleware => ({
      onRequest: ({ request, schemaPath }) => {
        seen.push(`${name}: ${request.method} ${schemaPath}`);
        request.headers.append('X-By', name);
      },
      onResponse: ({ response }) => void seen.push(`${name}: ${response.status}`),
    });
    let tries = 0;
    const { client, requests } = await signedIn(request => (++tries === 1 ? html(503) : json(answerTo(request))), {
      retries: 1,
      backoffMs: 0,
    });
    client.api.use(named('one'), named('two'));
    await client.inquiries.get(receiptNumber);
    const once = (status: number) => [
      'one: GET /inquiries/{receiptNumber}',
      'two: GET /inquiries/{receiptNumber}',
      `two: ${status}`,
      `one: ${status}`,
    ];
    expect(seen).to.deep.equal([...once(503), ...once(200)]);
    expect(requests.map(({ headers }) => headers.get('X-By'))).to.deep.equal(['one, two', 'one, two']);
  });

  for (const [what, middleware] of Object.entries({
    onRequest: { onRequest: () => ({ headers: {} }) },
    onResponse: { onResponse: () => 'text' },
  }))
    it(`explains what ${what} has to give when it gives something else`, async () => {
      const { client } = await signedIn(request => json(answerTo(request)));
      client.api.use(middleware as never);
      expect(await thrownBy(client.businesses.list()))
        .to.be.instanceOf(TypeError)
        .with.property('message')
        .that.matches(/must give a Request or Response/);
    });

  it('breaks the call when it throws', async () => {
    const { client, requests } = await signedIn(request => json(answerTo(request)));
    const broken = new Error('of the middleware');
    client.api.use({
      onRequest: () => {
        throw broken;
      },
    });
    expect(await thrownBy(client.businesses.list())).to.equal(broken);
    expect(requests).to.be.empty;
  });

  it('has no token before the request is sent, and the one that was sent after it', async () => {
    const tokens: (string | null)[] = [];
    const { client } = await signedIn(request => json(answerTo(request)));
    client.api.use({
      onRequest: ({ request }) => void tokens.push(bearerOf(request)),
      onResponse: ({ request }) => void tokens.push(bearerOf(request)),
    });
    await client.businesses.list();
    expect(tokens).to.deep.equal([null, 'Bearer access-token-0001']);
  });
});
