import { expect } from 'chai';

import { migrate } from '../../src/databases/migrate.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { startServer, type RunningServer, type ServerOptions } from '../../src/server/index.js';
import { migrations, seedStore } from '../../src/service/store/sql/sql-store.js';
import { smallSample } from '../support/databases.js';
import { postgresCluster, type Cluster } from '../support/postgres-cluster.js';

describe('server: two processes over one PostgreSQL', function () {
  this.timeout(60_000);
  let cluster: Cluster;
  let databaseUrl: string;
  const started: RunningServer[] = [];

  before(async function () {
    cluster = await postgresCluster.call(this);
    databaseUrl = await cluster.createDatabase();
    const database = openPostgres(databaseUrl);
    await migrate(database, migrations);
    await seedStore(database, await smallSample());
    await database.close();
  });
  afterEach(async () => {
    for (const server of started.splice(0)) await server.close();
  });

  async function start(options: ServerOptions = {}): Promise<RunningServer> {
    const server = await startServer({ port: 0, databaseUrl, sampleData: true, ...options });
    started.push(server);
    return server;
  }

  for (const databaseChanges of ['listen', 'poll'] as const) {
    it(`deliver to a stream at one of them what an agency did at the other (${databaseChanges})`, async () => {
      const [one, other] = [await start({ databaseChanges }), await start({ databaseChanges })];
      const citizen = await signIn(one);
      const { receiptNumber, agency } = await anOpenInquiry(one, citizen);
      const events = await openStream(other, citizen);

      await agencyReplies(one, { receiptNumber, agency }, `realtime-${databaseChanges}-0001`);
      await received(events, receiptNumber);
    });
  }

  for (const databaseChanges of ['listen', 'poll'] as const) {
    it(`end a stream at one of them when its session ends at the other, and send nothing more (S15, ${databaseChanges})`, async () => {
      const [one, other] = [await start({ databaseChanges }), await start({ databaseChanges })];
      const citizen = await signIn(one);
      const { receiptNumber, agency } = await anOpenInquiry(one, citizen);
      const events = await openStream(other, citizen);
      expect((await fetch(`${one.url}/v1/session`, { method: 'DELETE', headers: citizen })).status).to.equal(204);
      await agencyReplies(other, { receiptNumber, agency }, `signed-out-${databaseChanges}`);

      let text = '';
      for await (const chunk of events) text += new TextDecoder().decode(chunk);
      // The first heartbeat comes after 20 seconds, so the stream ended before it.
      expect(text).to.equal(': connected\n\n');
    });
  }

  it('share a session, and its end', async () => {
    const [one, other] = [await start(), await start()];
    const citizen = await signIn(one);
    const read = async () => (await fetch(`${other.url}/v1/session`, { headers: citizen })).status;
    expect(await read()).to.equal(200);
    expect((await fetch(`${one.url}/v1/session`, { method: 'DELETE', headers: citizen })).status).to.equal(204);
    expect(await read()).to.equal(401);
  });
});

async function signIn({ url }: RunningServer): Promise<{ Authorization: string }> {
  const answer = await fetch(`${url}/v1/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'somying', password: 'Sample-Pass-2569' }),
  });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return { Authorization: `Bearer ${accessToken}` };
}

interface OpenInquiry {
  readonly receiptNumber: string;
  readonly agency: { readonly agencyId: string };
}

async function anOpenInquiry({ url }: RunningServer, citizen: Record<string, string>): Promise<OpenInquiry> {
  const answer = await fetch(`${url}/v1/inquiries?status=in_progress`, { headers: citizen });
  const { inquiries } = (await answer.json()) as { inquiries: OpenInquiry[] };
  return inquiries[0]!;
}

async function agencyReplies({ url }: RunningServer, { receiptNumber, agency }: OpenInquiry, key: string) {
  const done = await fetch(`${url}/v1/agency/inquiries/${receiptNumber}/events`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer sample-agency-${agency.agencyId}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': key.padEnd(20, '0'),
    },
    body: JSON.stringify({ kind: 'reply', detail: 'กำลังตรวจสอบเอกสาร' }),
  });
  expect(done.status).to.equal(201);
}

async function openStream({ url }: RunningServer, citizen: Record<string, string>): Promise<AsyncIterable<Uint8Array>> {
  const answer = await fetch(`${url}/v1/notifications/stream`, { headers: citizen });
  expect(answer.status).to.equal(200);
  return answer.body!;
}

async function received(events: AsyncIterable<Uint8Array>, receiptNumber: string): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of events) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes(`"receiptNumber":"${receiptNumber}"`)) return;
  }
  expect.fail(`The stream ended without it: ${text}`);
}
