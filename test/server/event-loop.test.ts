/**
 * Nothing that one caller can ask for keeps the event loop busy for long, so that everybody else is served meanwhile. Measured is time
 * on a core, which does not depend on what else the machine does. Passwords are in `passwords.test.ts`.
 */
import { existsSync } from 'node:fs';

import { expect } from 'chai';

import { migrate } from '../../src/databases/migrate.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { SAMPLE_PASSWORD } from '../../src/service/sample-data/people.js';
import { sampleData } from '../../src/service/sample-data/sample-data.js';
import { migrations, seedStore } from '../../src/service/store/sql/sql-store.js';
import { serviceProcess, type ServiceProcess } from '../databases/support/service-process.js';
import { expensiveBodies } from '../support/expensive-bodies.js';
import { loopProbe, type LoopProbe } from '../support/loop-probe.js';
import { postgresCluster } from '../support/postgres-cluster.js';
import { fakeClamd, replyingWith, type RunningClamd } from './support/clamd.js';

const LIMIT_MS = 50;
/** The largest document that the contract allows, in bytes. */
const DOCUMENT_SIZE = 25 * 1024 * 1024;

interface Call {
  readonly method?: string;
  readonly type?: string;
  readonly body?: string | Blob;
}

describe('server: the event loop', function () {
  this.timeout(60_000);
  let service: ServiceProcess | undefined;
  let scanner: RunningClamd | undefined;
  let probe: LoopProbe;
  let token: string | undefined;

  before(async function () {
    if (!existsSync('/proc/self/schedstat')) return this.skip();
    const address = await (await postgresCluster.call(this)).createDatabase();
    const database = openPostgres(address);
    await migrate(database, migrations);
    await seedStore(database, await sampleData(new Date(), { busyCount: 1000 }));
    await database.close();
    scanner = await fakeClamd(replyingWith('stream: OK').behave);
    probe = await loopProbe();
    service = await serviceProcess({
      DATABASE_URL: address,
      SAMPLE_DATA: 'true',
      CLAMD_ADDRESS: `${scanner.host}:${scanner.port}`,
      ...probe.environment,
    });
    await service.start();
    const credentials = JSON.stringify({ username: 'busy', password: SAMPLE_PASSWORD });
    const signedIn = await call('/sign-in', { method: 'POST', body: credentials });
    token = ((await signedIn.json()) as { accessToken: string }).accessToken;
  });
  after(async () => {
    await service?.kill();
    await scanner?.stop();
  });

  function call(path: string, { body, method = 'GET', type = 'application/json' }: Call = {}): Promise<Response> {
    const headers = new Headers({ 'Content-Type': type, 'Idempotency-Key': 'key' });
    if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
    return fetch(`${service!.url}/v1${path}`, { method, headers, ...(body !== undefined && { body }) });
  }
  const times = (count: number, work: () => Promise<Response>) => Array.from({ length: count }, () => work);

  /** Does all this at once. */
  async function expectShortTurns(status: number, ...works: readonly (() => Promise<Response>)[]): Promise<void> {
    await probe.take();
    const answers = await Promise.all(works.map(work => work()));
    await Promise.all(answers.map(answer => answer.text()));
    expect(answers.map(answer => answer.status)).to.deep.equal(works.map(() => status));
    const { busyMs } = (await probe.take())!;
    expect(busyMs).to.be.greaterThan(0).and.below(LIMIT_MS);
  }

  it('turns while everything is exported as JSON', () => expectShortTurns(200, ...times(4, () => call('/export'))));

  it('turns while everything is exported as CSV', () =>
    expectShortTurns(200, ...times(4, () => call('/export/inquiries'))));

  it('turns while long lists are written', () =>
    expectShortTurns(200, ...times(20, () => call('/inquiries?limit=100'))));

  it('turns while a large document is received and scanned', async () => {
    const about = { name: 'ใบรับรอง.pdf', size: DOCUMENT_SIZE, mediaType: 'application/pdf' };
    const announced = await call('/attachments', { method: 'POST', body: JSON.stringify(about) });
    const { attachmentId } = (await announced.json()) as { attachmentId: string };
    const head = '%PDF-1.7\n';
    const body = new Blob([head, 'x'.repeat(DOCUMENT_SIZE - head.length)]);
    const type = 'application/octet-stream';
    await expectShortTurns(200, () => call(`/attachments/${attachmentId}/content`, { method: 'PUT', type, body }));
  });

  for (const [name, path, body, status] of expensiveBodies())
    it(`turns while it reads ${name}`, () =>
      expectShortTurns(status, ...times(4, () => call(path, { method: 'POST', body }))));
});
