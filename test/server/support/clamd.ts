/** A clamd for the tests, with one signature, and a server that imitates one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { HostAndPort } from '../../../src/server/attachments/settings.js';
import { freePort } from '../../support/free-port.js';

/**
 * The content that the one signature matches. Assembled here, so that no scanner of a developer's machine finds it in
 * this file.
 */
export const harmful = ['EICAR', 'STANDARD', 'ANTIVIRUS', 'TEST', 'FILE!'].join('-');

export interface RunningClamd extends HostAndPort {
  stop(): Promise<void>;
}

const missing = `
  !! clamd is NOT INSTALLED, so the scanner was tried on a stand-in only.
  !! Debian: apt-get install clamav-daemon.
`;

/** Starts clamd on the loopback interface. For `before`: skips the tests, with a warning, where it is not installed. */
export async function startClamd(this: Mocha.Context, streamMaxLength = '26M'): Promise<RunningClamd> {
  this.timeout(60_000);
  const program = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find(existsSync);
  if (program === undefined) {
    process.stderr.write(missing);
    return this.skip();
  }
  const folder = mkdtempSync(join(tmpdir(), 'sme-one-id-clamd-'));
  const port = await freePort();
  writeFileSync(join(folder, 'tests.ndb'), `Sme.Test:0:*:${Buffer.from(harmful).toString('hex')}\n`);
  const lines = [
    `DatabaseDirectory ${folder}`,
    `TemporaryDirectory ${folder}`,
    'TCPAddr 127.0.0.1',
    `TCPSocket ${port}`,
    `StreamMaxLength ${streamMaxLength}`,
    'Foreground yes',
    'MaxThreads 2',
  ];
  writeFileSync(join(folder, 'clamd.conf'), `${lines.join('\n')}\n`);
  // As root, clamd requires files that only root may write, so it runs as nobody.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  if ('uid' in nobody)
    for (const name of ['', 'tests.ndb', 'clamd.conf']) chownSync(join(folder, name), 65_534, 65_534);
  const child = spawn(program, ['--config-file', join(folder, 'clamd.conf')], { ...nobody, stdio: 'ignore' });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'exit');
  await listening(port, ended);
  return {
    host: '127.0.0.1',
    port,
    async stop() {
      process.removeListener('exit', kill);
      kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

async function listening(port: number, ended: Promise<unknown>): Promise<void> {
  const end = ended.then(() => {
    throw new Error('clamd ended instead of listening.');
  });
  // Handled only while this function waits for it.
  end.catch(() => undefined);
  for (;;) {
    const socket = connect({ host: '127.0.0.1', port });
    const isThere = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isThere) return;
    await Promise.race([pause(100), end]);
  }
}

/** A server in place of clamd that handles each connection as the test says. */
export async function fakeClamd(behave: (socket: Socket) => void): Promise<RunningClamd> {
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    behave(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Receives a complete document as INSTREAM sends it, and then sends `reply`. Returns what has arrived. */
export function replyingWith(reply: string) {
  const documents: Buffer[] = [];
  const behave = (socket: Socket) => {
    let received = Buffer.alloc(0);
    socket.on('data', chunk => {
      received = Buffer.concat([received, chunk]);
      if (!received.subarray(-4).equals(Buffer.alloc(4))) return;
      documents.push(unframed(received));
      socket.end(`${reply}\0`);
    });
  };
  return { behave, documents };
}

function unframed(received: Buffer): Buffer {
  const command = 'zINSTREAM\0';
  if (received.subarray(0, command.length).toString() !== command) throw new Error('Not INSTREAM.');
  const chunks: Buffer[] = [];
  let at = command.length;
  for (let length = received.readUInt32BE(at); length > 0; length = received.readUInt32BE(at)) {
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return Buffer.concat(chunks);
}
