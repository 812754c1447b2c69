/** Emails for forgotten passwords outlive the process that was asked for them. */
import { expect } from 'chai';

import { migrate } from '../../src/databases/migrate.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { migrations, seedStore } from '../../src/service/store/sql/sql-store.js';
import { serviceProcess, type ServiceProcess } from '../databases/support/service-process.js';
import { smallSample } from '../support/databases.js';
import { postgresCluster } from '../support/postgres-cluster.js';
import { until } from '../support/until.js';
import { startMailServer } from './support/post-office.js';

const NEW_PASSWORD = 'ช้างเดินช้าแต่ถึง 2569';

describe('server: emails of two processes on one PostgreSQL', function () {
  this.timeout(180_000);
  let office: Awaited<ReturnType<typeof startMailServer>>;
  let database: ReturnType<typeof openPostgres>;
  let processes: readonly [ServiceProcess, ServiceProcess];
  /** While it is true, the mail server answers nobody who wants to send. */
  let isStuck: boolean;
  let attempts: number;

  before(async function () {
    const address = await (await postgresCluster.call(this)).createDatabase();
    database = openPostgres(address);
    await migrate(database, migrations);
    await seedStore(database, await smallSample());
    office = await startMailServer({
      onMailFrom(_, __, done) {
        attempts += 1;
        if (!isStuck) done();
      },
    });
    const environment = { DATABASE_URL: address, SAMPLE_DATA: 'true', SMTP_URL: office.url };
    processes = [await serviceProcess(environment), await serviceProcess(environment)];
  });
  beforeEach(async () => {
    [isStuck, attempts] = [false, 0];
    office.received.length = 0;
    await Promise.all(processes.map(each => each.start()));
  });
  afterEach(() => Promise.all(processes.map(each => each.kill())));
  after(async () => {
    await database.close();
    await office.close();
  });

  async function post(path: string, body: object, { url } = processes[0]): Promise<number> {
    const answer = await fetch(`${url}/v1${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    await answer.text();
    return answer.status;
  }

  const waiting = async () => (await database.query('select 1 from email_outbox')).length;

  /** The token of the link in an email, whose text is quoted-printable. */
  function tokenIn(content: string): string {
    const text = content.replace(/=\r\n/g, '').replace(/=3D/g, '=');
    return /#token=([\w-]+)/.exec(text)?.[1] ?? '';
  }

  it('are sent once each', async () => {
    const usernames = ['somying', 'somchai', 'busy', 'nobody'];
    const asked = usernames.map((username, index) => post('/password-resets', { username }, processes[index % 2]));
    expect(await Promise.all(asked)).to.deep.equal([202, 202, 202, 202]);
    await until(async () => (await waiting()) === 0);
    expect(office.received.map(({ to }) => to[0]).sort()).to.deep.equal(
      ['busy', 'somchai', 'somying'].map(name => `${name}@example.com`),
    );
  });

  it('are sent by the other one when the first was killed while it sent', async () => {
    isStuck = true;
    const [first, second] = processes;
    await second.kill();
    expect(await post('/password-resets', { username: 'somying' })).to.equal(202);
    await until(() => attempts > 0);
    await first.kill();
    isStuck = false;
    await second.start();
    await until(() => office.received.length > 0);
    const [{ to, content } = { to: [], content: '' }] = office.received;
    expect(to).to.deep.equal(['somying@example.com']);
    const reset = await post(`/password-resets/${tokenIn(content)}`, { newPassword: NEW_PASSWORD }, second);
    expect(reset).to.equal(204);
    await until(async () => (await waiting()) === 0);
    expect(office.received).to.have.length(1);
  });

  it('are sent after the process was stopped in between', async () => {
    isStuck = true;
    const [first, second] = processes;
    await second.kill();
    expect(await post('/password-resets', { username: 'somchai' })).to.equal(202);
    await until(() => attempts > 0);
    expect(await first.stop()).to.equal(0);
    isStuck = false;
    await second.start();
    await until(() => office.received.length > 0);
    expect(office.received[0]!.to).to.deep.equal(['somchai@example.com']);
  });
});
