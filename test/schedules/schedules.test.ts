/**
 * The manual's journey while the network does to every request what a seed says, and a comparison of the store with what the
 * person was shown. `SEED=7` plays one schedule, `SCHEDULES=200` so many.
 */
import { expect } from 'chai';

import { startServer, type RunningServer } from '../../src/server/index.js';
import { Journal } from '../support/journal.js';
import { postgresCluster } from '../support/postgres-cluster.js';
import { hostileProxy } from './support/hostile-proxy.js';
import { playJourney } from './support/journey.js';
import { scheduleOf } from './support/schedule.js';

const only = process.env['SEED'];
const count = only === undefined ? Number(process.env['SCHEDULES'] ?? 4) : 1;
const first = Number(only ?? 1);
/** Schedules at the same time. */
const TOGETHER = 8;

describe('hostile days, by the client', function () {
  this.timeout(60_000 * count);
  let address: string;
  let server: RunningServer;

  before(async function () {
    address = await (await postgresCluster.call(this)).createDatabase();
    const limits = { callsPerAddress: 0, callsPerAccount: 0 };
    server = await startServer({ port: 0, databaseUrl: address, sampleData: true, ...limits });
  });
  after(() => (server as RunningServer | undefined)?.close());

  async function play(seed: number): Promise<string[]> {
    const journal = new Journal();
    const proxy = await hostileProxy(server.url, scheduleOf(seed));
    try {
      await playJourney({ hostile: proxy.url, direct: server.url }, journal);
    } catch (thrown) {
      journal.unexpected.push(String(thrown));
    } finally {
      await proxy.close();
    }
    const { lost, doubled } = await journal.compare(address);
    const failed = [
      ...journal.unexpected,
      ...lost.map(text => `lost: ${text}`),
      ...doubled.map(text => `stored twice: ${text}`),
    ];
    errorsShown += journal.errorsShown;
    requests += proxy.done.length;
    return failed.length === 0 ? [] : [`SEED=${seed}: ${failed.join('; ')}\n  ${proxy.done.join('\n  ')}`];
  }
  let errorsShown = 0;
  let requests = 0;

  it(`lose nothing, store nothing twice, and show nothing that is not so (${count} schedules)`, async () => {
    const seeds = Array.from({ length: count }, (_, index) => first + index).values();
    const failures: string[] = [];
    const player = async () => {
      for (const seed of seeds) failures.push(...(await play(seed)));
    };
    await Promise.all(Array.from({ length: TOGETHER }, player));
    process.stderr.write(`      From ${first}: ${requests} requests, ${errorsShown} errors shown to a person.\n`);
    expect(failures.join('\n')).to.equal('');
  });
});
