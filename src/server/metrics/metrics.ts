import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

import type { AnsweredCall } from '../../service/index.js';

/** Seconds; from a response out of memory to one that the caller has given up waiting for. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The server's counters and timers. No label identifies a person, an account or an address. */
export interface Metrics {
  answered(call: AnsweredCall): void;
  /** One call of the store, by method name. */
  storeCalled(method: string, milliseconds: number, failed: boolean): void;
  /** All metrics in Prometheus' text format. */
  exposition(): Promise<string>;
  readonly contentType: string;
}

/** @param openStreams returns how many streams are open */
export function createMetrics(openStreams: () => number): Metrics {
  const registry = new Registry();
  // Includes event loop delay, memory and open handles.
  collectDefaultMetrics({ register: registry });
  const registers = [registry];

  const requests = new Histogram({
    name: 'sme_request_duration_seconds',
    help: 'Time from a request to the head of its answer',
    labelNames: ['operation', 'status', 'caller'],
    buckets,
    registers,
  });
  const storeCalls = new Histogram({
    name: 'sme_store_duration_seconds',
    help: 'Time of one call of the store: its statements, and the wait for a connection',
    labelNames: ['method', 'outcome'],
    buckets,
    registers,
  });
  new Gauge({
    name: 'sme_open_streams',
    help: 'Streams of notifications that are open',
    registers,
    collect() {
      this.set(openStreams());
    },
  });

  return {
    contentType: registry.contentType,
    answered({ operationId = 'none', callerKind = 'none', status, milliseconds }) {
      requests.observe({ operation: operationId, status, caller: callerKind }, milliseconds / 1000);
    },
    storeCalled(method, milliseconds, failed) {
      storeCalls.observe({ method, outcome: failed ? 'failed' : 'done' }, milliseconds / 1000);
    },
    exposition: () => registry.metrics(),
  };
}
