import { expect } from 'chai';

import { SmeError } from '../../src/index.js';
import { baseUrl, brokenOff, clientOf, html, json, problem, thrownBy } from './support/answers.js';

interface Expected {
  readonly code: string;
  readonly status?: number;
  readonly retryable: boolean;
}

const unexpected = (status: number | undefined, retryable: boolean): Expected => ({
  code: 'unexpected_answer',
  ...(status !== undefined && { status }),
  retryable,
});

/** An answer without a code of the contract is identified by its status. */
const byStatus = (code: string, status: number, retryable = false): Expected => ({ code, status, retryable });

const text = (body: string, status = 200, type = 'application/json') =>
  new Response(body, { status, headers: { 'Content-Type': type } });

/** What is returned instead of a valid answer, and what the caller gets. */
const badAnswers: Record<string, readonly [() => unknown, Expected]> = {
  'no network': [() => Promise.reject(new TypeError('fetch failed')), { code: 'unreachable', retryable: true }],
  'a connection that breaks off in a good answer': [
    () => brokenOff(200, 'application/json'),
    { code: 'unreachable', status: 200, retryable: true },
  ],
  'a good answer whose body is said to be aborted': [
    () => brokenOff(200, 'application/json', new DOMException('aborted', 'AbortError')),
    { code: 'unreachable', status: 200, retryable: true },
  ],
  'a connection that breaks off in a problem': [
    () => brokenOff(503, 'application/problem+json'),
    { code: 'unreachable', status: 503, retryable: true },
  ],
  'an HTML page with 200': [() => html(200), unexpected(200, true)],
  'an HTML page with 502': [() => html(502), byStatus('internal_error', 502, true)],
  'an HTML page with 403': [() => html(403), byStatus('forbidden', 403)],
  'HTML that calls itself JSON': [() => text('<!doctype html>'), unexpected(200, true)],
  'truncated JSON': [() => text('{"businesses": ['), unexpected(200, true)],
  'an empty 200': [() => new Response(null, { status: 200 }), unexpected(200, true)],
  'an empty 200 that says so': [
    () => new Response(null, { status: 200, headers: { 'Content-Length': '0' } }),
    unexpected(200, true),
  ],
  'a 204 where a value should be': [() => new Response(null, { status: 204 }), unexpected(204, true)],
  null: [() => json(null), unexpected(200, true)],
  'an array': [() => json([]), unexpected(200, true)],
  'a number': [() => json(42), unexpected(200, true)],
  'JSON that calls itself text': [() => text('{"businesses":[]}', 200, 'text/plain'), unexpected(200, true)],
  'an empty 500': [() => new Response(null, { status: 500 }), byStatus('internal_error', 500, true)],
  'an empty 500 that says so': [
    () => new Response(null, { status: 500, headers: { 'Content-Length': '0' } }),
    byStatus('internal_error', 500, true),
  ],
  'an empty 404': [() => new Response(null, { status: 404 }), byStatus('not_offered', 404)],
  "another service's JSON error": [() => json({ message: 'no route' }, 404), byStatus('not_offered', 404)],
  'a problem without a code': [() => text('{"title":"x"}', 400, 'application/problem+json'), unexpected(400, false)],
  'a problem that is null': [() => text('null', 400, 'application/problem+json'), unexpected(400, false)],
  'a truncated problem': [() => text('{"code":"not_f', 404, 'application/problem+json'), byStatus('not_offered', 404)],
  'a redirect': [
    () => new Response(null, { status: 302, headers: { Location: 'https://login.test/' } }),
    unexpected(302, true),
  ],
  'a redirect as a page sees it': [() => Response.error(), unexpected(undefined, true)],
  '404 of the service': [() => problem(404, 'not_found'), { code: 'not_offered', status: 404, retryable: false }],
  '409 of the service': [
    () => problem(409, 'not_allowed_now'),
    { code: 'not_allowed_now', status: 409, retryable: false },
  ],
  '429 of the service': [
    () => problem(429, 'too_many_requests'),
    { code: 'too_many_requests', status: 429, retryable: true },
  ],
  '500 of the service': [
    () => problem(500, 'internal_error'),
    { code: 'internal_error', status: 500, retryable: true },
  ],
  'a code of a newer service': [
    () => problem(409, 'newer_code'),
    { code: 'newer_code', status: 409, retryable: false },
  ],
};

describe('client: unusable answers', () => {
  for (const [name, [answer, expected]] of Object.entries(badAnswers)) {
    it(`turns ${name} into one SmeError`, async () => {
      const { client, requests } = clientOf(answer);
      const thrown = await thrownBy(client.businesses.list());

      expect(thrown).to.be.instanceOf(SmeError);
      const { code, status, retryable } = thrown as SmeError;
      expect({ code, ...(status !== undefined && { status }), retryable }).to.deep.equal(expected);
      expect(requests).to.have.length(1);
    });
  }

  it('does the same in the low-level client, where a problem stays a value', async () => {
    const hostile = clientOf(() => text('{"busi')).client.api.GET('/businesses');
    expect(await thrownBy(hostile)).to.include({ code: 'unexpected_answer' });

    const { error, response } = await clientOf(() => problem(404, 'not_found')).client.api.GET('/businesses');
    expect(error).to.include({ code: 'not_found' });
    expect(response.status).to.equal(404);
  });

  it('never follows a redirect, which would send the data elsewhere', async () => {
    const { client, requests } = clientOf(() => html(302));
    await thrownBy(client.businesses.list());
    expect(requests[0]?.redirect).to.equal('manual');
  });

  it('rejects an HTML page as a download', async () => {
    const { client } = clientOf(() => html(200));
    expect(await thrownBy(client.attachments.download('0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f10'))).to.include({
      code: 'unexpected_answer',
    });
  });

  it('rejects the answer to a sign-in when its tokens are missing', async () => {
    const { client } = clientOf(() => json({ account: null }));
    const thrown = await thrownBy(client.auth.signIn({ username: 'somying', password: 'x' }));
    expect(thrown).to.include({ code: 'unexpected_answer' });
    expect(client.session.state).to.deep.equal({ status: 'signed-out' });
  });

  it('accepts an empty answer where the contract has one', async () => {
    const { client } = clientOf(() => new Response(null, { status: 202 }));
    await client.auth.requestPasswordReset('somying');
  });
});

describe('client: the properties of an error', () => {
  it('has the fields, the request id and the wait of a problem', async () => {
    const errors = [{ place: 'body', pointer: '/subject', code: 'required' }] as const;
    const { client } = clientOf(() => problem(422, 'invalid_request', { errors: [...errors], retryAfterSeconds: 7 }));
    const thrown = (await thrownBy(client.inquiries.search({}))) as SmeError;

    expect(thrown.fields).to.deep.equal(errors);
    expect(thrown).to.include({ requestId: 'request-0001', retryAfterSeconds: 7, status: 422 });
    expect(thrown.message).to.equal('invalid_request (HTTP 422, request request-0001)');
  });

  it('has the offset to continue from', async () => {
    const { client } = clientOf(() => problem(409, 'attachment_offset_mismatch', { received: 512 }));
    expect(await thrownBy(client.attachments.upload('id', new Blob(['x'])))).to.include({ received: 512 });
  });

  it('has the request id of an HTML page', async () => {
    const { client } = clientOf(() => text('<html>', 502, 'text/html'));
    expect(await thrownBy(client.businesses.list())).to.not.have.property('requestId');

    const named = clientOf(() => new Response(null, { status: 502, headers: { 'X-Request-Id': 'gateway-77' } }));
    expect(await thrownBy(named.client.businesses.list())).to.include({ requestId: 'gateway-77' });
  });

  const waits: Record<string, number | undefined> = {
    '0': 0,
    '120': 120,
    'Sun, 22 Nov 2026 09:06:00 GMT': 60,
    'Sun, 22 Nov 2026 09:00:00 GMT': 0,
    soon: undefined,
  };
  for (const [header, seconds] of Object.entries(waits)) {
    it(`reads Retry-After "${header}" by the service's clock as ${seconds}`, async () => {
      const headers = { 'Retry-After': header, Date: 'Sun, 22 Nov 2026 09:05:00 GMT' };
      const { client } = clientOf(() => problem(429, 'too_many_requests', {}, headers));
      expect(((await thrownBy(client.businesses.list())) as SmeError).retryAfterSeconds).to.equal(seconds);
    });
  }

  for (const seconds of ['-5', '1e999', '"7"'])
    it(`ignores a wait of ${seconds} in the body`, async () => {
      const { client } = clientOf(
        () =>
          new Response(`{"code":"too_many_requests","retryAfterSeconds":${seconds}}`, {
            status: 429,
            headers: { 'Content-Type': 'application/problem+json' },
          }),
        { retries: 0 },
      );
      expect(await thrownBy(client.businesses.list()))
        .to.include({ code: 'too_many_requests' })
        .and.not.have.property('retryAfterSeconds');
    });

  for (const code of ['', 'aborted', 'unreachable', 'timed_out', 'unreadable_file', 'not_offered', 'forbidden'])
    it(`goes by the status when the service says "${code}", which only the client can know`, async () => {
      const { client } = clientOf(request => problem(request.url.endsWith('/a-1') ? 404 : 409, code));
      expect(await thrownBy(client.inquiries.get('a-1'))).to.include({ code: 'not_found', status: 404 });
      expect(await thrownBy(client.inquiries.withdraw('a-2'))).to.include({ code: 'unexpected_answer', status: 409 });
    });

  it('keeps `fields` a list when the service sends something else', async () => {
    const { client } = clientOf(() => problem(422, 'invalid_request', { errors: 'subject' as never }));
    expect(((await thrownBy(client.businesses.list())) as SmeError).fields).to.deep.equal([]);
  });

  it('is recognized across two copies of the package, and nothing else is', () => {
    const other = Object.assign(new Error('not_found'), { [Symbol.for('sme-one-id.error')]: true });
    expect(SmeError.from(other)).to.equal(other);
    expect(new Error('not_found')).to.not.be.instanceOf(SmeError);
    expect(null).to.not.be.instanceOf(SmeError);
  });

  it('is created for anything that is thrown', () => {
    expect(SmeError.from('x')).to.include({ code: 'unreachable', name: 'SmeError', cause: 'x' });
    expect(SmeError.from(new DOMException('', 'AbortError'))).to.include({ code: 'aborted', retryable: false });
  });
});

describe('client: an aborted call', () => {
  const never = () => new Promise<Response>(() => undefined);

  it('rejects as aborted, also when its fetch ignores the signal', async () => {
    const controller = new AbortController();
    const call = thrownBy(clientOf(never).client.businesses.list({ signal: controller.signal }));
    controller.abort(new Error('the element left'));
    expect(await call).to.include({ code: 'aborted', retryable: false });
  });

  it('sends nothing when the signal was aborted before', async () => {
    const { client, requests } = clientOf(never);
    const signal = AbortSignal.abort();
    expect(await thrownBy(client.businesses.list({ signal }))).to.include({ code: 'aborted' });
    expect(await thrownBy(client.auth.accountTypes({ signal }))).to.include({ code: 'aborted' });
    expect(requests).to.have.length(0);
  });

  it('rejects while the body stalls', async () => {
    const stalled = () => new Response(new ReadableStream(), { headers: { 'Content-Type': 'application/json' } });
    const { client } = clientOf(stalled);
    expect(await thrownBy(client.businesses.list({ signal: AbortSignal.timeout(20) }))).to.include({ code: 'aborted' });
  });

  it('reaches the fetch function', async () => {
    const controller = new AbortController();
    const { client, requests } = clientOf(never);
    const call = thrownBy(client.businesses.get('0192f0c2', { signal: controller.signal }));
    await Promise.resolve();
    controller.abort();
    await call;
    expect(requests.map(request => request.signal.aborted)).to.deep.equal([true]);
    expect(requests[0]?.url).to.equal(`${baseUrl}/businesses/0192f0c2`);
  });
});
