/** The network fails: between people and the processes, and between these and the database. */
import { faultyLine, type FaultyLine } from '../support/faulty-line.js';
import { pgbouncer, type Pooler } from '../support/pgbouncer.js';
import { postgresCluster } from '../support/postgres-cluster.js';
import { LONGEST_TEST_MS, openStage, type Stage } from './support/stage.js';

describe('under fire: the network', function () {
  this.timeout(LONGEST_TEST_MS);
  let stage: Stage | undefined;
  let line: FaultyLine | undefined;
  let pooler: Pooler | undefined;

  afterEach(async () => {
    await stage?.close();
    await line?.close();
    await pooler?.close();
    stage = line = pooler = undefined;
  });

  async function openOverLine(context: Mocha.Context) {
    const cluster = await postgresCluster.call(context);
    const address = await cluster.createDatabase();
    const opened = await faultyLine(cluster.socket);
    line = opened;
    const through = `postgres://postgres@127.0.0.1:${opened.port}${new URL(address).pathname}`;
    stage = await openStage({ address: () => address, through });
    return { line: opened, play: stage.play };
  }

  it('answers to people lost', async function () {
    const address = await (await postgresCluster.call(this)).createDatabase();
    stage = await openStage({ address: () => address });
    const { front, play } = stage;
    await play('every third answer to people lost', async journal => {
      front.loseAnswers(3);
      await journal.acknowledges(60);
      front.loseAnswers(0);
    });
  });

  it('connections to the database swallowed', async function () {
    const { line: cut, play } = await openOverLine(this);
    // More than once, because the result depends on what the transactions hold at that moment.
    await play('all connections to the database swallowed, 3 times', async journal => {
      for (let times = 0; times < 3; times += 1) {
        cut.stopTransmitting();
        await journal.acknowledges(40);
      }
    });
  });

  it('connections to the database reset', async function () {
    const { line: cut, play } = await openOverLine(this);
    await play('all connections to the database reset, 10 times', async () => {
      for (let times = 0; times < 10; times += 1) {
        cut.reset();
        // The next reset must find connections that are in use again.
        await new Promise(resolve => setTimeout(resolve, 200));
      }
    });
  });

  it('through PgBouncer, restarted', async function () {
    const cluster = await postgresCluster.call(this);
    const address = await cluster.createDatabase();
    const opened = await pgbouncer.call(this, cluster);
    pooler = opened;
    stage = await openStage({
      address: () => address,
      through: opened.addressOf(new URL(address).pathname.slice(1)),
      environment: { DATABASE_CHANGES: 'poll' },
    });
    await stage.play('PgBouncer killed, and started again after 2 s', () => opened.restart(2000));
  });
});
