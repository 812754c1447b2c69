/** Two processes on one PostgreSQL apply one limit to a caller. */
import { expect } from 'chai';

import { migrate } from '../../src/databases/migrate.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { migrations, seedStore } from '../../src/service/store/sql/sql-store.js';
import { serviceProcess, type ServiceProcess } from '../databases/support/service-process.js';
import { smallSample } from '../support/databases.js';
import { postgresCluster } from '../support/postgres-cluster.js';

describe('server: rate limits of two processes', function () {
  this.timeout(60_000);
  const processes: ServiceProcess[] = [];
  after(() => Promise.all(processes.map(each => each.kill())));

  it('admit a caller as often as one process would', async function () {
    const address = await (await postgresCluster.call(this)).createDatabase();
    const database = openPostgres(address);
    await migrate(database, migrations);
    await seedStore(database, await smallSample());
    const environment = { DATABASE_URL: address, SAMPLE_DATA: 'true', CALLS_PER_ADDRESS: '20' };
    for (let count = 0; count < 2; count++) processes.push(await serviceProcess(environment));
    await Promise.all(processes.map(each => each.start()));

    const states: number[] = [];
    for (let call = 0; call < 50; call++) {
      const answer = await fetch(`${processes[call % 2]!.url}/v1/account-types`);
      await answer.text();
      states.push(answer.status);
    }
    // The calls may fall into two minutes, each with a quota of its own.
    const rows = await database.query<{ calls: number }>('select calls from call_count');
    await database.close();
    const quotas = rows.reduce((total, { calls }) => total + Math.min(calls, 20), 0);
    expect(states.filter(status => status === 200)).to.have.length(quotas);
    expect(states.filter(status => status === 429))
      .to.have.length(50 - quotas)
      .and.not.have.length(0);
  });
});
