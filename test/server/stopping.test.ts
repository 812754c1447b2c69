/**
 * The program is stopped while it is busy: running requests get an answer, new connections are refused, and it ends.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';
import pg from 'pg';

import { migrate } from '../../src/databases/migrate.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { migrations, seedStore } from '../../src/service/store/sql/sql-store.js';
import { serviceProcess, type ServiceProcess } from '../databases/support/service-process.js';
import { prepareDataDir, smallSample } from '../support/databases.js';
import { postgresCluster } from '../support/postgres-cluster.js';
import { until } from '../support/until.js';
import { startMailServer } from './support/post-office.js';

describe('server: stopped while it is busy', function () {
  this.timeout(120_000);
  let service: ServiceProcess | undefined;
  const closers: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    await service?.kill();
    for (const close of closers.splice(0).reverse()) await close();
  });

  /** Starts the service with everything that it can have open: metrics, and a mail connection that has been used. */
  async function start(environment: Record<string, string>) {
    const mailServer = await startMailServer();
    closers.push(mailServer.close);
    service = await serviceProcess({
      ...environment,
      SAMPLE_DATA: 'true',
      METRICS_PORT: '0',
      SMTP_URL: mailServer.url,
    });
    await service.start();
    const { url } = service;
    await call(url, 'POST', '/v1/password-resets', { username: 'somchai' });
    await until(() => mailServer.received.length > 0);
    const credentials = { username: 'somying', password: 'Sample-Pass-2569' };
    const { accessToken } = (await call(url, 'POST', '/v1/sign-in', credentials)) as { accessToken: string };
    return { url, service, headers: { Authorization: `Bearer ${accessToken}` } };
  }

  async function dataDir(): Promise<string> {
    const base = await mkdtemp(join(tmpdir(), 'sme-stop-'));
    closers.push(() => rm(base, { recursive: true }));
    await prepareDataDir(join(base, 'data'));
    return join(base, 'data');
  }

  async function databaseAddress(this: Mocha.Context): Promise<string> {
    const address = await (await postgresCluster.call(this)).createDatabase();
    const database = openPostgres(address);
    await migrate(database, migrations);
    await seedStore(database, await smallSample());
    await database.close();
    return address;
  }

  const places: [string, (this: Mocha.Context) => Promise<Record<string, string>>][] = [
    ['PGlite', async () => ({ DATA_DIR: await dataDir() })],
    [
      'PostgreSQL',
      async function () {
        return { DATABASE_URL: await databaseAddress.call(this) };
      },
    ],
  ];
  for (const [name, place] of places)
    it(`answers a running upload, over ${name}`, async function () {
      const { url, service: running, headers } = await start(await place.call(this));
      const content = Buffer.from(`%PDF-1.7\n${'x'.repeat(600_000)}\n%%EOF\n`);
      const announced = { name: 'หลักฐาน.pdf', size: content.length, mediaType: 'application/pdf' };
      const document = (await call(url, 'POST', '/v1/attachments', announced, headers)) as { attachmentId: string };

      const upload = await begun(`${url}/v1/attachments/${document.attachmentId}/content`, {
        method: 'PUT',
        headers: { ...headers, 'Content-Type': 'application/octet-stream', 'Content-Length': content.length },
      });
      upload.sent.write(content.subarray(0, 300_000));
      const ended = running.stop();
      await until(() => isRejected(url));
      upload.sent.end(content.subarray(300_000));

      expect(await upload.answer)
        .to.deep.include({ status: 200 })
        .and.have.nested.property('body.state', 'ready');
      expect(await ended).to.equal(0);
    });

  it('answers calls that wait for a slow query, over PostgreSQL', async function () {
    const address = await databaseAddress.call(this);
    const { url, service: running, headers } = await start({ DATABASE_URL: address });
    const other = new pg.Client({ connectionString: address });
    await other.connect();
    closers.push(() => other.end());
    await other.query('begin');
    await other.query('lock table inquiry_reader in access exclusive mode');
    const list = await begun(`${url}/v1/inquiries`, { headers });
    list.sent.end();
    await until(async () => {
      const { rowCount } = await other.query('select 1 from pg_locks where not granted');
      return rowCount === 1;
    });

    const ended = running.stop();
    await until(() => isRejected(url));
    await other.query('rollback');
    expect(await list.answer)
      .to.deep.include({ status: 200 })
      .and.have.nested.property('body.counts.all');
    expect(await ended).to.equal(0);
  });

  it('answers all calls that wait for the only connection, over PGlite', async () => {
    const { url, service: running, headers } = await start({ DATA_DIR: await dataDir() });
    const lists = await Promise.all(Array.from({ length: 20 }, () => begun(`${url}/v1/inquiries`, { headers })));
    for (const { sent } of lists) sent.end();
    expect(await running.stop()).to.equal(0);
    for (const { answer } of lists) expect((await answer).status).to.equal(200);
  });
});

interface Answer {
  readonly status: number | undefined;
  readonly body: unknown;
}

/** A request that the server has accepted: it has answered 100 Continue, and waits for the body if there is one. */
async function begun(url: string, options: { readonly method?: string; readonly headers: object }) {
  const headers = { ...options.headers, Expect: '100-continue' };
  const sent = request(url, { ...options, headers, agent: false });
  const answer = answerTo(sent);
  sent.flushHeaders();
  await once(sent, 'continue');
  return { sent, answer };
}

async function answerTo(sent: ClientRequest): Promise<Answer> {
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) text += String(chunk);
  return { status: answer.statusCode, body: JSON.parse(text) as unknown };
}

/** Whether connections are refused. */
async function isRejected(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const rejected = await once(socket, 'connect').then(
    () => false,
    (thrown: unknown) => (thrown as NodeJS.ErrnoException).code === 'ECONNREFUSED',
  );
  socket.destroy();
  return rejected;
}

async function call(url: string, method: string, path: string, json: object, headers: object = {}): Promise<unknown> {
  const answer = await fetch(url + path, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(json),
  });
  expect(answer.ok, path).to.equal(true);
  const text = await answer.text();
  return text === '' ? undefined : JSON.parse(text);
}
