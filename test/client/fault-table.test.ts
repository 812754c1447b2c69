import { expect } from 'chai';

import { createSmeClient, SmeError } from '../../src/index.js';
import type { SmeClient, SmeClientOptions } from '../../src/index.js';
import { unresolvable } from '../support/unresolvable.js';
import { thrownBy } from './support/answers.js';
import { faulty, faultyServer } from './support/faulty.js';
import { standInPage } from './support/stand-in-page.js';

const receiptNumber = '2569-04718236-5';
const id = '0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f10';
const draft = { businessId: id, categoryId: 'tax', agencyId: 'rd', subject: 'ถาม', detail: 'ภาษี' };

const read = (client: SmeClient) => client.businesses.list();
const send = (client: SmeClient) => client.inquiries.create(draft);
const search = (client: SmeClient) => client.inquiries.search({ text: 'ภาษี' });
const withdraw = (client: SmeClient) => client.inquiries.withdraw(receiptNumber);
const remove = (client: SmeClient) => client.attachments.remove(id);
const signIn = (client: SmeClient) => client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });

interface Row {
  readonly fault: string;
  readonly call: (client: SmeClient) => Promise<unknown>;
  readonly options?: Partial<SmeClientOptions>;
  /** What the caller gets: an answer, or an error with these members. */
  readonly sees: 'answer' | Partial<SmeError>;
  /** How many requests arrived at the server. */
  readonly requests: number;
}

/** Ends long before the timeout of a test, and leaves a busy machine enough time to send a request. */
const short = { timeoutMs: 2500 };
const unreachable = { code: 'unreachable', retryable: true } as const;
const timedOut = { code: 'timed_out', retryable: true } as const;
const notAnAnswer = (status: number, retryable = true) => ({ code: 'unexpected_answer', status, retryable }) as const;

/** WebKitGTK treats an interrupted body as complete, so that only its JSON reveals the error. */
const agent = (globalThis as { navigator?: { userAgent?: string } }).navigator?.userAgent ?? '';
const reportsCutBodies = !/AppleWebKit(?!.*Chrome)/.test(agent);

const rows: readonly Row[] = [
  { fault: 'none', call: read, sees: 'answer', requests: 1 },
  { fault: 'cut before an answer', call: read, sees: unreachable, requests: 3 },
  { fault: 'cut before an answer', call: withdraw, sees: unreachable, requests: 3 },
  { fault: 'cut before an answer', call: signIn, sees: unreachable, requests: 1 },
  {
    fault: 'cut in the body',
    call: read,
    sees: reportsCutBodies ? { ...unreachable, status: 200 } : notAnAnswer(200),
    requests: 3,
  },
  { fault: 'cut in the body once', call: read, sees: 'answer', requests: 2 },
  { fault: 'cut after the effect, once', call: send, sees: 'answer', requests: 2 },
  { fault: 'cut after the effect, once', call: remove, sees: 'answer', requests: 2 },
  { fault: '429 once, wait 1 s', call: read, sees: 'answer', requests: 2 },
  { fault: '429 once, no word on waiting', call: read, sees: 'answer', requests: 2 },
  { fault: '429 once, no word on waiting', call: search, sees: 'answer', requests: 2 },
  { fault: '429 once, wait nonsense', call: read, sees: 'answer', requests: 2 },
  {
    fault: '429, wait an hour',
    call: read,
    sees: { code: 'too_many_requests', status: 429, retryable: true, retryAfterSeconds: 3600 },
    requests: 1,
  },
  {
    fault: '429 once, wait 1 s',
    call: signIn,
    sees: { code: 'too_many_requests', status: 429, retryable: true, retryAfterSeconds: 1 },
    requests: 1,
  },
  {
    fault: '429 once, wait 9 s',
    call: read,
    options: { timeoutMs: 5000 },
    sees: { code: 'too_many_requests', retryAfterSeconds: 9 },
    requests: 1,
  },
  { fault: '500', call: read, sees: { code: 'internal_error', status: 500, retryable: true }, requests: 3 },
  { fault: '500', call: withdraw, sees: { code: 'internal_error', status: 500, retryable: true }, requests: 3 },
  { fault: '500', call: send, sees: { code: 'internal_error', status: 500, retryable: true }, requests: 3 },
  { fault: '500', call: read, options: { retries: 0 }, sees: { code: 'internal_error' }, requests: 1 },
  { fault: '500 once', call: send, sees: 'answer', requests: 2 },
  { fault: '501', call: read, sees: { code: 'not_offered', status: 501, retryable: false }, requests: 1 },
  { fault: '502 empty', call: read, sees: { code: 'internal_error', status: 502, retryable: true }, requests: 3 },
  { fault: '503 HTML', call: read, sees: { code: 'internal_error', status: 503, retryable: true }, requests: 3 },
  { fault: '503 HTML', call: signIn, sees: { code: 'internal_error', status: 503, retryable: true }, requests: 1 },
  { fault: '503 HTML once', call: send, sees: 'answer', requests: 2 },
  { fault: 'no first byte', call: read, options: short, sees: timedOut, requests: 1 },
  { fault: 'no first byte', call: send, options: short, sees: timedOut, requests: 1 },
  { fault: 'a body that stalls', call: read, options: short, sees: timedOut, requests: 1 },
  { fault: 'truncated JSON', call: read, sees: notAnAnswer(200), requests: 3 },
  { fault: 'wrong types', call: read, sees: notAnAnswer(200), requests: 1 },
  { fault: 'rows that are none', call: read, sees: notAnAnswer(200), requests: 1 },
  { fault: 'HTML with 200', call: read, sees: notAnAnswer(200), requests: 3 },
  { fault: 'an empty body', call: read, sees: notAnAnswer(200), requests: 3 },
  { fault: 'null', call: read, sees: notAnAnswer(200), requests: 3 },
  { fault: 'an array', call: read, sees: notAnAnswer(200), requests: 3 },
  { fault: 'a number', call: read, sees: notAnAnswer(200), requests: 3 },
  { fault: '__proto__s', call: read, sees: 'answer', requests: 1 },
  { fault: 'a redirect to HTML', call: read, sees: { code: 'unexpected_answer', retryable: true }, requests: 3 },
];

describe('client: the fault table', () => {
  let server: Awaited<ReturnType<typeof faultyServer>>;
  before(async () => (server = await faultyServer()));
  after(() => server.close());

  for (const { fault, call, options, sees, requests } of rows) {
    const seen = sees === 'answer' ? 'an answer' : sees.code;
    const given = options ? ` with ${JSON.stringify(options)}` : '';
    it(`${fault}: ${call.name}${given} gets ${seen} after ${requests} request${requests > 1 ? 's' : ''}`, async () => {
      const { client, readRecord } = faulty(server.url, fault, options);
      if (sees === 'answer') await call(client);
      else {
        const error = await thrownBy(call(client));
        expect(error).to.be.instanceOf(SmeError).and.to.include(sees);
      }
      const { requests: came, inquiries } = await readRecord();
      // Firefox itself retries a GET up to ten times when the connection closes before an answer, as RFC 9110 §9.2.2
      // allows.
      const itself = fault === 'cut before an answer' && call === read && came.length > requests ? 10 : 1;
      expect(came).to.have.length(requests * itself);
      expect(inquiries).to.have.length(call === send && sees === 'answer' ? 1 : 0);
      expect(new Set(came.map(({ method, path, body }) => `${method} ${path} ${body}`)).size, 'all the same').to.equal(
        1,
      );
      expect(new Set(came.map(({ idempotencyKey }) => idempotencyKey)).size, 'one intent, one key').to.equal(1);
    });
  }

  it('waits as long as the service asks, and not much longer', async () => {
    const { client, readRecord } = faulty(server.url, '429 once, wait 1 s');
    await read(client);
    const [first, second] = (await readRecord()).requests;
    expect(second!.at - first!.at).to.be.within(990, 5000);
  });

  it('a port without a server: unreachable, after three tries', async () => {
    const tries: number[] = [];
    // A port that nobody uses. The server's own port could soon be used by another process.
    const { client } = faulty('http://127.0.0.1:1', 'none', { onRequest: ({ attempt }) => tries.push(attempt) });
    expect(await thrownBy(read(client))).to.include(unreachable);
    expect(tries).to.deep.equal([1, 2, 3]);
  });

  it('a host name that does not exist: unreachable, after three tries', async () => {
    const tries: number[] = [];
    const { client } = faulty(`http://${unresolvable}`, 'none', { onRequest: ({ attempt }) => tries.push(attempt) });
    expect(await thrownBy(read(client))).to.include(unreachable);
    expect(tries).to.deep.equal([1, 2, 3]);
  });

  it('a machine that is offline: unreachable at once, after one attempt', async () => {
    const tries: number[] = [];
    const { client } = faulty('http://127.0.0.1:1', 'none', { onRequest: ({ attempt }) => tries.push(attempt) });
    const page = standInPage();
    page.connect(false);
    try {
      expect(await thrownBy(send(client))).to.include(unreachable);
    } finally {
      page.leave();
    }
    expect(tries).to.deep.equal([1]);
  });

  it('a token that expires under 20 calls: 20 answers, one renewal', async () => {
    const { client, readRecord, expire } = faulty(server.url, 'session');
    await signIn(client);
    await expire();
    await Promise.all(Array.from({ length: 20 }, () => read(client)));
    const paths = (await readRecord()).requests.map(({ path }) => path);
    expect(paths.filter(path => path === '/session/refresh')).to.have.length(1);
    expect(paths.filter(path => path === '/businesses').length).to.be.within(21, 40);
  });

  it('a renewal that is rejected: session_expired for every call, one renewal', async () => {
    const { client, readRecord, expire } = faulty(server.url, 'session, refused renewal');
    await signIn(client);
    await expire();
    const errors = await Promise.all([thrownBy(read(client)), thrownBy(send(client)), thrownBy(search(client))]);
    for (const error of errors) expect(error).to.include({ code: 'session_expired', status: 401, retryable: false });
    expect(client.session.state).to.deep.equal({ status: 'expired' });
    const { requests, inquiries } = await readRecord();
    expect(requests.filter(({ path }) => path === '/session/refresh')).to.have.length(1);
    expect(inquiries).to.have.length(0);
  });

  // Tabs share a kept token in pages only: Node and workers have no sessionStorage, and each client signs in by itself.
  if ('sessionStorage' in globalThis)
    it('two tabs that renew one kept token: one renewal, and the session continues', async () => {
      const { client, baseUrl, readRecord, expire } = faulty(server.url, 'session', { keepSession: 'tab' });
      await signIn(client);
      await expire();
      const copy = createSmeClient({ baseUrl, keepSession: 'tab', backoffMs: 10 });
      const [who] = await Promise.all([copy.auth.resume(), read(client), read(client)]);
      expect(who, 'a copied tab starts without a session').to.equal(null);
      await expire();
      await Promise.all([copy.auth.resume(), read(client)]);
      const renewals = (await readRecord()).requests.filter(({ path }) => path === '/session/refresh');
      expect(renewals, 'one for each time that the token ran out').to.have.length(2);
      expect(new Set(renewals.map(({ body }) => body)).size, 'no token twice').to.equal(2);
      expect(client.session.state.status).to.equal('signed-in');
      await client.auth.signOut();
    });

  it('a token that expires during a submission: one inquiry, under one key', async () => {
    const { client, readRecord, expire } = faulty(server.url, 'session');
    await signIn(client);
    await expire();
    await send(client);
    const { requests, inquiries } = await readRecord();
    expect(requests.map(({ path }) => path)).to.deep.equal([
      '/sign-in',
      '/inquiries',
      '/session/refresh',
      '/inquiries',
    ]);
    expect(inquiries).to.deep.equal([requests[1]?.idempotencyKey]);
  });

  it('a clock three hours off: waits by the service’s clock, and shows its time', async () => {
    const { client, readRecord } = faulty(server.url, 'clock');
    await read(client);
    const [first, second] = (await readRecord()).requests;
    // Retry-After as a date has whole seconds, so up to one of its two seconds is lost.
    expect(second!.at - first!.at).to.be.within(900, 6000);
    const threeHours = 3 * 60 * 60 * 1000;
    expect(Date.now() - client.clock.now()).to.be.closeTo(threeHours, 2000);
  });

  it('sends its version with every request', async () => {
    const { client, readRecord } = faulty(server.url, 'none', { sendVersion: true });
    await read(client);
    expect((await readRecord()).requests[0]?.version).to.match(/^\d+\.\d+\.\d+/);
  });

  it('an answer with __proto__ changes no prototype', async () => {
    await read(faulty(server.url, '__proto__s').client);
    expect({}).to.not.have.property('polluted');
  });
});
