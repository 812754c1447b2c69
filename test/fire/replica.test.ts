/** The replica that lists are read from (`DATABASE_READ_URL`) is behind, ends, or hangs. */
import { controlledCluster, type ControlledCluster } from '../support/controlled-cluster.js';
import { faultyLine, type FaultyLine } from '../support/faulty-line.js';
import { until } from '../support/until.js';
import { LONGEST_TEST_MS, openStage, type Stage } from './support/stage.js';

describe('under fire: the replica of lists', function () {
  this.timeout(LONGEST_TEST_MS);
  let stage: Stage | undefined;
  let replica: ControlledCluster;
  let line: FaultyLine;
  let database: string;
  const closers: (() => unknown)[] = [];

  before(async function () {
    const primary = await controlledCluster.call(this);
    closers.push(primary.remove);
    const address = await primary.createDatabase();
    const { pathname } = new URL(address);
    database = pathname.slice(1);
    replica = await primary.replica('asynchronous');
    closers.push(replica.remove);
    line = await faultyLine(replica.socket);
    closers.push(() => line.close());
    const environment = { DATABASE_READ_URL: `postgres://postgres@127.0.0.1:${line.port}${pathname}` };
    stage = await openStage({ address: () => address, environment });
    closers.push(() => stage?.close());
  });
  after(async () => {
    for (const close of closers.reverse()) await close();
  });
  afterEach(async () => {
    await replica.start();
    await replica.run(database, 'select pg_wal_replay_resume()');
  });

  /** Nothing that happens to a replica is a disaster while nobody asks it. */
  async function untilAsked(): Promise<void> {
    const asked = () => replica.countStatements('inquiry_reader');
    const before = await asked();
    await until(async () => (await asked()) > before);
  }

  it('behind', async () => {
    await stage!.play('the replica of lists stays behind', async () => {
      await replica.run(database, 'select pg_wal_replay_pause()');
      await untilAsked();
    });
  });

  it('killed', async () => {
    await stage!.play('the replica of lists killed, and started again', async journal => {
      await untilAsked();
      await replica.stop('immediate');
      await journal.acknowledges(60);
      await replica.start();
    });
  });

  it('hanging', async () => {
    await stage!.play('all connections to the replica of lists swallowed', async () => {
      await untilAsked();
      line.stopTransmitting();
    });
  });
});
