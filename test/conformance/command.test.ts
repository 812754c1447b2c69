import { createServer, type RequestListener, type Server } from 'node:http';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { runCommand } from '../../src/conformance/command.js';
import { noAnswer } from '../../src/conformance/no-answer.js';
import { startServer, type RunningServer } from '../../src/server/index.js';
import { SAMPLE_PASSWORD } from '../../src/service/sample-data/sample-data.js';

const environment = { PASSWORD: SAMPLE_PASSWORD, AGENCY: 'sample-agency-dbd', EMPTY: '', BROKEN: 'secret\ntoken' };
const asSomying = ['--user', 'somying', '--password-env', 'PASSWORD'];

async function outcome(...words: string[]) {
  const said: string[] = [];
  const warned: string[] = [];
  const status = await runCommand(words, environment, {
    say: text => void said.push(text),
    warn: text => void warned.push(text),
  });
  return { status, said: said.join('\n'), warned: warned.join('\n') };
}

/** The address of a server that is something else; it is closed after the test. */
async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const servers: Server[] = [];

describe('conformance: the command', function () {
  this.timeout(30_000);
  let server: RunningServer;
  let folder: string;

  before(async () => {
    server = await startServer({ port: 0, sampleData: true });
    folder = await mkdtemp(join(tmpdir(), 'conformance-'));
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  afterEach(() => {
    for (const each of servers.splice(0)) each.close();
  });

  it('passes with 0, prints a line for each check, the badge, and what it left behind', async () => {
    const { status, said, warned } = await outcome('--url', server.url, ...asSomying);
    expect(warned).to.equal('');
    expect(status).to.equal(0);
    expect(said).to.contain('✓ inquiries/cursor: a page goes on where the page before ended');
    expect(said).to.match(/Left behind in the service: \d{4}-\d{8}-\d/);
    expect(said).to.contain(`[SME One ID 1.0.0 · core ✓] ${server.url}/v1 passed`);
  });

  it('fails with 1 when nothing of the level that was asked for could be checked, and says so', async () => {
    const { status, said } = await outcome('--url', server.url, ...asSomying, '--level', 'agency');
    expect(said).to.match(/agency: 0 passed, \d+ skipped; nothing was checked/);
    expect(status).to.equal(1);
  });

  it('prints no badge after a selection of checks', async () => {
    const { status, said } = await outcome('--url', server.url, ...asSomying, '--only', 'inquiries/order');
    expect(status).to.equal(0);
    expect(said).to.contain('✓ inquiries/order').and.to.contain('core: 2 passed').and.to.not.contain('core ✓');
  });

  it('says of every check that it skips what it needs', async () => {
    const { status, said } = await outcome(
      '--url',
      server.url,
      ...asSomying,
      '--level',
      'agency',
      '--only',
      'agency/,others/,requests/pre',
    );
    expect(status).to.equal(0);
    expect(said).to.contain('– others/inquiries').and.to.contain('skipped: needs a second user: --second-user');
    expect(said).to.contain('– agency/queue').and.to.contain('--agency-token-env');
    expect(said).to.contain('– requests/preflight').and.to.contain('--origin');
    expect(said).to.not.contain('agency ✓');
  });

  it('fails with 1 and writes reports without secrets', async () => {
    const proxy = await serving((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        void forward(
          request.method ?? 'GET',
          request.url ?? '',
          request.headers as Record<string, string>,
          chunks,
        ).then(({ status, body, headers }) => {
          response.writeHead(status, headers);
          response.end(body);
        });
      });
    });
    async function forward(
      method: string,
      path: string,
      { host, connection, ...headers }: Record<string, string>,
      chunks: Buffer[],
    ) {
      expect([host, connection]).to.not.include(undefined);
      const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
      const answer = await fetch(server.url + path, { method, headers, ...(body && { body }) });
      const text = await answer.text();
      const own = ['content-type', 'cache-control', 'x-request-id', 'etag', 'location'];
      return {
        status: answer.status,
        body: path.startsWith('/v1/inquiries?') ? text.replace('"all":', '"every":') : text,
        headers: Object.fromEntries([...answer.headers].filter(([name]) => own.includes(name))),
      };
    }
    const output = ['--report', 'junit,html,json', '--output', folder];
    const { status, said } = await outcome('--url', proxy, ...asSomying, '--only', 'inquiries/counts', ...output);
    expect(status).to.equal(1);
    expect(said).to.contain('✗ inquiries/counts').and.to.contain('GET /inquiries: /counts: all is missing');
    expect(said)
      .to.match(/openapi\.yaml:\d+/)
      .and.to.not.contain('core ✓');

    const [junit, html, json] = await Promise.all(
      ['xml', 'html', 'json'].map(kind => readFile(join(folder, `conformance.${kind}`), 'utf8')),
    );
    expect(junit)
      .to.contain('failures="1"')
      .and.to.contain('<failure message="GET /inquiries: /counts: all is missing">');
    expect(html).to.contain('failed: inquiries/counts').and.to.not.contain('<script');
    expect(JSON.parse(json!)).to.have.nested.property('results[1].outcome', 'failed');
    for (const report of [junit, html, json, said]) expect(report).to.not.match(/Sample-Pass|Bearer [^(]/);
  });

  const notServices: readonly [title: string, listener: RequestListener, says: RegExp][] = [
    [
      'a page',
      (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Hello</h1>'),
      /answers with a page, status 200, so there is no service/,
    ],
    [
      'a redirect',
      (_, response) => response.writeHead(302, { Location: 'https://login.example.go.th/' }).end(),
      /redirects to https:\/\/login\.example\.go\.th\/\. Give the address of the service itself/,
    ],
    ['text', (_, response) => response.end('ok'), /answers with something that is no JSON/],
    ['a connection that is cut', request => request.socket.destroy(), /gives no answer.*Is the address one of https\?/],
    [
      'an answer without an end',
      (_, response) => {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(1_048_576, ' ')));
        };
        response.on('drain', more);
        more();
      },
      /answers with more than 64 MB/,
    ],
    [
      'a body that is not of its encoding',
      (_, response) => {
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }).end('{}');
      },
      /breaks its Content-Encoding/,
    ],
    [
      'a service whose description cannot be read',
      ({ url }, response) => {
        response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"accountTypes":');
        if (url === '/v1/account-types') response.end('[]}');
        else setImmediate(() => response.destroy());
      },
      /gives no answer/,
    ],
  ];
  for (const [title, listener, says] of notServices)
    it(`says in a sentence that ${title} is no service, with 2`, async () => {
      const { status, said, warned } = await outcome('--url', await serving(listener), ...asSomying);
      expect({ status, said }).to.deep.equal({ status: 2, said: '' });
      expect(warned)
        .to.match(/^sme-one-id: [^\n]+$/)
        .and.to.match(says);
    });

  it('says in a sentence that nothing listens, or that no host has the name', async () => {
    const address = await serving(() => undefined);
    await new Promise(resolve => servers.pop()?.close(resolve));
    expect(await outcome('--url', address, ...asSomying)).to.deep.include({ status: 2 });
    expect((await outcome('--url', address, ...asSomying)).warned).to.contain('the connection was refused');
  });

  it('knows failures of TLS, names and time by what fetch says of them', () => {
    const failed = (cause: object) =>
      noAnswer('https://sme.test/v1', Object.assign(new TypeError('fetch failed'), { cause })).message;
    expect(failed({ code: 'ERR_SSL_NEW_IN_NODE' })).to.equal(
      'The TLS connection to sme.test fails: ERR_SSL_NEW_IN_NODE.',
    );
    expect(failed({ code: 'ENOTFOUND' })).to.equal('There is no host with the name of sme.test.');
    expect(noAnswer('https://sme.test/v1', new DOMException('', 'TimeoutError')).message).to.contain(
      'no complete answer within 20 seconds',
    );
  });

  const wrong: readonly (readonly [words: readonly string[], says: RegExp])[] = [
    [[], /--url, --user and --password-env are needed/],
    [['--url', 'http://localhost:1', ...asSomying, '--lvel', 'core'], /Unknown option '--lvel'/],
    [['--url', 'localhost:1', ...asSomying], /--url: give an address/],
    [['--url', 'http://localhost:1', '--user', 'x', '--password-env', 'EMPTY'], /the variable EMPTY is empty/],
    [
      ['--url', 'http://localhost:1', ...asSomying, '--level', 'gold'],
      /--level: give core, documents, live, agency or all, not "gold"/,
    ],
    [['--url', 'http://localhost:1', ...asSomying, '--only', 'nonsense'], /--only: no check begins with "nonsense"/],
    [['--url', 'http://localhost:1', ...asSomying, '--only', ''], /--only: give a value/],
    [['--url', 'http://localhost:1', ...asSomying, '--level', ' , '], /--level: give a value/],
    [['--url', 'http://localhost:1', ...asSomying, '--report', 'pdf'], /--report: give junit, html, json, not "pdf"/],
    [['--url', 'http://localhost:1', ...asSomying, '--second-user', 'y'], /belong together/],
    [['--url', 'https://oneid.example.go.th', ...asSomying], /is not this machine.* With --yes they do/],
  ];
  for (const [words, says] of wrong)
    it(`rejects "${words.join(' ')}" with 2`, async () => {
      const { status, warned } = await outcome(...words);
      expect(status).to.equal(2);
      expect(warned).to.match(says);
    });

  it('rejects a token that no header can have, without showing it', async () => {
    for (const option of ['--token-env', '--agency-token-env']) {
      const { status, said, warned } = await outcome('--url', server.url, ...asSomying, option, 'BROKEN');
      expect({ status, said }).to.deep.equal({ status: 2, said: '' });
      expect(warned).to.contain(`${option}: the variable BROKEN has no token`).and.to.not.contain('secret');
    }
  });

  it('says before the first check that reports cannot be written', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    for (const output of [file, join(file, 'below')]) {
      const words = ['--only', 'service/', '--report', 'html', '--output', output];
      const { status, said, warned } = await outcome('--url', server.url, ...asSomying, ...words);
      expect({ status, said }).to.deep.equal({ status: 2, said: '' });
      expect(warned).to.match(/^sme-one-id: --output: reports cannot be written to .*file.* \((EEXIST|ENOTDIR)\)\.$/);
    }
  });

  it('prints its options with --help', async () => {
    const { status, said } = await outcome('--help');
    expect(status).to.equal(0);
    expect(said).to.contain('--password-env').and.to.contain('--yes');
  });
});
