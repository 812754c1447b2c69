import { expect } from 'chai';

import { cors } from '../../src/contract/cors.js';
import { createSmeClient, SmeError, type SmeClientOptions } from '../../src/index.js';
import { answerOf, answerTo, shapeOf } from '../support/answer-of.js';
import { until } from '../support/until.js';
import { clientOf, credentials, html, json, pathOf, problem, sessionOf, thrownBy } from './support/answers.js';

const receiptNumber = '2569-04718236-5';

describe('client: errors of other back ends (S19)', () => {
  /** What each status means for people and programs, whatever the body contains. */
  const codes: Readonly<Record<number, readonly [code: string, retryable: boolean]>> = {
    400: ['unexpected_answer', false],
    401: ['not_signed_in', false],
    403: ['forbidden', false],
    404: ['not_found', false],
    405: ['not_offered', false],
    408: ['timed_out', true],
    409: ['unexpected_answer', false],
    410: ['not_found', false],
    413: ['body_too_large', false],
    415: ['unsupported_media_type', false],
    418: ['unexpected_answer', false],
    422: ['invalid_request', false],
    429: ['too_many_requests', true],
    500: ['internal_error', true],
    501: ['not_offered', false],
    502: ['internal_error', true],
    503: ['internal_error', true],
    504: ['internal_error', true],
    520: ['internal_error', true],
  };
  const bodies: Record<string, (status: number) => Response> = {
    'a page': html,
    'no body': status => new Response(null, { status }),
    'JSON of another make': status => json({ error: { message: 'no' } }, status),
    'a problem without a code': status => problem(status, undefined as never),
    'a problem whose code is a number': status => problem(status, 17 as never),
  };
  for (const [name, body] of Object.entries(bodies)) {
    it(`are identified by their status when there is ${name}`, async () => {
      for (const [status, [code, retryable]] of Object.entries(codes)) {
        const error = await thrownBy(clientOf(() => body(Number(status))).client.inquiries.get(receiptNumber));
        expect(error, status)
          .to.be.instanceOf(SmeError)
          .and.to.include({ code, status: Number(status), retryable });
        expect((error as SmeError).cause, status).to.include({ operation: 'GET /inquiries/{receiptNumber}' });
      }
    });
  }

  it('mean an operation that is not offered, whatever the problem, where the status leaves nothing else', async () => {
    for (const [status, code] of [
      [404, 'not_found'],
      [405, 'method_not_allowed'],
      [501, 'NOT_YET'],
    ] as const) {
      const { client, requests } = clientOf(() => problem(status, code));
      const error = await thrownBy(client.inquiries.search({}));
      expect(error).to.include({ code: 'not_offered', status, retryable: false });
      expect(requests, 'no retry').to.have.length(1);
    }
  });

  it('mean a resource that is not there, where the path names one', async () => {
    const { client } = clientOf(() => problem(404, 'not_found'));
    expect(await thrownBy(client.inquiries.get(receiptNumber))).to.include({ code: 'not_found' });
  });

  it('mean wrong credentials when a sign-in is answered with 401', async () => {
    const { client } = clientOf(() => problem(401, 'BAD_CREDENTIALS'));
    expect(await thrownBy(client.auth.signIn(credentials))).to.include({ code: 'sign_in_failed', status: 401 });
  });

  it('keep their code, whether or not it is one of this contract', async () => {
    const { client } = clientOf(() => problem(409, 'OUT_OF_HOURS'));
    expect(await thrownBy(client.inquiries.withdraw(receiptNumber))).to.include({ code: 'OUT_OF_HOURS' });
  });

  it('do not take an HTML page with status 404 for the deletion of an attachment', async () => {
    const { client } = clientOf((_, nth) => html(nth === 1 ? 502 : 404), { retries: 1, backoffMs: 0 });
    expect(await thrownBy(client.attachments.remove('id'))).to.include({ code: 'not_found' });
  });

  it('keep the session when a gateway blocks its renewal', async () => {
    const { client } = clientOf(request => {
      if (pathOf(request) === '/sign-in') return json(sessionOf(1));
      return pathOf(request) === '/session/refresh' ? html(403) : problem(401, 'EXPIRED');
    });
    await client.auth.signIn(credentials);
    expect(await thrownBy(client.businesses.list())).to.include({ code: 'forbidden', status: 403 });
    expect(client.session.state.status).to.equal('signed-in');
  });
});

describe('client: the response of an error (L6)', () => {
  const answers: Record<string, () => Response> = {
    'a problem': () => problem(409, 'not_allowed_now'),
    'a page': () => html(502),
    nothing: () => new Response(null, { status: 503 }),
    'an answer that breaks the contract': () => json({ inquiries: 'none' }),
    'JSON that is none': () => json([1, 2]),
    'a document that is a page': () => html(200),
  };
  for (const [name, answer] of Object.entries(answers)) {
    it(`can be read unchanged, when it is ${name}`, async () => {
      const { client } = clientOf(answer);
      const call = name.startsWith('a document') ? client.attachments.download('id') : client.inquiries.list();
      const { response } = (await thrownBy(call)) as SmeError;
      expect(await response!.text()).to.equal(await answer().text());
      expect(response!.status).to.equal(answer().status);
      expect(response!.headers.get('Content-Type')).to.equal(answer().headers.get('Content-Type'));
    });
  }

  it('is absent when it was interrupted', async () => {
    const body = () => new ReadableStream({ start: controller => controller.error(new TypeError('terminated')) });
    for (const status of [200, 409]) {
      const { client } = clientOf(
        () => new Response(body(), { status, headers: { 'Content-Type': 'application/json' } }),
      );
      const error = (await thrownBy(client.inquiries.list())) as SmeError;
      expect(error).to.include({ code: 'unreachable', status });
      expect(error.response).to.equal(undefined);
    }
  });
});

/**
 * Replaces the page that the client is in by one without other tabs. In a page or a worker, the real page has another
 * origin than the service.
 */
function inPage(href = 'https://portal.test/app') {
  const { BroadcastChannel, location } = globalThis as Partial<typeof globalThis>;
  if (location) return () => undefined;
  Object.assign(globalThis, { location: new URL(href), BroadcastChannel: undefined });
  return () => {
    Reflect.deleteProperty(globalThis, 'location');
    Object.assign(globalThis, { BroadcastChannel });
  };
}

describe('client: calls to another origin (S20)', () => {
  let leave: () => void;
  beforeEach(() => (leave = inPage()));
  afterEach(() => leave());

  const needless = ['sme-sdk-version', 'x-request-id', 'traceparent', 'tracestate'];
  const neededFromMe = cors.requestHeaders.map(name => name.toLowerCase()).filter(name => !needless.includes(name));

  /** The headers of every kind of call from a page: reading, sending once, documents, streams. */
  async function headersSent(options: Partial<SmeClientOptions> = {}) {
    const { client, requests } = clientOf(request => {
      if (pathOf(request) === '/sign-in') return json(sessionOf(1));
      if (pathOf(request) === '/notifications/stream')
        return new Response('', { headers: { 'Content-Type': 'text/event-stream' } });
      return json(answerTo(request));
    }, options);
    await client.auth.signIn(credentials);
    await client.inquiries.list();
    await client.inquiries.reply(receiptNumber, { detail: 'ขอบคุณ' });
    await client.attachments.upload('id', new Blob(['abc']), { offset: 1 });
    const stream = client.notifications.stream({ lastEventId: '7' })[Symbol.asyncIterator]();
    await stream.next();
    await stream.return?.();
    client.close();
    return new Set(requests.flatMap(({ headers }) => [...headers.keys()]).filter(name => name !== 'accept'));
  }

  it('send no header that the contract does not need', async () => {
    expect([...(await headersSent())].sort()).to.deep.equal(neededFromMe.sort());
  });

  it('send the version when the page asks for it, and every header is on the list of the contract', async () => {
    const sent = await headersSent({ sendVersion: true });
    expect(sent).to.include('sme-sdk-version');
    const allowed = cors.requestHeaders.map(name => name.toLowerCase());
    expect([...sent].filter(name => !allowed.includes(name))).to.deep.equal([]);
  });

  it('send the version to the service of the same origin, unless the page forbids it', async () => {
    const baseUrl = `${globalThis.location.origin}/v1`;
    expect(await headersSent({ baseUrl })).to.include('sme-sdk-version');
    expect(await headersSent({ baseUrl, sendVersion: false })).to.not.include('sme-sdk-version');
  });

  it('report missing answers to the developer once, and not to the person', async () => {
    const said = recordConsole();
    const baseUrl = 'https://elsewhere.test/v1';
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const client = createSmeClient({ baseUrl, fetch, retries: 0 });
    try {
      expect(await thrownBy(client.businesses.list())).to.include({ code: 'unreachable', retryable: true });
      await until(() => said.length > 0);
      await thrownBy(client.inquiries.list());
      await new Promise(resolve => setTimeout(resolve, 20));
    } finally {
      said.stop();
    }
    expect(said).to.have.length(1);
    for (const word of [baseUrl, globalThis.location.origin, 'Authorization', 'Idempotency-Key', 'Retry-After'])
      expect(said[0]).to.contain(word);
    for (const word of ['SME-SDK-Version', 'traceparent']) expect(said[0]).to.not.contain(word);
  });

  it('name the headers that a page has added among those that the service has to allow', async () => {
    const said = recordConsole();
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const client = createSmeClient({ baseUrl: 'https://traced.test/v1', fetch, retries: 0 });
    try {
      await thrownBy(client.businesses.list({ headers: { traceparent: '00-1-1-00' } }));
      await until(() => said.length > 0);
    } finally {
      said.stop();
    }
    expect(said[0]).to.match(/Access-Control-Allow-Headers [^.]*, traceparent,? and to expose/);
  });

  for (const [baseUrl, isDoubted] of [
    ['https://oneid.test', true],
    ['https://oneid.test/api', true],
    ['https://oneid.test/v1', false],
    ['https://oneid.test/api/v1/', false],
  ] as const)
    it(`${isDoubted ? 'ask' : 'do not ask'} whether ${baseUrl} is the base address when no answer came`, async () => {
      const said = recordConsole();
      const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
      try {
        await thrownBy(createSmeClient({ baseUrl, fetch, retries: 0 }).businesses.list());
        await until(() => said.length > 0);
      } finally {
        said.stop();
      }
      expect(/ends with \/v1/.test(said[0]!)).to.equal(isDoubted);
    });

  it('do not mention CORS for a service of the same origin', async () => {
    const said = recordConsole();
    const baseUrl = `${globalThis.location.origin}/v1`;
    const client = createSmeClient({ baseUrl, fetch: () => Promise.reject(new TypeError('Failed')), retries: 0 });
    await thrownBy(client.businesses.list());
    await new Promise(resolve => setTimeout(resolve, 20));
    said.stop();
    expect(said).to.deep.equal([]);
  });
});

describe('client: warnings in the console (S21)', () => {
  // A place in an answer that no other test reports: each is reported once in a page.
  const rows = Array.from({ length: 58 }, (_, index) => shapeOf('InquirySummary', index === 57 ? { subject: 4 } : {}));
  const broken = () => json(answerOf('GET /inquiries', { inquiries: rows }));

  it('report once where an answer breaks the contract', async () => {
    const said = recordConsole();
    const { client } = clientOf(broken, { development: true });
    await thrownBy(client.inquiries.list());
    await thrownBy(client.inquiries.list());
    said.stop();
    expect(said).to.deep.equal(['sme-one-id: GET /inquiries at /inquiries/57/subject: expected string, found number']);
  });

  it('are not written in production', async () => {
    const leave = inPage();
    const said = recordConsole();
    await thrownBy(clientOf(broken, { development: false }).client.inquiries.list());
    if (globalThis.location.hostname !== 'localhost') await thrownBy(clientOf(broken).client.inquiries.list());
    said.stop();
    leave();
    expect(said).to.deep.equal([]);
  });
});

/** Records what is written to the console, until `stop` is called. */
function recordConsole() {
  const { warn } = console;
  // eslint-disable-next-line no-console -- as it was
  const said = Object.assign([] as string[], { stop: () => void (console.warn = warn) });
  // eslint-disable-next-line no-console -- heard by the tests
  console.warn = (text: string) => void said.push(text);
  return said;
}
