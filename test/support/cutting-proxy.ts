import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A connection between a client and a server that can be cut, and that counts the bytes of the client. */
export interface CuttingProxy {
  readonly url: string;
  /** Bytes from clients since the last `cutAfter`. */
  readonly sent: number;
  /** How often the connection was cut since the last `cutAfter`. */
  readonly cuts: number;
  /**
   * Cuts every connection as soon as this many bytes have arrived from clients, counted from now; once for each number.
   * The next connection is cut as well: browsers silently repeat a request that fails on a reused connection, and the
   * page would not notice.
   */
  cutAfter(...bytes: number[]): void;
  close(): Promise<void>;
}

export async function cuttingProxy(target: string): Promise<CuttingProxy> {
  const { port: targetPort } = new URL(target);
  const sockets = new Set<Socket>();
  let pending: number[] = [];
  let sent = 0;
  let cuts = 0;
  let isDown = false;

  const cut = () => {
    cuts += 1;
    isDown = true;
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer(client => {
    if (isDown) {
      isDown = false;
      client.destroy();
      return;
    }
    const upstream = connect(Number(targetPort), '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined); // The error of a connection that was cut.
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', chunk => {
      sent += chunk.byteLength;
      if (pending.length === 0 || sent < pending[0]!) return;
      pending.shift();
      cut();
    });
    client.pipe(upstream);
    upstream.pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://localhost:${port}`,
    get sent() {
      return sent;
    },
    get cuts() {
      return cuts;
    },
    cutAfter(...bytes) {
      pending = bytes;
      sent = cuts = 0;
      isDown = false;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
