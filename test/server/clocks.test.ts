/** Two processes on one PostgreSQL, of which one has a clock that is an hour ahead. */
import { expect } from 'chai';

import { migrate } from '../../src/databases/migrate.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { SAMPLE_PASSWORD } from '../../src/service/sample-data/people.js';
import { migrations, seedStore } from '../../src/service/store/sql/sql-store.js';
import { serviceProcess, type ServiceProcess } from '../databases/support/service-process.js';
import { smallSample } from '../support/databases.js';
import { falseClock, type FalseClock } from '../support/false-clock.js';
import { postgresCluster } from '../support/postgres-cluster.js';

describe('server: processes whose clocks differ by an hour', function () {
  this.timeout(60_000);
  let clock: FalseClock | undefined;
  let punctual: ServiceProcess | undefined;
  let ahead: ServiceProcess | undefined;

  before(async function () {
    clock = await falseClock.call(this);
    await clock.setTo(1);
    const address = await (await postgresCluster.call(this)).createDatabase();
    const database = openPostgres(address);
    await migrate(database, migrations);
    await seedStore(database, await smallSample());
    await database.close();
    const environment = { DATABASE_URL: address, SAMPLE_DATA: 'true' };
    punctual = await serviceProcess(environment);
    ahead = await serviceProcess({ ...environment, ...clock.environment });
    await Promise.all([punctual.start(), ahead.start()]);
  });
  after(async () => {
    await punctual?.kill();
    await ahead?.kill();
    await clock?.remove();
  });

  async function signIn({ url }: ServiceProcess) {
    const answer = await fetch(`${url}/v1/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: 'somying', password: SAMPLE_PASSWORD }),
    });
    return (await answer.json()) as { accessToken: string; expiresAt: string };
  }

  async function sessionAt({ url }: ServiceProcess, token: string) {
    const answer = await fetch(`${url}/v1/session`, { headers: { Authorization: `Bearer ${token}` } });
    await answer.text();
    return { status: answer.status, hoursOff: (Date.parse(answer.headers.get('Date') ?? '') - Date.now()) / 3_600_000 };
  }

  it('accept each other’s tokens, and answer with one time', async () => {
    for (const [issuer, other] of [
      [punctual!, ahead!],
      [ahead!, punctual!],
    ] as const) {
      const { accessToken } = await signIn(issuer);
      const { status, hoursOff } = await sessionAt(other, accessToken);
      expect(status).to.equal(200);
      expect(hoursOff).to.be.closeTo(0, 0.1);
    }
  });
});
