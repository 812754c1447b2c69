/** A running pair of processes on one database, behind a load balancer, and people who use them. */
import { expect } from 'chai';

import { migrate } from '../../../src/databases/migrate.js';
import { openPostgres } from '../../../src/databases/postgres.js';
import { sampleData } from '../../../src/service/sample-data/sample-data.js';
import { migrations, seedStore } from '../../../src/service/store/sql/sql-store.js';
import { serviceProcess, type ServiceProcess } from '../../databases/support/service-process.js';
import { balancer, type Balancer } from '../../support/balancer.js';
import { Journal } from '../../support/journal.js';
import { loopProbe, type LoopProbe } from '../../support/loop-probe.js';
import { until } from '../../support/until.js';
import { watchLoops } from './event-loops.js';
import { people } from './people.js';
import { record } from './report.js';

export interface Stage {
  readonly processes: readonly [ServiceProcess, ServiceProcess];
  readonly front: Balancer;
  /**
   * Lets people use the service, plays the disaster, and waits until everybody is served again. Then compares what was acknowledged
   * with the database, and adds a row to the report.
   */
  readonly play: (name: string, disaster: (journal: Journal) => Promise<void>) => Promise<void>;
  close(): Promise<void>;
}

interface StageOptions {
  /** The database itself: to prepare it before, and to compare afterwards. */
  readonly address: () => string;
  /** How the processes reach it, when not directly. */
  readonly through?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** That of each process. */
  readonly environments?: readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>];
  /** How many inquiries the account `busy` has. */
  readonly busyCount?: number;
}

/** For a machine that others use, too; while nothing is acknowledged, a test waits no longer than the journal allows. */
export const LONGEST_TEST_MS = 900_000;
/** Acknowledged before the disaster and after it. */
const CALM = 100;
const LONGEST_OUTAGE_MS = 10_000;
/** On a core, without a pause. */
const LONGEST_TURN_MS = 50;

export async function openStage(options: StageOptions): Promise<Stage> {
  const { address, through, environment, environments = [{}, {}], busyCount = 10 } = options;
  const database = openPostgres(address());
  await migrate(database, migrations);
  await seedStore(database, await sampleData(new Date(), { busyCount }));
  await database.close();

  const probes = [await loopProbe(), await loopProbe()] as const;
  const open = (probe: LoopProbe, own: Readonly<Record<string, string>>) =>
    serviceProcess({
      DATABASE_URL: through ?? address(),
      SAMPLE_DATA: 'true',
      METRICS_PORT: '0',
      ...probe.environment,
      // Counted in the database, and never reached.
      CALLS_PER_ACCOUNT: '10000',
      CALLS_PER_ADDRESS: '10000',
      ...environment,
      ...own,
    });
  const processes = [await open(probes[0], environments[0]), await open(probes[1], environments[1])] as const;
  await Promise.all(processes.map(each => each.start()));
  const front = await balancer(processes.map(({ url }) => url));
  await until(() => front.ready.size === 2);

  return {
    processes,
    front,
    async play(name, disaster) {
      const journal = new Journal();
      const crowd = await people(front.url, journal);
      await journal.acknowledges(CALM);
      const loops = watchLoops(probes, index => front.ready.has(processes[index]!.url));
      await disaster(journal);
      await until(() => front.ready.size === 2);
      await journal.acknowledges(CALM);
      const loopTimes = await loops.stop();
      await crowd.stop();
      const { lost, doubled } = await journal.compare(address());
      const { acknowledged, errorsShown, longest, unexpected } = journal;
      record({ name, acknowledged, lost: lost.length, doubled: doubled.length, errorsShown, longest, ...loopTimes });
      expect({ lost, doubled, unexpected }).to.deep.equal({ lost: [], doubled: [], unexpected: [] });
      expect(longest.milliseconds, `longest outage (${longest.action})`).to.be.below(LONGEST_OUTAGE_MS);
      expect(loopTimes.busyMs, 'longest turn of an event loop').to.be.below(LONGEST_TURN_MS);
    },
    async close() {
      await front.close();
      await Promise.all(processes.map(each => each.kill()));
    },
  };
}
