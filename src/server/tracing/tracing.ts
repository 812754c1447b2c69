/**
 * Traces by OpenTelemetry. An SDK that is registered before the server starts, as by `node --import ./tracing.js`, gets the spans;
 * without one, nothing is loaded, and nothing is wrapped. No attribute identifies a person: no address of a request, receipt
 * number, name, token or message of an error.
 */
import type * as Api from '@opentelemetry/api';

import { operations } from '../../contract/operations.js';
import { BASE_PATH } from '../../service/http/routes.js';
import type { AnsweredCall } from '../../service/index.js';

/** The API's own type would be needed by everybody who reads the types of the server. */
type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

export type TraceHeaders = Readonly<Record<string, string>>;

export interface Tracing {
  /** Handles a request as a span, whose parent is that of the `traceparent` of the request. */
  received<Result>(request: Request, work: () => Promise<Result>): Promise<Result>;
  /** Adds to that span what the request was. */
  answered(call: AnsweredCall): void;
  /** A call of the store, as a span of what is running. Background work that asks every few seconds has none. */
  inStore<Result>(method: string, work: () => Promise<Result>): Promise<Result>;
  /** A request to another system, as a span. The headers name it as the parent. */
  asked<Result>(
    name: string,
    attributes: SpanAttributes,
    work: (headers: TraceHeaders) => Promise<Result>,
  ): Promise<Result>;
}

/** Undefined when no OpenTelemetry SDK is registered. */
export async function openTracing(): Promise<Tracing | undefined> {
  return hasTracingSdk() ? tracingBy(await import('@opentelemetry/api')) : undefined;
}

/** Whether an SDK has registered, without loading the API: where all copies of the API keep what is registered. */
export function hasTracingSdk(): boolean {
  const registered = (globalThis as Record<symbol, unknown>)[Symbol.for('opentelemetry.js.api.1')];
  return (registered as { trace?: unknown } | undefined)?.trace !== undefined;
}

function tracingBy({ context, propagation, trace, SpanKind, SpanStatusCode }: typeof Api): Tracing {
  const tracer = trace.getTracer('sme-one-id');

  async function within<Result>(span: Api.Span, parent: Api.Context, work: () => Promise<Result>): Promise<Result> {
    try {
      return await context.with(trace.setSpan(parent, span), work);
    } catch (thrown) {
      // Without the message, which may quote a value.
      span.setAttribute('error.type', thrown instanceof Error ? thrown.name : typeof thrown);
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw thrown;
    } finally {
      span.end();
    }
  }

  return {
    received(request, work) {
      // An instrumentation of HTTP has read the headers already.
      const isInner = trace.getActiveSpan() !== undefined;
      const parent = isInner ? context.active() : propagation.extract(context.active(), request.headers, headerGetter);
      const attributes = { 'http.request.method': request.method };
      const kind = isInner ? SpanKind.INTERNAL : SpanKind.SERVER;
      return within(tracer.startSpan(request.method, { kind, attributes }, parent), parent, work);
    },

    answered({ requestId, operationId, callerKind, status }) {
      const span = trace.getActiveSpan();
      if (!span) return;
      span.setAttributes({ 'http.response.status_code': status, 'sme.request_id': requestId });
      if (callerKind !== undefined) span.setAttribute('sme.caller', callerKind);
      if (operationId !== undefined) {
        const { method, path } = operations[operationId];
        span.updateName(`${method} ${BASE_PATH}${path}`);
        span.setAttributes({ 'http.route': BASE_PATH + path, 'sme.operation': operationId });
      }
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    },

    inStore(method, work) {
      // A stream goes on after its span has ended, and asks every few seconds.
      if (trace.getActiveSpan()?.isRecording() !== true) return work();
      const attributes = { 'sme.store.method': method };
      const span = tracer.startSpan(`store ${method}`, { kind: SpanKind.CLIENT, attributes });
      return within(span, context.active(), work);
    },

    asked(name, attributes, work) {
      const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes });
      return within(span, context.active(), () => {
        const headers: Record<string, string> = {};
        propagation.inject(context.active(), headers);
        return work(headers);
      });
    },
  };
}

const headerGetter: Api.TextMapGetter<Headers> = {
  get: (headers, name) => headers.get(name) ?? undefined,
  keys: headers => [...headers.keys()],
};
