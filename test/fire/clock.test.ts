/** Clocks jump, as when a virtual machine is resumed or moved: those of the processes, or that of the database. */
import pg from 'pg';

import { controlledCluster, type ControlledCluster } from '../support/controlled-cluster.js';
import { falseClock, type FalseClock } from '../support/false-clock.js';
import { postgresCluster } from '../support/postgres-cluster.js';
import { until } from '../support/until.js';
import { LONGEST_TEST_MS, openStage, type Stage } from './support/stage.js';

describe('under fire: clocks of the processes', function () {
  this.timeout(LONGEST_TEST_MS);
  let stage: Stage | undefined;
  let clocks: readonly [FalseClock, FalseClock] | undefined;

  before(async function () {
    clocks = [await falseClock.call(this), await falseClock.call(this)];
    const address = await (await postgresCluster.call(this)).createDatabase();
    const [one, other] = clocks;
    stage = await openStage({ address: () => address, environments: [one.environment, other.environment] });
  });
  after(async () => {
    await stage?.close();
    for (const clock of clocks ?? []) await clock.remove();
  });

  async function setTo(...hours: readonly [number, number]): Promise<void> {
    for (const [index, clock] of clocks!.entries()) await clock.setTo(hours[index]!);
    await until(async () => {
      const offsets = await Promise.all(stage!.processes.map(({ url }) => hoursOff(url)));
      return offsets.every((offset, index) => Math.abs(offset - hours[index]!) < 0.1);
    });
  }

  it('one of them an hour ahead', () => stage!.play('the clock of one process jumps an hour ahead', () => setTo(1, 0)));
  it('an hour ahead', () => stage!.play('both clocks jump an hour ahead', () => setTo(1, 1)));
  it('an hour back', () => stage!.play('both clocks jump an hour back', () => setTo(0, 0)));
  it('another hour back', () => stage!.play('both clocks jump another hour back', () => setTo(-1, -1)));
});

describe('under fire: the clock of the database', function () {
  this.timeout(LONGEST_TEST_MS);
  let stage: Stage | undefined;
  let clock: FalseClock | undefined;
  let cluster: ControlledCluster | undefined;
  let address: string;

  before(async function () {
    clock = await falseClock.call(this);
    cluster = await controlledCluster.call(this, { environment: clock.environment });
    address = await cluster.createDatabase();
    stage = await openStage({ address: () => address });
  });
  after(async () => {
    await stage?.close();
    await cluster?.remove();
    await clock?.remove();
  });

  async function setTo(hours: number): Promise<void> {
    await clock!.setTo(hours);
    await until(async () => Math.abs((await hoursOfDatabase(address)) - hours) < 0.1);
  }

  it('an hour ahead', () => stage!.play('the clock of the database jumps an hour ahead', () => setTo(1)));
  it('an hour back', () => stage!.play('the clock of the database jumps an hour back', () => setTo(0)));
  it('another hour back', () => stage!.play('the clock of the database jumps another hour back', () => setTo(-1)));
});

/** By the Date of an answer. */
async function hoursOff(url: string): Promise<number> {
  const answer = await fetch(`${url}/health/live`);
  await answer.text();
  return (Date.parse(answer.headers.get('Date') ?? '') - Date.now()) / 3_600_000;
}

async function hoursOfDatabase(address: string): Promise<number> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
  await client.end();
  return (rows[0]!.now.getTime() - Date.now()) / 3_600_000;
}
