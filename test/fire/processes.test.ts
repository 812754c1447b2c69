/** Processes that end: killed without warning, and stopped for an upgrade. */
import { postgresCluster } from '../support/postgres-cluster.js';
import { until } from '../support/until.js';
import { LONGEST_TEST_MS, openStage, type Stage } from './support/stage.js';

describe('under fire: processes', function () {
  this.timeout(LONGEST_TEST_MS);
  let stage: Stage | undefined;

  beforeEach(async function () {
    const address = await (await postgresCluster.call(this)).createDatabase();
    stage = await openStage({ address: () => address, environment: { DRAIN_SECONDS: '1' } });
  });
  afterEach(() => stage?.close());

  it('each process killed by SIGKILL', async () => {
    const { processes, front, play } = stage!;
    await play('each process killed by SIGKILL, and started again', async () => {
      for (const each of processes) {
        await each.kill();
        await each.start();
        await until(() => front.ready.size === 2);
      }
    });
  });

  it('each process restarted by SIGTERM', async () => {
    const { processes, front, play } = stage!;
    await play('each process restarted by SIGTERM (rolling restart)', async () => {
      for (const each of processes) {
        await each.stop();
        await each.start();
        await until(() => front.ready.size === 2);
      }
    });
  });
});
