import { expect } from 'chai';

import { DatabaseClock } from '../../src/databases/database-clock.js';
import type { Sql } from '../../src/service/store/sql/database.js';
import { databaseKinds, useDatabase } from '../support/databases.js';

const START = Date.parse('2026-11-22T03:00:00.000Z');

describe('the clock of the database', () => {
  /** Milliseconds since the start: of the database, and of the process's monotonic clock. */
  let database: number;
  let process: number;
  /** How long a statement takes until it is executed, and then its answer. */
  let delays: readonly [number, number];
  let failure: Error | undefined;
  let clock: DatabaseClock;

  const query = async () => {
    if (failure) throw failure;
    const [there, back] = delays;
    pass(there);
    const row = { milliseconds: START + database };
    pass(back);
    return [row];
  };
  const pass = (milliseconds: number) => {
    database += milliseconds;
    process += milliseconds;
  };
  const open = (sql = { query } as unknown as Sql) => DatabaseClock.open(sql, { monotonic: () => process });
  const since = (time: Date) => time.getTime() - START;

  beforeEach(async () => {
    [database, process, delays, failure] = [0, 5000, [0, 0], undefined];
    clock = await open();
  });
  afterEach(() => clock.close());

  it('is followed by the monotonic clock of the process', () => {
    pass(1234);
    expect(since(clock.now())).to.equal(1234);
  });

  it('is followed to where it was set, with the next measurement', async () => {
    database += 3_600_000;
    expect(since(clock.now())).to.equal(0);
    expect(since(await clock.measure())).to.equal(3_600_000);
    database -= 7_200_000;
    await clock.measure();
    expect(since(clock.now())).to.equal(-3_600_000);
  });

  it('is not disturbed by answers that take long', async () => {
    for (const uneven of [
      [900, 0],
      [0, 900],
      [300, 600],
    ] as const) {
      delays = uneven;
      await clock.measure();
      expect(since(clock.now())).to.equal(database);
    }
  });

  it('is corrected by a slow answer as far as that is certain', async () => {
    database += 10_000;
    delays = [100, 900];
    await clock.measure();
    expect(database - since(clock.now())).to.equal(900);
    delays = [0, 0];
    await clock.measure();
    expect(since(clock.now())).to.equal(database);
  });

  it('does not go back to an answer that another has overtaken', async () => {
    let release!: () => void;
    const held = new Promise<void>(resolve => (release = resolve));
    let first = true;
    const slow = await open({
      query: async () => {
        const row = { milliseconds: START + database };
        const isHeld = !first && database === 0;
        first = false;
        if (isHeld) await held;
        return [row];
      },
    } as unknown as Sql);
    const overtaken = slow.measure();
    pass(1);
    database += 3_600_000;
    await slow.measure();
    release();
    await overtaken;
    expect(since(slow.now())).to.equal(3_600_001);
    slow.close();
  });

  it('reports that it cannot be measured, and goes on', async () => {
    failure = new Error('The database is not reachable.');
    const failed = await clock.measure().catch((thrown: unknown) => thrown);
    expect(failed).to.equal(failure);
    pass(60_000);
    expect(since(clock.now())).to.equal(60_000);
  });

  for (const { name, open: openDatabase } of databaseKinds)
    describe(`over ${name}`, () => {
      const opened = useDatabase(openDatabase);

      it('is in milliseconds since 1970', async () => {
        const real = await DatabaseClock.open(opened());
        const [row] = await opened().query<{ now: string }>('select clock_timestamp() as now');
        const later = await real.measure();
        expect(later.getTime() - Date.parse(row!.now)).to.be.within(-1, 60_000);
        real.close();
      });
    });
});
