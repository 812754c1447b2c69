import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A connection to a server on a socket of this machine, which can fail like a network. */
export interface FaultyLine {
  readonly port: number;
  /** How many connections are open. */
  readonly open: number;
  /** From now on the open connections carry no data, and neither end is informed. New ones work. */
  stopTransmitting(): void;
  /** Breaks every open connection by an RST. New ones work. */
  reset(): void;
  /** From now on new connections lead to another server. */
  leadTo(target: string): void;
  close(): Promise<void>;
}

export async function faultyLine(target: string): Promise<FaultyLine> {
  let current = target;
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer({ allowHalfOpen: true }, client => {
    const upstream = connect({ path: current });
    const pair = [client, upstream] as const;
    pairs.add(pair);
    for (const socket of pair) {
      socket.on('error', () => undefined); // The error of a broken connection.
      socket.on('close', () => {
        pairs.delete(pair);
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream);
    upstream.pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    port,
    get open() {
      return pairs.size;
    },
    stopTransmitting() {
      for (const [client, upstream] of pairs) {
        client.unpipe(upstream);
        upstream.unpipe(client);
        client.on('data', () => undefined);
        upstream.on('data', () => undefined);
      }
    },
    reset() {
      for (const [client, upstream] of pairs) {
        client.resetAndDestroy();
        upstream.destroy();
      }
    },
    leadTo(other) {
      current = other;
    },
    async close() {
      for (const [client, upstream] of pairs) {
        client.destroy();
        upstream.destroy();
      }
      server.close();
      await once(server, 'close');
    },
  };
}
