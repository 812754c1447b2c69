import * as api from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { expect } from 'chai';

import { codeBlocks } from '../../scripts/lib/code-blocks.mjs';
import { createSmeClient } from '../../src/index.js';
import { createMock } from '../../src/mock/index.js';
import { runExample } from '../support/run-example.js';

const baseUrl = 'https://oneid.example.go.th/v1';
const recipe = codeBlocks(['ts']).find(({ code }) => code.includes('@opentelemetry/api'))!;

describe('the traces of docs/sdk/calls.md, with OpenTelemetry', () => {
  const exporter = new InMemorySpanExporter();

  before(() => {
    api.trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
    api.propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  });

  after(() => {
    api.trace.disable();
    api.propagation.disable();
  });

  /** Runs the recipe with this answer to its request; `sent` has the `traceparent` of each request. */
  async function traced(answer: () => Promise<Response>) {
    const mock = createMock({ baseUrl });
    const sent: (string | null)[] = [];
    let isTraced = false;
    const client = createSmeClient({
      baseUrl,
      retries: 0,
      fetch: async request => {
        if (!isTraced) return mock.fetch(request);
        sent.push(request.headers.get('traceparent'));
        return answer();
      },
    });
    await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
    isTraced = true;
    exporter.reset();
    const ignore = () => undefined;
    await runExample(recipe.code, client, { '@opentelemetry/api': api }, { log: ignore, error: ignore }).catch(ignore);
    const spans = exporter.getFinishedSpans().map(span => ({
      name: span.name,
      kind: span.kind,
      status: span.attributes['http.response.status_code'],
      failed: span.status.code === api.SpanStatusCode.ERROR,
      events: span.events.map(({ name }) => name),
      traceparent: `00-${span.spanContext().traceId}-${span.spanContext().spanId}-01`,
    }));
    return { spans, sent };
  }

  const expected = { name: 'GET /inquiries', kind: api.SpanKind.CLIENT };

  it('send the context of the span that stands for the request', async () => {
    const { spans, sent } = await traced(
      async () => new Response('{}', { headers: { 'Content-Type': 'application/json' } }),
    );
    expect(spans).to.deep.equal([{ ...expected, status: 200, failed: false, events: [], traceparent: sent[0] }]);
  });

  it('mark a request as failed that the service answers with an error', async () => {
    const { spans } = await traced(async () => new Response(null, { status: 503 }));
    expect(spans).to.have.length(1);
    expect(spans[0]).to.deep.include({ ...expected, status: 503, failed: true });
  });

  it('end a span, with the error, for a request without an answer', async () => {
    const { spans } = await traced(() => Promise.reject(new TypeError('fetch failed')));
    expect(spans).to.have.length(1);
    expect(spans[0]).to.deep.include({ ...expected, failed: true, events: ['exception'] });
  });
});
