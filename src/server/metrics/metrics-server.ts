import { createServer } from 'node:http';

import { closeServer, listen } from '../listen.js';
import type { Metrics } from './metrics.js';

export interface MetricsServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the metrics, and nothing else, on a port of their own that is not public. */
export async function serveMetrics(metrics: Metrics, port: number, host: string): Promise<MetricsServer> {
  let pending: Promise<string> | undefined;
  // It asks the store, which it should do once for all who ask at the same time.
  const exposition = () => (pending ??= metrics.exposition().finally(() => (pending = undefined)));
  const server = createServer((request, response) => {
    // Node omits the body of a response to HEAD.
    if (!['GET', 'HEAD'].includes(request.method ?? '') || request.url?.split('?', 1)[0] !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    exposition().then(
      text => response.writeHead(200, { 'Content-Type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  const url = await listen(server, { port, host, variable: 'METRICS_PORT' });
  return { url: `${url}/metrics`, close: () => closeServer(server, 1000) };
}
