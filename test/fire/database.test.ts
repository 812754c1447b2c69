/** The database ends, restarts, runs out of room, or is replaced by its replica. */
import { setTimeout as pause } from 'node:timers/promises';

import { controlledCluster, type ControlledCluster } from '../support/controlled-cluster.js';
import { faultyLine, type FaultyLine } from '../support/faulty-line.js';
import { smallDisk } from '../support/small-disk.js';
import { until } from '../support/until.js';
import { LONGEST_TEST_MS, openStage, type Stage } from './support/stage.js';

/** How long the disk is full. */
const FULL_MS = 3000;

describe('under fire: the database', function () {
  this.timeout(LONGEST_TEST_MS);
  let cluster: ControlledCluster;
  let stage: Stage | undefined;
  let line: FaultyLine | undefined;
  const closers: (() => unknown)[] = [];

  afterEach(async () => {
    await stage?.close();
    stage = undefined;
    await line?.close();
    line = undefined;
    for (const close of closers.splice(0).reverse()) await close();
  });

  async function openOn(context: Mocha.Context, parent?: string): Promise<Stage> {
    cluster = await controlledCluster.call(context, { parent });
    closers.push(cluster.remove);
    const address = await cluster.createDatabase();
    stage = await openStage({ address: () => address });
    return stage;
  }

  for (const mode of ['fast', 'immediate'] as const)
    it(`PostgreSQL restarted, ${mode}`, async function () {
      const { play } = await openOn(this);
      await play(`PostgreSQL restarted, ${mode}`, async () => {
        await cluster.stop(mode);
        await cluster.start();
      });
    });

  it('a replica promoted', async function () {
    const primary = await controlledCluster.call(this);
    closers.push(primary.remove);
    const direct = await primary.createDatabase();
    const { pathname } = new URL(direct);
    line = await faultyLine(primary.socket);
    let current = primary;
    stage = await openStage({
      address: () => current.addressOf(pathname.slice(1)),
      through: `postgres://postgres@127.0.0.1:${line.port}${pathname}`,
    });
    const replica = await primary.replica('synchronous');
    closers.push(replica.remove);
    await stage.play('primary lost, its replica promoted', async () => {
      await primary.stop('immediate');
      await replica.promote();
      line!.leadTo(replica.socket);
      line!.reset();
      current = replica;
    });
  });

  it('its disk full', async function () {
    const disk = smallDisk.call(this, 300);
    closers.push(() => disk.remove());
    const { play, front } = await openOn(this, disk.folder);
    await play(`disk full until nothing is ready, and ${FULL_MS / 1000} s more`, async () => {
      disk.fill();
      await until(() => front.ready.size === 0);
      await pause(FULL_MS);
      disk.makeRoom();
      // PostgreSQL ends when it has no room for its log; whoever runs it starts it again.
      await cluster.start();
    });
  });
});
