/** Webhooks from the real server to a real receiver. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { migrate } from '../../src/databases/migrate.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { migrations, seedStore } from '../../src/service/store/sql/sql-store.js';
import { startServer, StartError, type RunningServer, type ServerOptions } from '../../src/server/index.js';
import { readConfiguration } from '../../src/server/configuration/read-configuration.js';
import { createLog } from '../../src/server/logging/log.js';
import { verifyWebhook, WebhookError } from '../../src/webhooks/index.js';
import { serviceProcess, type ServiceProcess } from '../databases/support/service-process.js';
import { prepareDataDir, smallSample } from '../support/databases.js';
import { postgresCluster } from '../support/postgres-cluster.js';
import { until } from '../support/until.js';
import { status, webhookReceiver, type WebhookReceiverDouble } from './support/webhook-receiver.js';

const [secret, next] = ['A', 'B'].map(letter => `whsec_${btoa(letter.repeat(32))}`) as [string, string];

async function post(url: string, path: string, body: object, token?: string): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/v1${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  expect(response.status, path).to.be.within(200, 299);
  return (await response.json()) as Record<string, unknown>;
}

async function signIn(url: string): Promise<string> {
  const { accessToken } = await post(url, '/sign-in', { username: 'somying', password: 'Sample-Pass-2569' });
  return String(accessToken);
}

/** Sends an inquiry to DBD. Returns its receipt number. */
async function sendInquiry(url: string, session?: string): Promise<string> {
  const token = session ?? (await signIn(url));
  const asked = { headers: { Authorization: `Bearer ${token}` } };
  const { businesses } = (await (await fetch(`${url}/v1/businesses`, asked)).json()) as {
    businesses: { businessId: string }[];
  };
  const { categories } = (await (await fetch(`${url}/v1/categories`, asked)).json()) as {
    categories: { categoryId: string }[];
  };
  const { receiptNumber } = await post(
    url,
    '/inquiries',
    {
      businessId: businesses[0]!.businessId,
      categoryId: categories[0]!.categoryId,
      agencyId: 'dbd',
      subject: 'ขอจดทะเบียน',
      detail: 'รายละเอียด',
      attachmentIds: [],
    },
    token,
  );
  return String(receiptNumber);
}

describe('server: webhooks', function () {
  this.timeout(60_000);
  let receiver: WebhookReceiverDouble;
  let lines: string[];
  const servers: RunningServer[] = [];
  beforeEach(async () => {
    receiver = await webhookReceiver();
    lines = [];
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
    await receiver.close();
  });

  async function start(options: ServerOptions = {}): Promise<RunningServer> {
    const webhooks = [{ agencyId: 'dbd', address: receiver.address, secrets: [secret] }];
    const log = createLog({ level: 'info', write: line => lines.push(line) });
    servers.push(await startServer({ port: 0, sampleData: true, webhooks, log, ...options }));
    return servers.at(-1)!;
  }
  const verified = (index: number, by = secret) => verifyWebhook({ secret: by, ...receiver.received[index]! });

  it('arrive when a person has sent an inquiry, and come again with the same id after a 500', async () => {
    const { url, metricsUrl } = await start({ metricsPort: 0 });
    receiver.answer = response => status(receiver.received.length === 1 ? 500 : 204)(response);
    const receiptNumber = await sendInquiry(url);
    await until(() => receiver.received.length >= 1);
    await until(() => lines.some(line => line.includes('Webhooks to dbd fail (status 500)')));
    const metrics = await (await fetch(metricsUrl!)).text();
    expect(metrics).to.contain('sme_webhooks_pending{agency="dbd"} 1');
    expect(metrics).to.contain('sme_webhook_attempts_total{agency="dbd",outcome="failed"} 1');
    expect(metrics).to.match(/sme_webhooks_oldest_seconds\{agency="dbd"\} [\d.]+/);
    expect(metrics).to.contain('sme_webhooks_stopped{agency="dbd"} 0');

    await until(() => receiver.received.length >= 2);
    const [first, second] = [await verified(0), await verified(1)];
    expect(first.event.data).to.include({ receiptNumber, kind: 'sent', responsible: true });
    expect(second.webhookId).to.equal(first.webhookId);
    expect(second.event).to.deep.equal(first.event);
    await until(() => lines.some(line => line.includes('Webhooks to dbd arrive again')));
    expect(lines.join('')).to.not.contain(receiptNumber).and.not.contain(receiver.address).and.not.contain(secret);

    const asked = { headers: { Authorization: 'Bearer sample-agency-dbd' } };
    const changes: object[] = [];
    for (let [after, hasMore] = ['', true]; hasMore;) {
      const page = await fetch(`${url}/v1/agency/changes?limit=100${after && `&after=${after}`}`, asked);
      const read = (await page.json()) as { changes: object[]; nextCursor: string; hasMore: boolean };
      changes.push(...read.changes);
      [after, hasMore] = [read.nextCursor, read.hasMore];
    }
    expect(changes.at(-1)).to.deep.equal(first.event.data);
  });

  it('are recognised as forged or old by their receiver', async () => {
    const { url } = await start();
    await sendInquiry(url);
    await until(() => receiver.received.length >= 1);
    const code = async (change: object) =>
      verifyWebhook({ secret, ...receiver.received[0]!, ...change }).catch((error: unknown) =>
        error instanceof WebhookError ? error.code : error,
      );
    expect(await code({ body: receiver.received[0]!.body.replace('"sent"', '"withdrawn"') })).to.equal('bad_signature');
    expect(await code({ now: () => new Date(Date.now() + 301_000) })).to.equal('too_old');
    expect(await code({})).to.have.property('webhookId');
  });

  it('are signed by both secrets while one is replaced', async () => {
    const { url } = await start({
      webhooks: [{ agencyId: 'dbd', address: receiver.address, secrets: [secret, next] }],
    });
    await sendInquiry(url);
    await until(() => receiver.received.length >= 1);
    expect((await verified(0)).webhookId).to.equal((await verified(0, next)).webhookId);
  });

  it('wait for no answer when the server stops, for longer than five seconds', async () => {
    const server = await start();
    receiver.answer = () => undefined;
    await sendInquiry(server.url);
    await until(() => receiver.received.length >= 1);
    servers.pop();
    await server.close();
    await until(() => receiver.open() === 0);
  });

  it('leave the service alone when an agency does not exist', async () => {
    const { url } = await start({ webhooks: [{ agencyId: 'gone', address: receiver.address, secrets: [secret] }] });
    expect((await fetch(`${url}/health/ready`)).status).to.equal(200);
    expect(lines.join('')).to.contain('there is no agency gone');
  });

  it('do not start with an address or a secret that is none', async () => {
    for (const wrong of [{ address: 'http://10.0.0.1/' }, { secrets: [] }, { secrets: ['secret'] }]) {
      const webhooks = [{ agencyId: 'dbd', address: receiver.address, secrets: [secret], ...wrong }];
      const thrown = await start({ webhooks }).catch((error: unknown) => error);
      expect(thrown, JSON.stringify(wrong)).to.be.instanceOf(StartError);
    }
  });

  it('are configured for each agency, and no mistake repeats a secret', () => {
    const production = { NODE_ENV: 'production', PUBLIC_ADDRESS: 'https://a.go.th', DATA_DIR: '/data' };
    const read = (environment: NodeJS.ProcessEnv) => readConfiguration([], environment).webhooks;
    const good = {
      WEBHOOK_AGENCIES: 'dbd, sme-bank',
      WEBHOOK_DBD_ADDRESS: 'https://dbd.example.go.th/hooks',
      WEBHOOK_DBD_SECRETS: `${secret} ${next}`,
      WEBHOOK_SME_BANK_ADDRESS: 'http://localhost:8090/',
      WEBHOOK_SME_BANK_SECRETS: secret,
    };
    expect(read(good)).to.deep.equal([
      { agencyId: 'dbd', address: 'https://dbd.example.go.th/hooks', secrets: [secret, next] },
      { agencyId: 'sme-bank', address: 'http://localhost:8090/', secrets: [secret] },
    ]);
    expect(() => read({ ...production, ...good })).to.throw(/sme-bank has an address without https/);
    expect(() => read({ ...good, WEBHOOK_DBD_ADDRESS: 'https://user:pass@a.go.th' })).to.throw(/WEBHOOK_DBD_ADDRESS/);
    expect(() => read({ ...good, WEBHOOK_DBD_ADDRESS: 'http://dbd.example.go.th' })).to.throw(/localhost only/);
    expect(() => read({ ...good, WEBHOOK_DBD_SECRETS: 'tiny-secret' }))
      .to.throw(/WEBHOOK_DBD_SECRETS/)
      .and.not.match(/tiny-secret/);
    expect(() => read({ WEBHOOK_AGENCIES: 'dbd;rd' })).to.throw(/"dbd;rd" is no agency's id/);
    expect(() => read({ WEBHOOK_AGENCIES: 'dbd' })).to.throw(/WEBHOOK_DBD_ADDRESS[^]*WEBHOOK_DBD_SECRETS/);
  });

  describe('from processes that end', () => {
    const programs: ServiceProcess[] = [];
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'sme-webhooks-'));
    });
    afterEach(async () => {
      for (const program of programs.splice(0)) await program.kill();
      await rm(folder, { recursive: true });
    });

    async function startProgram(data: Record<string, string>): Promise<ServiceProcess> {
      const program = await serviceProcess({
        ...data,
        SAMPLE_DATA: 'true',
        WEBHOOK_AGENCIES: 'dbd',
        WEBHOOK_DBD_ADDRESS: receiver.address,
        WEBHOOK_DBD_SECRETS: secret,
      });
      programs.push(program);
      await program.start();
      return program;
    }

    it('come again when the process was killed between sending and its mark', async function () {
      this.timeout(180_000);
      const dataDir = join(folder, 'data');
      await prepareDataDir(dataDir);
      const program = await startProgram({ DATA_DIR: dataDir });
      // Has received it, and never answers.
      receiver.answer = () => undefined;
      const receiptNumber = await sendInquiry(program.url);
      await until(() => receiver.received.length === 1);
      await program.kill();
      receiver.answer = status(204);
      await program.start();
      await until(() => receiver.received.length === 2);
      const [first, second] = [await verified(0), await verified(1)];
      expect(second.webhookId).to.equal(first.webhookId);
      expect(second.event.data.receiptNumber).to.equal(receiptNumber);
    });

    it('are sent once by two processes on one PostgreSQL', async function () {
      this.timeout(120_000);
      const cluster = await postgresCluster.call(this);
      const address = await cluster.createDatabase();
      const database = openPostgres(address);
      await migrate(database, migrations);
      await seedStore(database, await smallSample());
      const both = [await startProgram({ DATABASE_URL: address }), await startProgram({ DATABASE_URL: address })];
      const token = await signIn(both[0]!.url);
      const sent = await Promise.all([0, 1, 0, 1, 0, 1, 0, 1].map(index => sendInquiry(both[index]!.url, token)));
      const waiting = async () => (await database.query('select 1 from webhook_outbox')).length;
      await until(async () => receiver.received.length >= sent.length && (await waiting()) === 0);
      const events = await Promise.all(receiver.received.map((_, index) => verified(index)));
      expect(events.map(({ event }) => event.data.receiptNumber).sort()).to.deep.equal(sent.sort());
      expect(receiver.mostOpen()).to.be.at.most(4);
      await database.close();
    });
  });
});
