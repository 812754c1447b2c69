/** Callers who send slowly, read nothing, or send what may be expensive, while everybody else uses the service. */
import { setTimeout as pause } from 'node:timers/promises';

import { SAMPLE_PASSWORD } from '../../src/service/sample-data/people.js';
import { postgresCluster } from '../support/postgres-cluster.js';
import { deafCallers, expensiveCallers, slowCallers } from './support/hostile-callers.js';
import { LONGEST_TEST_MS, openStage, type Stage } from './support/stage.js';

/** How long each kind of caller goes on. */
const DURATION_MS = 10_000;

describe('under fire: callers', function () {
  this.timeout(LONGEST_TEST_MS);
  let stage: Stage | undefined;

  beforeEach(async function () {
    const address = await (await postgresCluster.call(this)).createDatabase();
    stage = await openStage({ address: () => address, busyCount: 2000 });
  });
  afterEach(() => stage?.close());

  async function tokenOf(username: string): Promise<string> {
    const answer = await fetch(`${stage!.front.url}/v1/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username, password: SAMPLE_PASSWORD }),
    });
    return ((await answer.json()) as { accessToken: string }).accessToken;
  }

  const urls = () => stage!.processes.map(({ url }) => url);

  it('1,000 connections that send a byte a second', async () => {
    await stage!.play('1,000 connections that send a byte a second', async () => {
      const callers = await slowCallers(urls(), 1000);
      await pause(DURATION_MS);
      callers.stop();
    });
  });

  it('callers that never read', async () => {
    const token = await tokenOf('busy');
    await stage!.play('100 callers that never read, half of them exports', async () => {
      const callers = await deafCallers(urls(), token, 100);
      await pause(DURATION_MS);
      callers.stop();
    });
  });

  it('expensive texts', async () => {
    const token = await tokenOf('somying');
    await stage!.play('4 callers that send expensive texts without a pause', async () => {
      const callers = expensiveCallers(urls(), token, 4);
      await pause(DURATION_MS);
      await callers.stop();
    });
  });
});
