import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createPlainServer } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import { createServer as createSocketServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

/** The command in a process of its own: which certificates Node trusts is decided when it starts. */
async function judgedAt(address: string, trusted?: string) {
  const words = ['conformance', '--url', address, '--user', 'somying', '--password-env', 'PASSWORD'];
  const env = { ...process.env, PASSWORD: 'x', ...(trusted && { NODE_EXTRA_CA_CERTS: trusted }) };
  const child = spawn(process.execPath, ['--import', 'tsx/esm', 'src/server/main.ts', ...words], { env });
  let [said, warned] = ['', ''];
  child.stdout.on('data', data => (said += String(data)));
  child.stderr.on('data', data => (warned += String(data)));
  const [status] = (await once(child, 'close')) as [number];
  return { status, said, warned };
}

describe('conformance: broken TLS', function () {
  this.timeout(60_000);
  let folder: string;
  const servers: Server[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tls-'));
  });
  after(() => rm(folder, { recursive: true }));
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  /** A certificate that signs itself. */
  function certificate(name: string, host: string, start: string, end: string) {
    const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
    const [key, request, cert] = ['key', 'csr', 'pem'].map(kind => `${name}.${kind}`) as [string, string, string];
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
    openssl('req', '-new', ...curve, '-keyout', key, '-out', request, '-subj', `/CN=${host}`);
    const extensions = `[all]\nsubjectAltName=DNS:${host}\n`;
    const sections = `[ca]\ndefault_ca=own\n[own]\ndatabase=${name}.txt\nrand_serial=yes\nnew_certs_dir=.\ndefault_md=sha256\npolicy=any\n[any]\ncommonName=supplied\n`;
    writeFileSync(join(folder, `${name}.cnf`), sections + extensions);
    writeFileSync(join(folder, `${name}.txt`), '');
    const dates = ['-startdate', start, '-enddate', end];
    const self = ['-selfsign', '-keyfile', key, '-in', request, '-out', cert, '-extensions', 'all', '-notext'];
    openssl('ca', '-batch', '-config', `${name}.cnf`, ...self, ...dates);
    const read = (file: string) => readFileSync(join(folder, file));
    return { path: join(folder, cert), options: { key: read(key), cert: read(cert) } };
  }

  async function listening(server: Server): Promise<string> {
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `https://localhost:${(server.address() as AddressInfo).port}/v1`;
  }

  const serving = (options: ServerOptions) => listening(createServer(options, (_, response) => response.end('{}')));
  const [past, lately, far] = ['20200101000000Z', '20200102000000Z', '20990101000000Z'];

  async function expectSentence(address: string, says: string, trusted?: string): Promise<void> {
    const { status, said, warned } = await judgedAt(address, trusted);
    expect({ status, said }, warned).to.deep.equal({ status: 2, said: '' });
    expect(warned).to.equal(`sme-one-id: ${says.replace('HOST', new URL(address).host)}\n`);
  }

  it('is a self-signed certificate', async () => {
    const { options } = certificate('own', 'localhost', past, far);
    await expectSentence(
      await serving(options),
      'The TLS connection to HOST fails: its certificate is self-signed. NODE_EXTRA_CA_CERTS names a file with certificates to trust (DEPTH_ZERO_SELF_SIGNED_CERT).',
    );
  });

  it('is a certificate that has expired', async () => {
    const { options, path } = certificate('expired', 'localhost', past, lately);
    const says = 'The TLS connection to HOST fails: its certificate has expired (CERT_HAS_EXPIRED).';
    await expectSentence(await serving(options), says, path);
  });

  it('is a certificate of another host', async () => {
    const { options, path } = certificate('other', 'other.example.go.th', past, far);
    const says =
      'The TLS connection to HOST fails: its certificate is for another host (ERR_TLS_CERT_ALTNAME_INVALID).';
    await expectSentence(await serving(options), says, path);
  });

  it('is a connection that is closed in the handshake', async () => {
    const address = await listening(createSocketServer(socket => socket.once('data', () => socket.destroy())));
    await expectSentence(
      address,
      'HOST closes the connection before TLS is agreed, or before it answers (ECONNRESET).',
    );
  });

  it('is plain HTTP', async () => {
    const address = await listening(createPlainServer((_, response) => response.end('{}')));
    await expectSentence(
      address,
      'The TLS connection to HOST fails: what answers there does not speak TLS. Is the address one of http? (ERR_SSL_WRONG_VERSION_NUMBER).',
    );
  });
});
