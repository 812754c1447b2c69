/** Two processes behind a load balancer are restarted in turn while they are busy: no request fails. */
import { expect } from 'chai';

import { migrate } from '../../src/databases/migrate.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { migrations, seedStore } from '../../src/service/store/sql/sql-store.js';
import { serviceProcess, type ServiceProcess } from '../databases/support/service-process.js';
import { balancer, type Balancer } from '../support/balancer.js';
import { smallSample } from '../support/databases.js';
import { postgresCluster } from '../support/postgres-cluster.js';
import { until } from '../support/until.js';

describe('server: a rolling restart', function () {
  this.timeout(120_000);
  const processes: ServiceProcess[] = [];
  let front: Balancer;
  let headers: Record<string, string>;
  let closeFront: (() => Promise<void>) | undefined;

  before(async function () {
    const address = await (await postgresCluster.call(this)).createDatabase();
    const database = openPostgres(address);
    await migrate(database, migrations);
    await seedStore(database, await smallSample());
    await database.close();
    const environment = { DATABASE_URL: address, SAMPLE_DATA: 'true', DRAIN_SECONDS: '1' };
    for (let count = 0; count < 2; count++) processes.push(await serviceProcess(environment));
    await Promise.all(processes.map(each => each.start()));
    front = await balancer(processes.map(({ url }) => url));
    closeFront = () => front.close();
    await allReady();
    const signedIn = await fetch(`${front.url}/v1/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: 'somying', password: 'Sample-Pass-2569' }),
    });
    const { accessToken } = (await signedIn.json()) as { accessToken: string };
    headers = { Authorization: `Bearer ${accessToken}` };
  });
  after(async () => {
    await closeFront?.();
    await Promise.all(processes.map(each => each.kill()));
  });

  const allReady = () => until(() => front.ready.size === 2);

  async function restartEach(): Promise<void> {
    for (const each of processes) {
      expect(await each.stop()).to.equal(0);
      await each.start();
      await allReady();
    }
  }

  it('fails no request, each sent once', async () => {
    let isOver = false;
    const statuses = new Map<number, number>();
    const caller = async () => {
      while (!isOver) {
        const answer = await fetch(`${front.url}/v1/inquiries`, { headers });
        await answer.text();
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      }
    };
    const load = Promise.all([1, 2, 3, 4].map(caller));
    await restartEach().finally(() => {
      isOver = true;
    });
    await load;
    expect(front.failures).to.deep.equal([]);
    expect([...statuses.keys()]).to.deep.equal([200]);
  });

  it('ends streams only when the process ends, so that they come back to another one', async () => {
    const [first] = processes;
    const stream = await fetch(`${first!.url}/v1/notifications/stream`, { headers });
    const ended = (async () => {
      for await (const chunk of stream.body!) expect(chunk).to.be.instanceOf(Uint8Array);
      return front.ready.has(first!.url);
    })();
    const stopped = first!.stop();
    const isStillSent = await ended;
    expect(await stopped).to.equal(0);
    await first!.start();
    await allReady();
    expect(isStillSent, 'whether new streams would come back to it').to.equal(false);
  });
});
