/** What the other rows are compared with. */
import { postgresCluster } from '../support/postgres-cluster.js';
import { LONGEST_TEST_MS, openStage, type Stage } from './support/stage.js';

describe('under fire: nothing', function () {
  this.timeout(LONGEST_TEST_MS);
  let stage: Stage | undefined;
  after(() => stage?.close());

  it('happens', async function () {
    const address = await (await postgresCluster.call(this)).createDatabase();
    stage = await openStage({ address: () => address });
    await stage.play('nothing, for comparison', async () => undefined);
  });
});
