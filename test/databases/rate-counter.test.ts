/** Calls counted for several processes on one database, each with connections of its own. */
import { expect } from 'chai';

import { migrate } from '../../src/databases/migrate.js';
import { openPostgres } from '../../src/databases/postgres.js';
import type { RateCounter } from '../../src/service/index.js';
import { sqlRateCounter } from '../../src/service/store/sql/rate-counter.js';
import { migrations, sqlStore, type Database } from '../../src/service/store/sql/sql-store.js';
import { postgresCluster } from '../support/postgres-cluster.js';

/** The beginning of a minute. */
const START = Date.parse('2026-11-22T03:00:00.000Z');
const at = (seconds: number) => new Date(START + seconds * 1000);
const perMinute = (quota: number) => ({ quota, windowSeconds: 60 });

describe('calls counted for several processes', function () {
  this.timeout(60_000);
  let databases: Database[];
  let processes: RateCounter[];

  before(async function () {
    const url = await (await postgresCluster.call(this)).createDatabase();
    databases = [openPostgres(url), openPostgres(url)];
    await migrate(databases[0]!, migrations);
  });
  beforeEach(async () => {
    await databases[0]!.query('delete from call_count');
    processes = databases.map(database => sqlRateCounter(database));
  });
  after(async () => {
    for (const database of databases) await database.close();
  });

  /** How many calls are admitted, made to both processes in turn. */
  async function admitted(calls: number, quota: number, key = 'account somying'): Promise<number> {
    const states = await Promise.all(
      Array.from({ length: calls }, (_, turn) => processes[turn % 2]!.count(key, perMinute(quota), at(1))),
    );
    return states.filter(({ remaining }) => remaining >= 0).length;
  }

  it('admit exactly a small quota, even when all calls come at once', async () => {
    expect(await admitted(60, 20)).to.equal(20);
    expect(await admitted(60, 20)).to.equal(0);
  });

  it('admit at most 5 % more for each process, of a large quota', async () => {
    const calls = await admitted(4000, 1000);
    expect(calls).to.be.within(1000, 1100);
    expect(await admitted(4000, 1000)).to.be.at.most(1100 - calls);
  });

  it('leave each caller their own quota, and a new one in the next window', async () => {
    expect(await admitted(30, 20)).to.equal(20);
    expect(await admitted(30, 20, 'account somchai')).to.equal(20);
    expect(await processes[0]!.count('account somying', perMinute(20), at(59))).to.deep.include({ resetSeconds: 1 });
    expect((await processes[1]!.count('account somying', perMinute(20), at(60))).remaining).to.equal(19);
  });

  it('do not count in a window that is an hour ahead, after the clock is set back', async () => {
    const [counter] = processes;
    for (let call = 0; call < 20; call++) await counter!.count('account somying', perMinute(20), at(3600));
    const state = await counter!.count('account somying', perMinute(20), at(0));
    expect(state).to.deep.equal({ remaining: 19, resetSeconds: 60 });
  });

  it('are stored without accounts and addresses, until maintenance', async () => {
    const [database] = databases;
    await processes[0]!.count('address 203.0.113.7', perMinute(20), at(1));
    const rows = await database!.query('select * from call_count');
    expect(rows).to.have.length(1);
    expect(JSON.stringify(rows)).not.to.contain('203.0.113.7');
    await sqlStore(database!).forgetExpired(at(59).toISOString());
    expect(await database!.query('select * from call_count')).to.have.length(1);
    await sqlStore(database!).forgetExpired(at(60).toISOString());
    expect(await database!.query('select * from call_count')).to.have.length(0);
  });

  it('cost one statement for 5 % of a quota, and none when they are refused', async () => {
    let statements = 0;
    const counter = sqlRateCounter({
      ...databases[0]!,
      query: (text, values) => {
        statements += 1;
        return databases[0]!.query(text, values);
      },
    });
    for (let call = 0; call < 1000; call++) await counter.count('account somying', perMinute(1000), at(1));
    expect(statements).to.equal(20);
    for (let call = 0; call < 1000; call++) await counter.count('account somying', perMinute(1000), at(1));
    expect(statements).to.equal(20);
  });
});

describe('calls counted while the database fails', () => {
  /** Counts what is asked of a database that answers each statement as given. */
  function failing(answer: () => Promise<never>) {
    let statements = 0;
    const errors: unknown[] = [];
    const query = () => {
      statements += 1;
      return answer();
    };
    const counter = sqlRateCounter({ query } as Partial<Database> as Database, error => errors.push(error));
    return { counter, errors, statements: () => statements };
  }

  async function remainingOf(counter: RateCounter, calls: number, seconds: number): Promise<number[]> {
    const remaining: number[] = [];
    for (let call = 0; call < calls; call++)
      remaining.push((await counter.count('account somying', perMinute(4), at(seconds))).remaining);
    return remaining;
  }

  it('are admitted up to the quota by each process', async () => {
    const { counter, errors, statements } = failing(() => Promise.reject(new Error('no connection')));
    expect(await remainingOf(counter, 6, 1)).to.deep.equal([3, 2, 1, 0, -1, -2]);
    expect(statements()).to.equal(1);
    expect(errors).to.have.length(1);
  });

  it('do not wait for a database that does not respond, except the first', async () => {
    const { counter, errors, statements } = failing(() => new Promise(() => undefined));
    expect(await remainingOf(counter, 6, 1)).to.deep.equal([3, 2, 1, 0, -1, -2]);
    expect(statements()).to.equal(1);
    expect(errors).to.have.length(1);
  });

  it('are reported again five seconds later, those before only once', async () => {
    const answers: (() => Promise<readonly object[]>)[] = [
      () => Promise.reject(new Error('no connection')),
      () => Promise.resolve([{ calls: 3 }]),
    ];
    const asked: unknown[] = [];
    const database = {
      query: (_: string, values: unknown[]) => {
        asked.push(values[2]);
        return answers.shift()!();
      },
    } as Partial<Database> as Database;
    const counter = sqlRateCounter(database);
    const limit = perMinute(10);
    expect((await counter.count('account somying', limit, at(1))).remaining).to.equal(9);
    expect((await counter.count('account somying', limit, at(5.9))).remaining).to.equal(8);
    // The first is not sent again, because the database may have counted it before it failed.
    expect((await counter.count('account somying', limit, at(6))).remaining).to.equal(7);
    expect(asked).to.deep.equal([1, 2]);
  });
});
