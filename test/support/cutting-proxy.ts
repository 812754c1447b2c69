import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line between a client and a server that can be cut, and that counts what the client sends over it. */
export interface CuttingProxy {
  readonly url: string;
  /** Bytes that came from clients since the last `cutAfter`. */
  readonly sent: number;
  /** How often the line was cut since the last `cutAfter`. */
  readonly cuts: number;
  /**
   * Cuts every connection as soon as so many bytes have come from clients, counted from now; once for each number. The line
   * stays cut for the first who connects after that: browsers send again by themselves what dies on a connection that was
   * used before, and a page would not hear of it.
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
      socket.on('error', () => undefined); // What a cut line looks like from its ends.
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
