/**
 * Kills the service by SIGKILL in the middle of writing, again and again, while clients send inquiries with documents
 * and retry with the same key until they get an answer. KILLS is the number of kills; `npm run test:crash` runs thirty
 * on each database.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { expect } from 'chai';

import { migrate } from '../../src/databases/migrate.js';
import { openPglite } from '../../src/databases/pglite.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { migrations, seedStore, type Database } from '../../src/service/store/sql/sql-store.js';
import { smallSample, prepareDataDir } from '../support/databases.js';
import { postgresCluster, type Cluster } from '../support/postgres-cluster.js';
import { serviceProcess, type ServiceProcess } from './support/service-process.js';
import { sendUntilAnswered, type Acknowledged, type Tally } from './support/stubborn-client.js';

const kills = Number(process.env['KILLS'] ?? 2);
const CLIENTS = 6;

describe(`killed while writing, ${kills} times`, function () {
  this.timeout(120_000 + kills * 30_000);
  let end: AbortController;
  const programs: ServiceProcess[] = [];
  const folders: string[] = [];

  beforeEach(() => {
    end = new AbortController();
  });
  afterEach(async () => {
    end.abort();
    for (const program of programs.splice(0)) await program.kill();
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
  });

  async function startServices(count: number, environment: Record<string, string>): Promise<ServiceProcess[]> {
    for (let each = 0; each < count; each += 1) programs.push(await serviceProcess(environment));
    await Promise.all(programs.map(program => program.start()));
    return programs;
  }

  it('PGlite loses and duplicates nothing that it acknowledged', async () => {
    const base = await mkdtemp(join(tmpdir(), 'sme-kill-'));
    folders.push(base);
    const dataDir = join(base, 'data');
    await prepareDataDir(dataDir);
    const services = await startServices(1, { DATA_DIR: dataDir, SAMPLE_DATA: 'true' });

    const tally = await killWhileSubmitting(services, end);
    const documents = await documentsOf(services[0]!, tally.acknowledged);
    await services[0]!.kill();
    const database = await openPglite(join(dataDir, 'database'));
    await compare('PGlite', database, tally, documents);
    await database.close();
  });

  describe('with two processes', () => {
    let cluster: Cluster;
    before(async function () {
      cluster = await postgresCluster.call(this);
    });

    it('PostgreSQL loses and duplicates nothing that they acknowledged', async () => {
      const address = await cluster.createDatabase();
      const database = openPostgres(address);
      await migrate(database, migrations);
      await seedStore(database, await smallSample());
      const services = await startServices(2, { DATABASE_URL: address, SAMPLE_DATA: 'true' });

      const tally = await killWhileSubmitting(services, end);
      await compare('PostgreSQL', database, tally, await documentsOf(services[1]!, tally.acknowledged));
      await database.close();
    });
  });
});

async function killWhileSubmitting(services: readonly ServiceProcess[], end: AbortController): Promise<Tally> {
  const tally: Tally = { acknowledged: [], cutOffInquiries: 0, cutOffUploads: 0 };
  const token = await signIn(services[0]!);
  const businessId = await businessOf(services[0]!, token);
  const urls = services.map(({ url }) => url);
  const clients = Array.from({ length: CLIENTS }, (_, index) =>
    sendUntilAnswered({ urls, token, businessId, name: `kill-${index + 1}`, tally }, () => end.signal.aborted),
  );

  const killing = (async () => {
    for (let kill = 0; kill < kills; kill += 1) {
      const before = tally.acknowledged.length;
      while (tally.acknowledged.length === before) await pause(5); // The service has acknowledged something new.
      await pause(Math.random() * 1200); // Restarting takes seconds, so give the clients time for more work.
      const victim = services[kill % services.length]!;
      await victim.kill();
      await victim.start();
    }
    end.abort();
  })();
  // A client that gets an unexpected answer ends everything.
  await Promise.all([killing, ...clients]).finally(() => end.abort());
  return tally;
}

async function compare(name: string, database: Database, tally: Tally, whole: number): Promise<void> {
  const rows = await database.query<{ subject: string; receipt: string }>(
    `select subject, receipt_number as receipt from inquiry where subject like 'kill-%'`,
  );
  const stored = new Map(rows.map(({ subject, receipt }) => [subject, receipt]));
  const { acknowledged } = tally;
  const lost = acknowledged.filter(({ subject, receiptNumber }) => stored.get(subject) !== receiptNumber);
  const doubled = rows.length - stored.size;

  const { cutOffInquiries, cutOffUploads } = tally;
  process.stdout.write(
    `      ${name}: ${kills} kills cut off ${cutOffInquiries} inquiries and ${cutOffUploads} uploads; ` +
      `${acknowledged.length} inquiries acknowledged, ${lost.length} lost, ${doubled} doubled, ${whole} documents whole\n`,
  );
  expect(lost, 'lost').to.deep.equal([]);
  expect(doubled, 'doubled').to.equal(0);
  expect(stored.size, 'stored but never acknowledged').to.equal(acknowledged.length);
  expect(new Set(acknowledged.map(({ receiptNumber }) => receiptNumber)).size).to.equal(acknowledged.length);
  expect(whole, 'documents whole').to.equal(acknowledged.length);
  expect(cutOffInquiries + cutOffUploads, 'calls that the kills cut off').to.be.above(0);
}

/** How many documents are returned byte for byte by the service. */
async function documentsOf(service: ServiceProcess, acknowledged: readonly Acknowledged[]): Promise<number> {
  const token = await signIn(service);
  let whole = 0;
  for (const { receiptNumber, attachmentId, sha256 } of acknowledged) {
    const inquiry = (await (await get(service, token, `/v1/inquiries/${receiptNumber}`)).json()) as {
      attachments: { attachmentId: string; sha256: string }[];
    };
    expect(inquiry.attachments).to.have.length(1);
    const content = await get(service, token, `/v1/attachments/${attachmentId}/content`);
    const hash = createHash('sha256')
      .update(new Uint8Array(await content.arrayBuffer()))
      .digest('hex');
    if (hash === sha256) whole += 1;
  }
  return whole;
}

async function signIn({ url }: ServiceProcess): Promise<string> {
  const answer = await fetch(`${url}/v1/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'somying', password: 'Sample-Pass-2569' }),
  });
  expect(answer.status).to.equal(200);
  return ((await answer.json()) as { accessToken: string }).accessToken;
}

async function businessOf(service: ServiceProcess, token: string): Promise<string> {
  const answer = await get(service, token, '/v1/businesses');
  return ((await answer.json()) as { businesses: { businessId: string }[] }).businesses[0]!.businessId;
}

async function get({ url }: ServiceProcess, token: string, path: string): Promise<Response> {
  const answer = await fetch(url + path, { headers: { Authorization: `Bearer ${token}` } });
  expect(answer.status, path).to.equal(200);
  return answer;
}
