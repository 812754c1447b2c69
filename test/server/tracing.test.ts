/** What an OpenTelemetry SDK gets from a running server: here the real one, with its spans in memory. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import * as api from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base';
import { expect } from 'chai';

import { openS3Storage } from '../../src/server/attachments/s3-storage.js';
import { startServer, type RunningServer } from '../../src/server/index.js';
import { openTracing } from '../../src/server/tracing/tracing.js';
import { SAMPLE_PASSWORD } from '../../src/service/sample-data/people.js';
import { until } from '../support/until.js';
import { fakeClamd, replyingWith, type RunningClamd } from './support/clamd.js';
import { startMailServer } from './support/post-office.js';
import { webhookReceiver, type WebhookReceiverDouble } from './support/webhook-receiver.js';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';

/** As `@opentelemetry/context-async-hooks` does it. */
class AsyncContexts implements api.ContextManager {
  readonly #storage = new AsyncLocalStorage<api.Context>();
  active = () => this.#storage.getStore() ?? api.ROOT_CONTEXT;
  with<Args extends unknown[], Work extends (...args: Args) => ReturnType<Work>>(
    context: api.Context,
    work: Work,
    self?: ThisParameterType<Work>,
    ...args: Args
  ): ReturnType<Work> {
    return this.#storage.run(context, () => work.apply(self, args));
  }
  bind = <Target>(_context: api.Context, target: Target) => target;
  enable = () => this;
  disable = () => this;
}

describe('server: traces', function () {
  this.timeout(30_000);
  const exporter = new InMemorySpanExporter();
  let server: RunningServer;
  let scanner: RunningClamd;
  let mail: Awaited<ReturnType<typeof startMailServer>>;
  let receiver: WebhookReceiverDouble;

  before(async () => {
    api.trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
    api.propagation.setGlobalPropagator(new W3CTraceContextPropagator());
    api.context.setGlobalContextManager(new AsyncContexts());
    scanner = await fakeClamd(replyingWith('stream: OK').behave);
    mail = await startMailServer();
    receiver = await webhookReceiver();
    server = await startServer({
      port: 0,
      sampleData: true,
      clamdAddress: scanner,
      smtpUrl: mail.url,
      webhooks: [{ agencyId: 'dbd', address: receiver.address, secrets: [`whsec_${btoa('A'.repeat(32))}`] }],
      webhookPrivateAddresses: true,
    });
  });
  after(async () => {
    await server.close();
    await Promise.all([scanner.stop(), mail.close(), receiver.close()]);
    api.trace.disable();
    api.propagation.disable();
    api.context.disable();
  });
  beforeEach(() => exporter.reset());

  async function call(path: string, init: { method?: string; body?: BodyInit; headers?: Record<string, string> } = {}) {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), ...init.headers };
    return fetch(`${server.url}/v1${path}`, { ...init, headers });
  }

  async function signIn(): Promise<{ Authorization: string }> {
    const body = JSON.stringify({ username: 'somying', password: SAMPLE_PASSWORD });
    const answer = (await (await call('/sign-in', { method: 'POST', body })).json()) as { accessToken: string };
    return { Authorization: `Bearer ${answer.accessToken}` };
  }

  const spans = () => exporter.getFinishedSpans();
  const named = (name: string) => spans().filter(span => span.name === name);
  const childrenOf = (parent: ReadableSpan) =>
    spans().filter(span => span.parentSpanContext?.spanId === parent.spanContext().spanId);

  it('have a span for each call, in the trace of its caller, with what it asked of the store', async () => {
    const traceparent = `00-${TRACE}-${PARENT}-01`;
    const answer = await call('/agency/inquiries?limit=3', {
      headers: { Authorization: 'Bearer sample-agency-dbd', traceparent },
    });
    const [span] = named('GET /v1/agency/inquiries');
    expect(span!.kind).to.equal(api.SpanKind.SERVER);
    expect(span!.spanContext().traceId).to.equal(TRACE);
    expect(span!.parentSpanContext?.spanId).to.equal(PARENT);
    expect(span!.attributes).to.deep.equal({
      'http.request.method': 'GET',
      'http.route': '/v1/agency/inquiries',
      'http.response.status_code': 200,
      'sme.operation': 'listAgencyInquiries',
      'sme.caller': 'agency',
      'sme.request_id': answer.headers.get('X-Request-Id'),
    });
    expect(childrenOf(span!).map(({ name }) => name)).to.include.members([
      'store agencyByCredential',
      'store inquiriesAt',
      'store recordAccesses',
    ]);
  });

  it('name no path that no operation has', async () => {
    await call('/somying/2569-00000000-1');
    expect(spans().map(({ name }) => name)).to.deep.equal(['GET']);
  });

  it('contain the scan of a document, within the call that has sent its last byte', async () => {
    const headers = await signIn();
    const content = '%PDF-1.7\nใบรับรอง';
    const size = new Blob([content]).size;
    const about = JSON.stringify({ name: 'ใบรับรอง.pdf', size, mediaType: 'application/pdf' });
    const announced = await call('/attachments', { method: 'POST', body: about, headers });
    const { attachmentId } = (await announced.json()) as { attachmentId: string };
    await call(`/attachments/${attachmentId}/content`, {
      method: 'PUT',
      body: content,
      headers: { ...headers, 'Content-Type': 'application/octet-stream' },
    });
    const [upload] = named('PUT /v1/attachments/{attachmentId}/content');
    expect(childrenOf(upload!).map(({ name }) => name)).to.include('scan');
  });

  it('contain an email, which names its span', async () => {
    await call('/password-resets', { method: 'POST', body: JSON.stringify({ username: 'somchai' }) });
    await until(() => named('send email').length === 1 && mail.received.length === 1);
    const { traceId, spanId } = named('send email')[0]!.spanContext();
    expect(mail.received[0]!.content.toLowerCase()).to.contain(`traceparent: 00-${traceId}-${spanId}-01`);
  });

  it('contain a webhook, which names its span', async () => {
    const headers = await signIn();
    const ask = async <Body>(path: string) => (await (await call(path, { headers })).json()) as Body;
    const { businesses } = await ask<{ businesses: { businessId: string }[] }>('/businesses');
    const { categories } = await ask<{ categories: { categoryId: string }[] }>('/categories');
    const body = JSON.stringify({
      businessId: businesses[0]!.businessId,
      categoryId: categories[0]!.categoryId,
      ...{ agencyId: 'dbd', subject: 'ขอจดทะเบียน', detail: 'รายละเอียด' },
    });
    expect((await call('/inquiries', { method: 'POST', body, headers })).status).to.equal(201);
    await until(() => named('send webhook').length === 1);
    const { traceId, spanId } = named('send webhook')[0]!.spanContext();
    expect(receiver.received[0]!.headers).to.have.property('traceparent', `00-${traceId}-${spanId}-01`);
  });

  it('contain the requests to S3, which name their spans', async () => {
    const sent: unknown[] = [];
    const s3 = createServer((request, response) => {
      if (request.method === 'PUT') sent.push(request.headers['traceparent']);
      request.resume().on('end', () => response.end());
    });
    await new Promise<void>(resolve => s3.listen(0, '127.0.0.1', resolve));
    process.env['AWS_ACCESS_KEY_ID'] = process.env['AWS_SECRET_ACCESS_KEY'] = 'test';
    const endpoint = `http://127.0.0.1:${(s3.address() as AddressInfo).port}`;
    const options = { bucket: 'documents', region: 'us-east-1', endpoint, prefix: '', pathStyle: true };
    const storage = await openS3Storage(options, await openTracing());
    await storage.putChunk({ attachmentId: 'a', upload: 1 }, new Uint8Array(3));
    storage.close();
    s3.close();
    const { traceId, spanId } = named('S3 PutObjectCommand')[0]!.spanContext();
    expect(sent).to.deep.equal([`00-${traceId}-${spanId}-01`]);
  });

  it('mark what failed, without the message', async () => {
    const tracing = (await openTracing())!;
    const rejected = () => Promise.reject(new TypeError('ที่อยู่ somying@example.test'));
    await tracing.asked('scan', {}, rejected).catch(() => undefined);
    const [span] = spans();
    expect(span!.status).to.deep.equal({ code: api.SpanStatusCode.ERROR });
    expect([span!.attributes, span!.events]).to.deep.equal([{ 'error.type': 'TypeError' }, []]);
  });

  it('contain nothing of a person', async () => {
    const headers = await signIn();
    const listed = (await (await call('/inquiries', { headers })).json()) as { inquiries: { receiptNumber: string }[] };
    const { receiptNumber } = listed.inquiries[0]!;
    await call(`/inquiries/${receiptNumber}`, { headers });
    await call('/inquiries/search', { method: 'POST', body: JSON.stringify({ text: 'ภาษีที่ดิน' }), headers });
    expect(named('GET /v1/inquiries/{receiptNumber}')).to.have.length(1);
    const exported = JSON.stringify(spans().map(({ name, attributes, events }) => ({ name, attributes, events })));
    for (const secret of [receiptNumber, 'somying', SAMPLE_PASSWORD, 'ภาษีที่ดิน', headers.Authorization.slice(7)])
      expect(exported).not.to.contain(secret);
  });
});

describe('server: traces without an SDK', () => {
  it('are not made', async () => {
    api.trace.disable();
    expect(await openTracing()).to.equal(undefined);
  });
});
